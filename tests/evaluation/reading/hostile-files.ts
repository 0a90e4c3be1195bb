import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '../../../src-main/service/reading/read-document.ts';

/** What the payloads of the set would leave behind if they worked. */
const CANARY = /canary_secret|CANARY_CONTENT/u;

/**
 * Hostile files: each must be read, read in part and marked so, or refused with a typed reason,
 * while the parent never stalls.
 */
export async function evaluateHostileFiles(folder: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    execFileSync('tar', ['xzf', join(folder, 'generated.tar.gz'), '-C', place]);
    await readAll(place);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function readAll(place: string): Promise<void> {
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' })
    .map((name) => join(place, name))
    .filter((path) => statSync(path).isFile())
    .sort();
  const outcomes = new Map<string, number>();
  const stalls = watchStalls();
  let failures = 0;
  let longest = 0;
  for (const path of files) {
    const name = path.split('/').at(-1) ?? '';
    const started = performance.now();
    stalls.begin();
    const outcome = await outcomeOf(name, readFileSync(path));
    const took = performance.now() - started;
    // Plain text is read by the caller's own thread, so only parsed formats can be told apart.
    if (/\.(?:pdf|docx|odt|html)$/u.test(name)) longest = Math.max(longest, stalls.longest());
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (outcome.startsWith('FAILED')) failures += 1;
    if (outcome.startsWith('FAILED') || took > 5_000) {
      console.log(`  ${name}: ${outcome} (${(took / 1_000).toFixed(1)} s)`);
    }
  }
  for (const [outcome, count] of [...outcomes].sort()) console.log(`  ${outcome}: ${count}`);
  console.log(`classified ${files.length - failures} of ${files.length}`);
  console.log(`longest stall while a file was parsed apart: ${longest.toFixed(0)} ms`);
  console.log(`prototype untouched: ${String(!('polluted' in {}))}`);
  stalls.stop();
}

async function outcomeOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const read = await readDocument(name, bytes);
    if (!read.ok) return `refused: ${read.problem.code}`;
    if (CANARY.test(read.value.text)) return 'FAILED: a canary was read';
    const partial = read.value.warnings.some((warning) => /in part/iu.test(warning));
    return partial ? 'read in part' : 'read';
  } catch (error) {
    return `FAILED: ${error instanceof Error ? error.message.slice(0, 100) : 'unknown'}`;
  }
}

function watchStalls(): { begin: () => void; longest: () => number; stop: () => void } {
  const every = 10;
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - every);
    last = now;
  }, every);
  const begin = (): void => {
    longest = 0;
    last = performance.now();
  };
  return { begin, longest: () => longest, stop: () => clearInterval(timer) };
}
