import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { tokeniseWords } from '../../src-main/engine/text/tokens.ts';
import { readBytes } from '../../src-main/service/reading/read-bytes.ts';
import { readDocument } from '../../src-main/service/reading/read-document.ts';
import { watchChildren } from './cpu-of-children.ts';
import type { ChildrenWatch } from './cpu-of-children.ts';
import { madeParagraphs, randomNumbers } from './made-documents.ts';
import { benchPdfReading } from './reading-pdf.ts';

const FILES = 1_000;
const ROUNDS = 5;

/** Goal: at least this share of the speed without a process boundary. */
const GOAL = 0.6;

/**
 * 1,000 text files, every fourth of them Markdown, read and split into words: without a process
 * boundary against the reader the product uses, in turn. CPU time counts the parser processes,
 * the first round, which starts them, is left out and told apart. Then official PDFs.
 */
export async function benchReading(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-reading-'));
  try {
    const random = randomNumbers(2013);
    for (let index = 0; index < FILES; index += 1) {
      const ending = index % 4 === 0 ? 'md' : 'txt';
      const paragraphs = madeParagraphs(100 + Math.floor(random() * 900), random);
      const text = paragraphs.map((words, at) => `${at + 1}. ${words}`).join('\n\n');
      writeFileSync(join(folder, `text-${index}.${ending}`), text);
    }
    await compare(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
  await benchPdfReading();
}

interface Spent {
  readonly cpu: number;
  readonly wall: number;
}

async function compare(folder: string): Promise<void> {
  const children = watchChildren();
  const bare: Spent[] = [];
  const apart: Spent[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    bare.push(await spentBy(children, () => Promise.resolve(readBare(folder))));
    apart.push(await spentBy(children, () => readApart(folder)));
  }
  children.stop();
  const first = apart[0];
  console.log(
    `\n${FILES} text files, read and split into words (${ROUNDS} rounds in turn, medians)`,
  );
  tell('without a process boundary', bare.slice(1));
  tell('in parser processes', apart.slice(1));
  if (first) console.log(`  first time, starting the processes: ${first.cpu.toFixed(0)} ms CPU`);
  for (const measure of ['cpu', 'wall'] as const) {
    const share = median(bare.slice(1), measure) / median(apart.slice(1), measure);
    console.log(`  speed by ${measure}: ${(100 * share).toFixed(0)} % (goal ${100 * GOAL} %)`);
  }
}

function readBare(folder: string): number {
  let words = 0;
  for (const name of readdirSync(folder)) {
    const read = readBytes(name, readFileSync(join(folder, name)));
    if (!read.ok) throw new Error(read.problem.sentence);
    words += tokeniseWords(read.value.text).length;
  }
  return words;
}

async function readApart(folder: string): Promise<number> {
  const names = readdirSync(folder);
  let words = 0;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let name = names[next++]; name !== undefined; name = names[next++]) {
      const read = await readDocument(name, readFileSync(join(folder, name)));
      if (!read.ok) throw new Error(read.problem.sentence);
      words += tokeniseWords(read.value.text).length;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return words;
}

async function spentBy(children: ChildrenWatch, run: () => Promise<number>): Promise<Spent> {
  const ofChildren = children.spent();
  const before = process.cpuUsage();
  const started = performance.now();
  await run();
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 + children.spent() - ofChildren };
}

function tell(name: string, spent: readonly Spent[]): void {
  const cpu = median(spent, 'cpu').toFixed(0).padStart(7);
  const wall = median(spent, 'wall').toFixed(0).padStart(7);
  console.log(`  ${name.padEnd(32)} ${cpu} ms CPU ${wall} ms`);
}

function median(spent: readonly Spent[], measure: keyof Spent): number {
  const sorted = spent.map((one) => one[measure]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
