import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { findSharedLanguage } from '../../src-main/engine/shared-language/find-shared-language.ts';
import { defaultSharedSettings } from '../../src-main/engine/shared-language/shared-passage.ts';
import { readWords } from '../../src-main/engine/shared-language/word-table.ts';
import { tokenise } from '../../src-main/engine/text/tokens.ts';
import { interleave, printTimings } from './interleave.ts';
import { documentOf, editWords, madeParagraphs, randomNumbers } from './made-documents.ts';

const WORDS_EACH = 2_000;
const ROUNDS = 3;
const COUNTS = [10, 100, 300, 1_000];

/** Shortest run of equal words for sim_text, which finds exact runs only. */
const SHORTEST_RUN = 12;

/**
 * Finding all shared language of 10 to 1,000 documents, against splitting the same texts into
 * words, and against sim_text where it is installed. Every document takes a tenth of its paragraphs
 * from earlier ones, one word in ten changed.
 */
export async function benchShared(): Promise<void> {
  const perWord: number[] = [];
  for (const count of COUNTS) {
    const documents = madeDocuments(count);
    const timings = interleave(
      [
        {
          name: 'splitting into words',
          run: () => documents.forEach((document) => tokenise(document.text)),
        },
        { name: 'splitting into numbered words', run: () => void readWords(documents) },
        {
          name: 'finding shared language',
          run: () => void findSharedLanguage(documents, defaultSharedSettings),
        },
      ],
      ROUNDS,
    );
    printTimings(`${count} documents, ${count * WORDS_EACH} words`, timings);
    const finding = timings[2]!.milliseconds;
    perWord.push((1e6 * finding) / (count * WORDS_EACH));
    comparePeer(documents, finding);
  }
  const growth = perWord.at(-1)! / perWord.at(-2)!;
  const from = `${COUNTS.at(-2)} to ${COUNTS.at(-1)} documents`;
  console.log(
    `\ncost a word: ${perWord.map((ns) => `${ns.toFixed(0)} ns`).join(', ')}; ${from}: ${growth.toFixed(2)} ×`,
  );
  return Promise.resolve();
}

/** Runs sim_text on the same texts and prints the ratio of CPU times. */
function comparePeer(documents: readonly Document[], finding: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'clauseline-sim-'));
  const files = documents.map(({ text }, index) => {
    const file = join(folder, `${index}.txt`);
    writeFileSync(file, text);
    return file;
  });
  const command = `TIMEFORMAT='%U %S'; time sim_text -r ${SHORTEST_RUN} -i > /dev/null`;
  const run = spawnSync('bash', ['-c', command], { input: files.join('\n'), encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const times = /^([\d.]+) ([\d.]+)$/mu.exec(run.stderr ?? '');
  if (run.status !== 0 || !times) {
    console.log('  skipped: sim_text (Debian package similarity-tester) is not installed');
    return;
  }
  const milliseconds = 1000 * (Number(times[1]) + Number(times[2]));
  console.log(
    `  sim_text, exact runs only: ${milliseconds.toFixed(0)} ms; ours ${(finding / milliseconds).toFixed(2)} ×`,
  );
}

function madeDocuments(count: number): Document[] {
  const random = randomNumbers(68_4);
  const pool: string[] = [];
  return Array.from({ length: count }, (_, index) => {
    const own = madeParagraphs(WORDS_EACH, random);
    const taken = own.map((text) => {
      const source = pool[Math.floor(random() * pool.length)];
      return source !== undefined && random() < 0.1
        ? (editWords([source], 0.1, random)[0] ?? text)
        : text;
    });
    pool.push(...own);
    return documentOf(`made ${index}`, `20${String(10 + (index % 15))}-01-01`, taken);
  });
}
