import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { runTogether } from './run-together.ts';
import { readDocument } from '../../../src-main/service/reading/read-document.ts';

/** What each bad file must be refused for: part of the sentence. */
const REFUSALS: Readonly<Record<string, string>> = {
  'A_45_696_Add.1.en.pdf': 'scan without a text layer',
  'A_78_1.en.pdf': 'document server’s error page',
  'A_78_375.en.pdf': 'document server’s error page',
  'A_78_383.en.pdf': 'document server’s error page',
};

const FURNITURE = /\b\d{1,3}\/\d{1,3}\s+\d{2}-\d{5}\b|\b\d{2}-\d{5}\s+\d{1,3}\/\d{1,3}\b/u;

const PAGE_COUNT = /(?:^|\s)\d{1,3}\/\d{1,3}(?:\s|$)/u;
const PAGE_COUNT_ALONE = /^\d{1,3}\/\d{1,3}$/u;
const BAR_CODE = /^\*[A-Z0-9]{6,10}\*$/u;

/** A removed head shorter than this says nothing: "2"; a line longer than that is a paragraph. */
const SHORTEST_HEAD = 8;
const LONGEST_HEAD = 160;

/** Symbol and date as each paper's first page prints them; of resolutions the day of adoption. */
function readTruth(): Readonly<Record<string, { symbol: string; date: string }>> {
  const path = join(import.meta.dirname, 'official-papers.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, { symbol: string; date: string }>;
}

/** Official papers: all read, symbol and date right, no running head left in a paragraph. */
export async function evaluateOfficialPdfs(folder: string): Promise<void> {
  const papers = readTruth();
  const counts = { read: 0, symbol: 0, date: 0, both: 0, clean: 0, longest: 0 };
  const borders = createBorderCount();
  const names = pdfNames(folder);
  for (const name of names) {
    const outcome = await readDocument(name, readFileSync(join(folder, name)));
    if (!outcome.ok) {
      console.log(`  not read: ${outcome.problem.sentence}`);
      continue;
    }
    const { symbol, date } = outcome.value;
    const wanted = papers[name];
    const right = { symbol: symbol === wanted?.symbol, date: date === wanted?.date };
    counts.read += 1;
    counts.symbol += Number(right.symbol);
    counts.date += Number(right.date);
    counts.both += Number(right.symbol && right.date);
    const left = furnitureLeft(outcome.value);
    counts.clean += Number(left.length === 0);
    const long = tooLong(outcome.value);
    counts.longest = Math.max(counts.longest, ...wordCounts(outcome.value));
    borders.look(join(folder, name), outcome.value);
    for (const text of long) console.log(`  ${name}: too long: ${text.slice(0, 120)}`);
    if (!right.symbol || !right.date) console.log(`  ${name}: ${symbol ?? '–'}, ${date ?? '–'}`);
    for (const text of left) console.log(`  ${name}: furniture left: ${text.slice(0, 120)}`);
  }
  const of = `of ${String(names.length)}`;
  console.log(`read ${counts.read} ${of}, symbol right ${counts.symbol}, date ${counts.date}`);
  console.log(
    `symbol and date right ${counts.both} ${of}, no furniture left ${counts.clean} ${of}, ` +
      `longest paragraph ${counts.longest} words`,
  );
  borders.tell();
}

/** Counts the borders of printed paragraphs, and those that run through one of ours. */
function createBorderCount(): {
  readonly look: (path: string, document: Document) => void;
  readonly tell: () => void;
} {
  const counts = { seen: 0, crossed: 0 };
  let hasPrint = true;
  return {
    look: (path, document) => {
      const found = runTogether(path, document);
      hasPrint &&= found !== undefined;
      counts.seen += found?.seen ?? 0;
      counts.crossed += found?.crossed.length ?? 0;
      for (const text of found?.crossed ?? []) console.log(`  ${path}: two in one: ${text}`);
    },
    tell: () =>
      console.log(
        hasPrint
          ? `borders of printed paragraphs inside one of ours: ${counts.crossed} of ${counts.seen}`
          : 'skipped: borders of printed paragraphs, pdftotext absent',
      ),
  };
}

/** Resolutions: numbers without gaps, no furniture in any paragraph, every note tied. */
export async function evaluateResolutions(folder: string): Promise<void> {
  for (const name of pdfNames(folder)) {
    const outcome = await readDocument(name, readFileSync(join(folder, name)));
    if (!outcome.ok) {
      console.log(`  not read: ${outcome.problem.sentence}`);
      continue;
    }
    const { paragraphs, warnings } = outcome.value;
    const operative = paragraphs.filter(({ kind }) => kind === 'operative').map((p) => p.label);
    const notes = paragraphs.filter(({ kind }) => kind === 'footnote');
    const tied = notes.filter(({ parent }) => parent !== undefined);
    const left = furnitureLeft(outcome.value);
    console.log(
      `  ${name}: operative ${operative[0] ?? '–'} to ${operative.at(-1) ?? '–'} ` +
        `(${operative.length}), notes tied ${tied.length} of ${notes.length}, ` +
        `furniture left ${left.length}; ${warnings.join(' ')}`,
    );
  }
}

/** Files that are no documents: each must be refused for the right reason. */
export async function evaluateBadPdfs(folder: string): Promise<void> {
  let right = 0;
  const names = pdfNames(folder);
  for (const name of names) {
    const outcome = await readDocument(name, readFileSync(join(folder, name)));
    const sentence = outcome.ok ? 'was read' : outcome.problem.sentence;
    const isRight = !outcome.ok && sentence.includes(REFUSALS[name] ?? 'no document');
    right += Number(isRight);
    if (!isRight) console.log(`  ${name}: ${sentence}`);
  }
  console.log(`refused for the right reason ${right} of ${names.length}`);
}

function pdfNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort();
}

/**
 * What no paragraph may hold: the symbol alone or beside a page count, a page count beside a job
 * number, a page count alone, a bar code, a head that the file's other pages had removed.
 */
function furnitureLeft({ text, paragraphs, symbol, removed }: Document): string[] {
  const heads = new Set(
    removed
      .filter(({ reason }) => reason === 'running head' || reason === 'page number')
      .map(({ what }) => what.replace(/\s+/gu, ' ').trim())
      .filter((what) => what.length >= SHORTEST_HEAD),
  );
  return paragraphs
    .map(({ span }) => text.slice(span.start, span.end))
    .filter((own) => {
      const words = own.replace(/\s+/gu, ' ').trim();
      const beside = symbol !== undefined && words.includes(symbol) && PAGE_COUNT.test(words);
      return (
        FURNITURE.test(own) ||
        PAGE_COUNT_ALONE.test(words) ||
        BAR_CODE.test(words) ||
        words === symbol ||
        (beside && words.length < LONGEST_HEAD) ||
        heads.has(words)
      );
    });
}

/**
 * Paragraphs that two original ones ran together to: one with a second number of the sequence
 * inside it, directly after the end of a sentence.
 */
function tooLong({ text, paragraphs }: Document): string[] {
  return paragraphs
    .filter(({ kind, label }) => kind === 'operative' && /^\d+$/u.test(label))
    .filter(({ span, label }) => {
      const next = String(Number(label) + 1);
      return new RegExp(`[.;] ${next}\\. \\p{Lu}`, 'u').test(text.slice(span.start, span.end));
    })
    .map(({ span }) => text.slice(span.start, span.end));
}

function wordCounts({ text, paragraphs }: Document): number[] {
  return paragraphs
    .filter(({ kind }) => kind !== 'footnote')
    .map(({ span }) => text.slice(span.start, span.end).split(/\s+/u).length);
}
