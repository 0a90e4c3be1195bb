import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeCollection } from './made-collection.ts';
import { benchFindWording } from './shared-wording.ts';

const COUNTS = [10, 100, 1_000, 10_000];

/** Rounds of each size; figures are medians. */
const ROUNDS: Readonly<Record<number, number>> = { 10: 9, 100: 5, 1_000: 3, 10_000: 1 };

/** Shortest run of equal words for sim_text, which finds exact runs only. */
const SHORTEST_RUN = 12;

/** What a process of its own prints; see find-in-files.ts. Milliseconds of CPU time, and bytes. */
export interface FoundInFiles {
  readonly words: number;
  readonly splitting: number;
  readonly reading: number;
  readonly finding: number;
  readonly passages: number;
  readonly places: number;
  readonly limits: readonly string[];
  /** Memory of the process at its height, with what the documents alone take once read. */
  readonly peakBytes: number;
  readonly documentBytes: number;
}

/**
 * Finding all shared language of 10 to 10,000 documents, end to end: reading the files into
 * documents, splitting these into words, and finding. Held against splitting alone, against reading
 * and splitting in the same process, and against sim_text, which takes turns with it. Each size is
 * run as processes of its own, so that memory is that of the work.
 */
export async function benchShared(): Promise<void> {
  const perWord = new Map<number, number>();
  for (const count of COUNTS) {
    const folder = mkdtempSync(join(tmpdir(), 'clauseline-bench-'));
    try {
      perWord.set(count, benchCount(count, writeCollection(count, folder)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  const growth = perWord.get(10_000)! / perWord.get(1_000)!;
  console.log(`\nfinding, cost a word, 1,000 to 10,000 documents: ${growth.toFixed(2)} ×`);
  await benchFindWording();
}

function writeCollection(count: number, folder: string): string[] {
  const files: string[] = [];
  for (const { text } of madeCollection(count, 68_4)) {
    files.push(join(folder, `${files.length}.txt`));
    writeFileSync(files.at(-1)!, text);
  }
  writeFileSync(join(folder, 'list'), `${files.join('\n')}\n`);
  return files;
}

function benchCount(count: number, files: readonly string[]): number {
  const list = join(files[0]!, '..', 'list');
  const runs: FoundInFiles[] = [];
  const peers: number[] = [];
  for (let round = 0; round < (ROUNDS[count] ?? 1); round++) {
    runs.push(findInFiles(list));
    const peer = simText(list);
    if (peer !== undefined) peers.push(peer);
  }
  const of = (key: 'splitting' | 'reading' | 'finding'): number =>
    median(runs.map((run) => run[key]));
  const [splitting, reading, finding] = [of('splitting'), of('reading'), of('finding')];
  const { words, passages, places, limits, peakBytes, documentBytes } = runs[0]!;
  const whole = reading + splitting + finding;
  console.log(
    `\n${count} documents, ${words} words: ${passages} passages with ${places} places\n` +
      `  splitting ${splitting.toFixed(0)} ms, reading files into documents ${reading.toFixed(0)} ms, ` +
      `finding ${finding.toFixed(0)} ms\n` +
      `  end to end ${(whole / (reading + splitting)).toFixed(2)} × reading and splitting ` +
      `(wanted at most 3.0); finding alone ${(finding / splitting).toFixed(1)} × splitting alone\n` +
      `  memory at its height ${megabytes(peakBytes)} MB, ${bytesAWord(peakBytes, words)} bytes a word ` +
      `beyond 64 MB (wanted 24); beyond the documents themselves ` +
      `${bytesAWord(peakBytes - documentBytes, words)}`,
  );
  for (const limit of limits) console.log(`  limit: ${limit}`);
  if (peers.length === 0) {
    console.log('  skipped: sim_text (Debian package similarity-tester) is not installed');
  } else {
    const peer = median(peers);
    console.log(
      `  sim_text, exact runs of ${SHORTEST_RUN} words only: ${peer.toFixed(0)} ms; splitting and ` +
        `finding ${((splitting + finding) / peer).toFixed(2)} × (wanted at most 1.0)`,
    );
  }
  return finding / words;
}

function findInFiles(list: string): FoundInFiles {
  const script = new URL('find-in-files.ts', import.meta.url).pathname;
  const run = spawnSync(process.execPath, ['--max-old-space-size=8192', script, list], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as FoundInFiles;
}

/** CPU time of sim_text on the same files; undefined when it is not installed. */
function simText(list: string): number | undefined {
  const command = `TIMEFORMAT='%U %S'; time sim_text -r ${SHORTEST_RUN} -i > /dev/null`;
  const input = readFileSync(list);
  const { status, stderr } = spawnSync('bash', ['-c', command], { input });
  const times = /^([\d.]+) ([\d.]+)$/mu.exec(stderr.toString());
  return status === 0 && times ? 1000 * (Number(times[1]) + Number(times[2])) : undefined;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

function bytesAWord(bytes: number, words: number): string {
  return (Math.max(0, bytes - 64 * 2 ** 20) / words).toFixed(1);
}
