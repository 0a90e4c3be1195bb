import type { Document } from '../../../engine/documents/document.ts';
import process from 'node:process';
import type { DocumentOutcome } from '../document-of-parsed.ts';
import { refused } from '../parsed.ts';

/**
 * A format that misbehaves on demand, after the mock parser of Apache Tika: its bytes name what
 * it does. Tests use it to see that one bad file hurts only itself.
 */
export async function readMock(bytes: Uint8Array): Promise<DocumentOutcome> {
  const behaviour = BEHAVIOURS[new TextDecoder().decode(bytes)];
  return behaviour ? behaviour() : refused('format-unknown', 'names no behaviour.');
}

type Behaviour = () => DocumentOutcome | Promise<DocumentOutcome>;

const WORKED: Document = {
  id: 'mock',
  title: 'Mock',
  language: 'en',
  text: 'It works.',
  paragraphs: [{ id: 'p0', label: 'text 1', kind: 'text', span: { start: 0, end: 9 } }],
  removed: [],
  warnings: [],
  source: { name: 'mock', format: 'text', encoding: 'utf-8', bytes: 4 },
};
const MEGABYTE = 2 ** 20;

const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  work: () => ({ ok: true, value: WORKED }),
  hang: () => forever(),
  'hang in a pattern': () => {
    /^(a+)+$/u.test(`${'a'.repeat(40)}b`);
    return refused('internal', 'came back.');
  },
  wait: () => new Promise(() => setInterval(() => undefined, 1_000)),
  'fill the heap': () => {
    const kept: string[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => `${index} ${kept.length}`));
  },
  'fill buffers': () => {
    const kept: Buffer[] = [];
    for (;;) kept.push(Buffer.alloc(16 * MEGABYTE, 1));
  },
  abort: () => process.abort(),
  'exit without an answer': () => process.exit(0),
  'fail to parse': () => {
    throw new Error('a fault of ours');
  },
  flood: async () => {
    const piece = 'x'.repeat(MEGABYTE);
    for (;;) if (!process.stdout.write(piece)) await drained();
  },
  garbage: () => answer('{"ok":true,"value":'),
  'wrong shape': () => answer('{"ok":true,"value":{"text":7,"paragraphs":[{"kind":"script"}]}}'),
  prototype: () =>
    answer(
      JSON.stringify({ ok: true, value: WORKED }).replace('{', '{"__proto__":{"polluted":1},'),
    ),
  'run words as a program': () =>
    tried(() => Promise.resolve(Reflect.construct(Function, ['return 1']))),
  'read a file': () => tried(async () => (await import('node:fs')).readFileSync('/etc/hostname')),
  'write a file': () =>
    tried(async () => (await import('node:fs')).writeFileSync('/tmp/clauseline-mock', '')),
  'call home': () => tried(async () => (await import('node:net')).connect(9, '127.0.0.1')),
  'load the network': () => tried(() => import('node:https')),
  'leave a grandchild': async () => {
    // Refused where parsers may load no such module; loaded here so that the others still work.
    const { spawn } = await import('node:child_process');
    spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'ignore' });
    return forever();
  },
  'ignore signals': () => {
    process.on('SIGTERM', () => undefined);
    return forever();
  },
};

/** Refuses when something was kept from happening, as it should be. */
async function tried(something: () => Promise<unknown>): Promise<DocumentOutcome> {
  try {
    await something();
    return { ok: true, value: WORKED };
  } catch (error) {
    return refused('internal', error instanceof Error ? error.name : 'something');
  }
}

function forever(): never {
  for (;;) Math.sqrt(2);
}

function drained(): Promise<void> {
  return new Promise((resolve) => process.stdout.once('drain', resolve));
}

function answer(text: string): Promise<never> {
  process.stdout.write(text, () => process.exit(0));
  return new Promise(() => undefined);
}
