import { describe, expect, it } from 'vitest';
import {
  readIsolated,
  tryTwice,
} from '../../../../src-main/service/reading/isolated/read-isolated.ts';
import { checkOutcome } from '../../../../src-main/service/reading/isolated/check-outcome.ts';
import { NOT_NODE } from '../../../../src-main/service/reading/isolated/parser-order.ts';
import { paragraph, wordFile } from '../docx/word-file.ts';

const MEGABYTE = 2 ** 20;
const limits = { cpu: 1_000, wall: 8_000, memory: 400 * MEGABYTE, output: 8 * MEGABYTE };
const MOCK = { format: 'mock', name: 'a.mock', pasted: false } as const;
const WORD = { format: 'docx', name: 'a.docx', pasted: false } as const;
const mock = (behaviour: string) =>
  readIsolated(MOCK, new TextEncoder().encode(behaviour), { limits });

describe('reading in a process of its own', () => {
  it('answers what the parser found', async () => {
    expect(await mock('work')).toMatchObject({
      ok: true,
      value: { text: 'It works.' },
    });
    expect(await readIsolated(WORD, wordFile(paragraph('Words')))).toMatchObject({
      ok: true,
      value: { text: 'Words' },
    });
  });

  it.each([
    ['hang', 'too long'],
    ['hang in a pattern', 'too long'],
    ['ignore signals', 'too long'],
    ['fill the heap', 'too much memory'],
    ['fill buffers', 'too much memory'],
    ['abort', 'stop twice'],
    ['exit without an answer', 'stop twice'],
    ['fail to parse', 'stop twice'],
    ['garbage', 'stop twice'],
    ['wrong shape', 'stop twice'],
    ['leave a grandchild', ''],
  ])('ends a parser told to %s, and says why', async (behaviour, why) => {
    const outcome = await mock(behaviour);
    expect(outcome).toMatchObject({ ok: false, code: 'parser-stopped' });
    expect(outcome).toHaveProperty('complaint', expect.stringContaining(why));
  });

  // Node 20 has neither the permissions nor the hooks; the other fences are tested by themselves.
  it
    .skipIf(!process.allowedNodeEnvironmentFlags.has('--permission'))
    .each([
      'run words as a program',
      'read a file',
      'write a file',
      'call home',
      'load the network',
    ])('keeps a parser that was taken over from trying to %s', async (behaviour) => {
    expect(await mock(behaviour)).toMatchObject({ ok: false, code: 'internal' });
  });

  it('ends a parser that only waits when its time is up', async () => {
    const short = { ...limits, wall: 600 };
    const outcome = await readIsolated(MOCK, new TextEncoder().encode('wait'), {
      limits: short,
    });
    expect(outcome).toHaveProperty('complaint', expect.stringContaining('too long'));
  });

  it('does not take in more than an answer may hold', async () => {
    expect(await mock('flood')).toMatchObject({ ok: false, code: 'file-too-large' });
  });

  it('takes known fields only and leaves prototypes alone', async () => {
    expect(await mock('prototype')).toMatchObject({ ok: true });
    expect({}).not.toHaveProperty('polluted');
  });

  it('stops when asked to', async () => {
    const controller = new AbortController();
    const parsing = readIsolated(MOCK, new TextEncoder().encode('wait'), {
      limits,
      signal: controller.signal,
    });
    controller.abort();
    expect(await parsing).toMatchObject({ ok: false, code: 'cancelled' });
  });

  it('carries nothing over from one file to the next', async () => {
    const good = wordFile(paragraph('Words'));
    const alone = await readIsolated(WORD, good);
    await readIsolated(WORD, wordFile(paragraph('x', '<w:pStyle w:val="__proto__"/>')));
    expect(await readIsolated(WORD, good)).toEqual(alone);
  });
});

describe('checking an answer', () => {
  it('knows no other shape than an outcome', () => {
    for (const answer of [
      '',
      'null',
      '[]',
      '{"ok":true}',
      '{"ok":false,"code":"x","complaint":"y"}',
    ]) {
      expect(checkOutcome(answer)).toBeUndefined();
    }
  });

  it('takes no place outside the text', async () => {
    const outcome = await readIsolated(WORD, wordFile(paragraph('Words')));
    if (!outcome.ok) throw new Error(outcome.complaint);
    const [first] = outcome.value.paragraphs;
    expect(checkOutcome(JSON.stringify(outcome))).toEqual(outcome);
    for (const span of [
      { start: 0, end: 6 },
      { start: 4, end: 3 },
      { start: -1, end: 3 },
    ]) {
      const value = { ...outcome.value, paragraphs: [{ ...first, span }] };
      expect(checkOutcome(JSON.stringify({ ok: true, value }))).toBeUndefined();
    }
  });
});

it('says what is wrong when the program does not start as Node', async () => {
  const end = { answer: '', errors: `… ${NOT_NODE}`, stop: undefined };
  const order = { ...WORD, limits };
  const outcome = await tryTwice(() => Promise.resolve(end), order, new Uint8Array(), {});
  expect(outcome).toHaveProperty('complaint', expect.stringContaining('runAsNode'));
});
