import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { detectLanguage } from '../../../src-main/engine/documents/facts/detect-language.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { sentencesOf } from '../../../src-main/engine/text/sentences.ts';
import { readBytes } from '../../../src-main/service/reading/read-bytes.ts';
import { shuffled } from './shuffled.ts';

const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const;
const FILE = 'UNv1.0.devset';

/** Seeds of the order in which sentences are joined: each gives other neighbours. */
const SEEDS = [1, 2, 3];
const LONGEST_PARAGRAPH = 7;

/** Sentences per chunk whose language is asked for. */
const CHUNKS = [1, 3, 10];

/** What ends a sentence in the writing of any of the languages, with what may close after it. */
const MARKED = /[.!?…؟。！？۔][”’"'»)\]）】》」』]*$/u;

/**
 * Sentences of six languages joined to paragraphs and split again, all through the reader: each
 * language's F1 over whole sentences, whether all letters are kept, and whether its language is
 * told from chunks of 1, 3 and 10 sentences.
 *
 * A heading without a full stop cannot be seen inside running text, so in documents it stands
 * alone: lines that do not end in a mark are paragraphs of their own. The last column joins
 * them with the others all the same, to show what the bare marks tell.
 */
export async function evaluateLanguages(folder: string): Promise<void> {
  console.log('  sentences F1: marked ones in paragraphs | all, as they stand | all run together');
  for (const language of LANGUAGES) {
    // Chinese puts no space between sentences.
    const space = language === 'zh' ? '' : ' ';
    const path = join(folder, `${FILE}.${language}`);
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    const marked = lines.filter((line) => MARKED.test(line));
    const inParagraphs = meanOver((seed) => resplit(paragraphsOf(marked, seed), space));
    const standing = meanOver((seed) => resplit(standingParagraphs(lines, seed), space));
    const together = meanOver((seed) => resplit(paragraphsOf(lines, seed), space));
    console.log(
      `  ${language}: ${marked.length} of ${lines.length} end in a mark;` +
        ` F1 ${four(inParagraphs.f1)} | ${four(standing.f1)} | ${four(together.f1)};` +
        ` ${standing.lost === 0 ? 'every letter kept' : `LETTERS LOST in ${standing.lost} paragraphs`};` +
        ` language of ${CHUNKS.join(', ')} sentences: ${CHUNKS.map((size) => accuracy(lines, size, language)).join(', ')}`,
    );
  }
}

/** How joined sentences came back. */
export interface Resplit {
  /** F1 of whole sentences. */
  readonly f1: number;
  /** Paragraphs of which a letter is neither in the text nor in a label nor listed as removed. */
  readonly lost: number;
}

/** Reads paragraphs of joined sentences as one text file and splits it again. */
export function resplit(paragraphs: readonly (readonly string[])[], space = ' '): Resplit {
  const texts = paragraphs.map((sentences) => sentences.join(space));
  const read = readBytes('sentences.txt', new TextEncoder().encode(texts.join('\n\n')));
  if (!read.ok) throw new Error(read.problem.sentence);
  const { lost, placeOf } = follow(texts, read.value);
  const wanted = intervals(ends(paragraphs.flat()), (end) => end);
  const got = intervals(ends(sentencesIn(read.value)), placeOf);
  const same = [...wanted].filter((span) => got.has(span)).length;
  return { f1: (2 * same) / (wanted.size + got.size), lost };
}

/** Where each of some sentences ends, counted in visible characters of all of them. */
function ends(sentences: readonly string[]): number[] {
  let at = 0;
  return sentences.map((sentence) => (at += visible(sentence).length));
}

/** Sentences as "from-to": each begins where the one before ended. */
function intervals(places: readonly number[], placeOf: (end: number) => number): Set<string> {
  return new Set(
    places.map((end, index) => {
      const start = index === 0 ? 0 : placeOf(places[index - 1] ?? 0);
      return `${start}-${placeOf(end)}`;
    }),
  );
}

/** Numbers of paragraphs become labels: signs and a few letters or digits before the words. */
const LABEL = /^(?:第\p{N}+条|[(（]?(?:\p{N}{1,4}|\p{L}{1,5})?[)）.、．\d]*[-–—.)]?[•·*]?)$/u;
const LONGEST_LABEL = 10;

/**
 * Follows the visible characters of paragraphs through the document made of them. A paragraph may
 * have lost its number to its label, and be missing when it is listed as removed.
 */
function follow(texts: readonly string[], document: Document) {
  const clean = visible(document.text);
  const removed = new Set(document.removed.map(({ what }) => visible(what)));
  const lifts: { readonly at: number; readonly by: number }[] = [];
  let at = 0;
  let lost = 0;
  for (const text of texts.map(visible)) {
    const by = labelLength(text, clean, at);
    if (by > 0) lifts.push({ at, by });
    if (by < text.length) at += text.length - by;
    else if (!removed.has(text)) lost += 1;
  }
  const placeOf = (end: number): number =>
    lifts.reduce((place, lift) => (lift.at < end ? place + lift.by : place), end);
  return { lost: lost + Number(at !== clean.length), placeOf };
}

/** How many characters at the start are its label; all of them when the rest is not there. */
function labelLength(text: string, clean: string, at: number): number {
  for (let length = 0; length <= Math.min(LONGEST_LABEL, text.length - 1); length += 1) {
    if (clean.startsWith(text.slice(length), at) && LABEL.test(text.slice(0, length))) {
      return length;
    }
  }
  return text.length;
}

function sentencesIn({ text, paragraphs }: Document): string[] {
  return paragraphs.flatMap(({ span }) =>
    sentencesOf(text, span).map(({ start, end }) => text.slice(start, end)),
  );
}

function visible(text: string): string {
  return text.replace(/\s/gu, '');
}

/** Paragraphs of one to seven sentences. */
function paragraphsOf(lines: readonly string[], seed: number): string[][] {
  const paragraphs: string[][] = [];
  shuffled(lines, seed).forEach((line, index) => {
    const open = paragraphs.at(-1);
    const room = 1 + ((index * 7 + seed) % LONGEST_PARAGRAPH);
    if (open && open.length < room) open.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs;
}

/** The same, where a line without a mark is a paragraph of its own. */
function standingParagraphs(lines: readonly string[], seed: number): string[][] {
  const marked = paragraphsOf(
    lines.filter((line) => MARKED.test(line)),
    seed,
  );
  const alone = lines.filter((line) => !MARKED.test(line)).map((line) => [line]);
  return shuffled([...marked, ...alone], seed);
}

function meanOver(measure: (seed: number) => Resplit): { f1: number; lost: number } {
  const all = SEEDS.map(measure);
  return {
    f1: all.reduce((sum, { f1 }) => sum + f1, 0) / all.length,
    lost: all.reduce((sum, { lost }) => sum + lost, 0),
  };
}

function accuracy(lines: readonly string[], size: number, language: string): string {
  const chunks: string[] = [];
  for (let at = 0; at + size <= lines.length; at += size) {
    chunks.push(lines.slice(at, at + size).join(' '));
  }
  const right = chunks.filter((chunk) => detectLanguage(chunk) === language).length;
  return `${((100 * right) / chunks.length).toFixed(1)} %`;
}

function four(share: number): string {
  return share.toFixed(4);
}
