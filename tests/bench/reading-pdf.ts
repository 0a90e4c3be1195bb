import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getResolvedPDFJS } from 'unpdf';
import { readPdf } from '../../src-main/service/reading/pdf/read-pdf.ts';

const TEXTS = join(import.meta.dirname, '..', '..', '..', 'shared', 'texts');
const FOLDERS = ['un-pdf-docx', 'un-pdf'] as const;

/** The largest files of the folders: long papers, with and without tags, with many tables. */
const FILES = 10;
const ROUNDS = 5;

/** Goal and limit: CPU time of the whole reading as a multiple of the library's bare extraction. */
const GOAL = 1.3;
const LIMIT = 1.5;

/** Goal: megabytes of a process that reads one document and ends. */
const MEMORY_GOAL = 300;

/**
 * Official PDFs: the whole reading against the library's own text items, file by file in turn, and
 * the memory of a process that reads one file. Skipped by name where the files are not at hand.
 */
export async function benchPdfReading(): Promise<void> {
  if (!FOLDERS.every((folder) => existsSync(join(TEXTS, folder)))) {
    console.log('\nskipped: PDFs, their folder of official papers is not there');
    return;
  }
  const paths = largest();
  await compare(paths);
  const memory = paths.map(memoryOf).sort((a, b) => a - b);
  console.log(
    `  memory of a process that reads one: median ${middle(memory).toFixed(0)} MB, ` +
      `largest ${memory.at(-1)?.toFixed(0) ?? '–'} MB (goal ${MEMORY_GOAL} MB)`,
  );
}

function largest(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(TEXTS, folder))
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => join(TEXTS, folder, name)),
  )
    .sort((a, b) => statSync(b).size - statSync(a).size || (a < b ? -1 : 1))
    .slice(0, FILES);
}

async function compare(paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => new Uint8Array(readFileSync(path)));
  const bare: number[] = [];
  const whole: number[] = [];
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    let [ofBare, ofWhole] = [0, 0];
    for (const bytes of files) {
      ofBare += await cpuTime(() => extractBare(bytes));
      ofWhole += await cpuTime(() => readPdf(bytes));
    }
    if (round === 0) continue;
    bare.push(ofBare);
    whole.push(ofWhole);
  }
  const ratios = whole.map((spent, at) => spent / (bare[at] ?? spent));
  console.log(`\n${files.length} large official PDFs (${ROUNDS} rounds in turn, medians)`);
  console.log(`  text items of the library        ${middle(bare).toFixed(0).padStart(7)} ms CPU`);
  console.log(`  whole reading                    ${middle(whole).toFixed(0).padStart(7)} ms CPU`);
  const spread = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
  console.log(
    `  ratio: ${middle(ratios).toFixed(2)}, in rounds ${spread} (limit ${LIMIT}, goal ${GOAL})`,
  );
}

/** What the library does for a text on its own, with all it does not need for that switched off. */
async function extractBare(bytes: Uint8Array): Promise<void> {
  const library = await getResolvedPDFJS();
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    isEvalSupported: false,
  });
  const file = await task.promise;
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    await page.getTextContent();
    page.cleanup();
  }
  await task.destroy();
}

async function cpuTime(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Largest resident memory, in megabytes, of a process that reads one file and ends. */
function memoryOf(path: string): number {
  const script = join(import.meta.dirname, 'memory-of-one-pdf.ts');
  return Number(execFileSync(process.execPath, [script, path], { encoding: 'utf8' }));
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
