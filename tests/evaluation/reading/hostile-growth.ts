import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readBytes } from '../../../src-main/service/reading/read-bytes.ts';

/** Twice the text may take so many times the work; linear work gives 2. */
const MOST_GROWTH = 2.6;

/** Work under so many milliseconds of CPU time is too little to be compared. */
const LEAST_WORK = 40;

const ROUNDS = 5;

/**
 * Hostile texts and their first halves, in CPU time: work must not grow faster than the text.
 * The least of several rounds, halves and wholes in turn, so that what else runs counts little.
 */
export async function evaluateHostileGrowth(folder: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    execFileSync('tar', ['xzf', join(folder, 'generated.tar.gz'), '-C', place]);
    const texts = readdirSync(place, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|txt)$/u.test(name))
      .sort();
    for (const name of texts) growthOf(basename(name), readFileSync(join(place, name)));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  return Promise.resolve();
}

function growthOf(name: string, whole: Uint8Array): void {
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  const least = { half: Infinity, whole: Infinity };
  for (let round = 0; round < ROUNDS; round += 1) {
    least.half = Math.min(least.half, workOf(name, half));
    least.whole = Math.min(least.whole, workOf(name, whole));
  }
  if (least.whole < LEAST_WORK) return;
  const growth = least.whole / least.half;
  console.log(
    `  ${name}: ${least.half.toFixed(0)} and ${least.whole.toFixed(0)} ms CPU, ` +
      `${growth.toFixed(2)} times (at most ${MOST_GROWTH})`,
  );
  if (growth > MOST_GROWTH) process.exitCode = 1;
}

function workOf(name: string, bytes: Uint8Array): number {
  const before = process.threadCpuUsage();
  readBytes(name, bytes);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
