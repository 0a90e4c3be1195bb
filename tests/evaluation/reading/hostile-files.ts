import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readDocument } from '../../../src-main/service/reading/read-document.ts';
import { watchStalls } from './watch-stalls.ts';

/** What the payloads of the set would leave behind if they worked. */
const CANARY = /canary_secret|CANARY_CONTENT/u;

/** What is expected of each file: its name and its outcome, as text to be looked at. */
const APPROVED = join(import.meta.dirname, 'hostile-outcomes.txt');

/** The parent may be at work on one file for so many milliseconds at a time, not longer. */
const LONGEST_STALL = 100;

/**
 * Hostile files: each must be read, read in part and marked so, or refused with the reason that was
 * approved for it, while the parent never stalls. Anything else fails the evaluation. With
 * APPROVE=1 the outcomes of this run become the approved ones.
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
  const outcomes = new Map<string, string>();
  const stalls = watchStalls();
  const longest = { wall: 0, cpu: 0, name: '' };
  for (const path of files) {
    const name = basename(path);
    const bytes = readFileSync(path);
    stalls.begin();
    outcomes.set(name, await outcomeOf(name, bytes));
    const { wall, cpu } = stalls.longest();
    longest.wall = Math.max(longest.wall, wall);
    if (cpu > longest.cpu) Object.assign(longest, { cpu, name });
  }
  stalls.stop();
  report(outcomes);
  console.log(
    `longest the parent was at work at a time: ${longest.cpu.toFixed(0)} ms CPU (${longest.name}), ` +
      `${longest.wall.toFixed(0)} ms on the wall`,
  );
  console.log(`prototype untouched: ${String(!('polluted' in {}))}`);
  if (longest.cpu > LONGEST_STALL || 'polluted' in {}) process.exitCode = 1;
}

function report(outcomes: ReadonlyMap<string, string>): void {
  const counts = new Map<string, number>();
  for (const outcome of outcomes.values()) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  for (const [outcome, count] of [...counts].sort()) console.log(`  ${outcome}: ${count}`);
  const lines = [...outcomes].map(([name, outcome]) => `${name.padEnd(36)} ${outcome}\n`);
  if (process.env['APPROVE'] === '1') writeFileSync(APPROVED, lines.join(''));
  const approved = new Set(readFileSync(APPROVED, 'utf8').split(/(?<=\n)/u));
  const others = lines.filter((line) => !approved.has(line));
  for (const line of others) console.log(`  NOT APPROVED ${line.trim()}`);
  console.log(`as approved: ${lines.length - others.length} of ${lines.length}`);
  if (others.length > 0 || lines.length !== approved.size) process.exitCode = 1;
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
