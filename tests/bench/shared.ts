import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { findSharedLanguage } from '../../src-main/engine/shared-language/find-shared-language.ts';
import { searchWording } from '../../src-main/engine/shared-language/find-wording.ts';
import {
  openWordingIndex,
  packWording,
} from '../../src-main/engine/shared-language/packed-wording.ts';
import {
  defaultSharedSettings,
  type WordingHit,
} from '../../src-main/engine/shared-language/shared-passage.ts';
import { readWords } from '../../src-main/engine/shared-language/word-table.ts';
import { indexWording } from '../../src-main/engine/shared-language/wording-index.ts';
import { textOf } from '../../src-main/engine/text/span.ts';
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
  benchFindWording();
  return Promise.resolve();
}

const QUERIES = 300;
const QUERY_DOCUMENTS = 1_000;

/** Asks an index, packed and opened again, for stretches with none, 10 or 20 % of words changed. */
function benchFindWording(): void {
  const random = randomNumbers(68_5);
  const documents = madeDocuments(QUERY_DOCUMENTS);
  const split = timeOnce(() => documents.forEach((document) => tokenise(document.text)));
  let index = indexWording(documents);
  const built = timeOnce(() => (index = indexWording(documents)));
  const packed = packWording(index);
  const opened = timeOnce(() => (index = openWordingIndex(packed)!));
  const times: number[] = [];
  const found = [0, 0, 0];
  for (let i = 0; i < QUERIES; i++) {
    const source = documents[Math.floor(random() * documents.length)]!;
    const paragraph = source.paragraphs[Math.floor(random() * source.paragraphs.length)]!;
    const words = textOf(source.text, paragraph.span).replace('.', '').split(' ');
    const phrase = words.slice(0, 12 + Math.floor(random() * 40)).join(' ');
    const [asked = ''] = editWords([phrase], (i % 3) / 10, random);
    let hits: readonly WordingHit[] = [];
    times.push(timeOnce(() => (hits = searchWording(index, asked))));
    if (hits.some(({ document }) => document === source.id)) found[i % 3]! += 1;
  }
  times.sort((x, y) => x - y);
  const at = (share: number): string => times[Math.floor(share * QUERIES)]!.toFixed(2);
  const recall = found.map((count) => ((300 * count) / QUERIES).toFixed(0)).join(' / ');
  console.log(
    `\nfinding wording in ${QUERY_DOCUMENTS * WORDS_EACH} words: index built in ` +
      `${(built / split).toFixed(1)} × splitting into words, opened in ${opened.toFixed(0)} ms; ` +
      `a query: median ${at(0.5)} ms, 99 % under ${at(0.99)} ms; ` +
      `source found at 0 / 10 / 20 % edits: ${recall} %`,
  );
}

/** CPU time of one run, in milliseconds. */
function timeOnce(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
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
