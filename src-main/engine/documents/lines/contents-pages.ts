import type { TakenOut } from './clean-paragraphs.ts';
import phrases from './page-furniture.json' with { type: 'json' };
import { replaceStretches } from './rough-paragraph.ts';
import type { RoughParagraph } from './rough-paragraph.ts';

/** A page number at the end of a line: behind leading dots, a TAB or much room; or all of the line. */
const ENTRY_NUMBER =
  /(?:^|[\t ]*(?:\t|[.…](?:[\t ]*[.…]){2,}|…[\t ]*…|[ ]{3,})[\t ]*)(\d{1,4}|[ivxlc]{1,7})[\t ]*$/u;

/** A list of contents has at least so many page numbers … */
const FEWEST_NUMBERS = 3;

/** … and at most so many lines without one in a row: titles of parts, and entries that wrap. */
const MOST_WITHOUT = 4;

/** A line without a page number that is longer, in code units, is no part of a list. */
const LONGEST_WITHOUT = 300;

/** How far before the end of a line its leading dots are looked for, in code units. */
const LONGEST_LEADERS = 300;

const HEADS = new Set(phrases.contents);
const PAGE = new Set(phrases.page);

/** Where a page number stands: paragraph, stretch of its text, and the number. */
interface EntryNumber {
  readonly paragraph: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly number: string;
}

/**
 * Takes the page numbers out of lists of contents: where a page falls is layout, no text. A list
 * begins under a line that says "Contents", in one of the tool's languages, and goes on while its
 * page numbers do not fall.
 */
export function takeContentsPages(paragraphs: readonly RoughParagraph[]): {
  readonly paragraphs: readonly RoughParagraph[];
  readonly removed: readonly TakenOut[];
} {
  const numbers = paragraphs.flatMap((paragraph, index) =>
    isContentsHead(paragraph) ? numbersBelow(paragraphs, index + 1) : [],
  );
  if (numbers.length === 0) return { paragraphs, removed: [] };
  const cuts = new Map<number, EntryNumber[]>();
  for (const one of numbers) cuts.set(one.paragraph, [...(cuts.get(one.paragraph) ?? []), one]);
  return {
    paragraphs: paragraphs.flatMap((paragraph, index) => {
      const own = cuts.get(index) ?? [];
      const rest = replaceStretches(
        paragraph,
        own.map(({ start, end }) => ({ start, end, by: '' })),
      );
      return rest.text.trim() === '' && own.length > 0 ? [] : [rest];
    }),
    removed: numbers.map(({ paragraph, line, number }) => {
      const page = paragraphs[paragraph]?.page;
      const where = { line, ...(page === undefined ? {} : { page }) };
      return { what: number, reason: 'page number', ...where };
    }),
  };
}

/** "Contents", or "Contents" with "Page" at the other end of the line. */
function isContentsHead({ text }: RoughParagraph): boolean {
  if (text.length > LONGEST_WITHOUT) return false;
  const words = text
    .toLowerCase()
    .split(/[\s:.*]+/u)
    .filter(Boolean);
  if (words.length > 1 && PAGE.has(words.at(-1) ?? '')) words.pop();
  return HEADS.has(words.join(' '));
}

/** The page numbers of the entries from a paragraph on; none when they are too few for a list. */
function numbersBelow(paragraphs: readonly RoughParagraph[], from: number): EntryNumber[] {
  const found: EntryNumber[] = [];
  let without = 0;
  let last = 0;
  for (let at = from; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    for (const line of paragraph ? linesOf(paragraph, at) : []) {
      const value = line.number === '' ? undefined : valueOf(line.number);
      without = value === undefined ? without + 1 : 0;
      const ends = line.tooLong || without > MOST_WITHOUT || (value !== undefined && value < last);
      if (ends) return found.length < FEWEST_NUMBERS ? [] : found;
      if (value === undefined) continue;
      last = value;
      found.push(line);
    }
  }
  return found.length < FEWEST_NUMBERS ? [] : found;
}

/** Roman numbers count the pages before the first, so that nothing falls after them. */
function valueOf(number: string): number {
  return /^\d/u.test(number) ? Number(number) : 0;
}

/** The lines of a paragraph, each with the page number at its end or with an empty one. */
function* linesOf(
  { text, lines }: RoughParagraph,
  paragraph: number,
): Generator<EntryNumber & { readonly tooLong: boolean }> {
  for (const [index, { line, offset }] of lines.entries()) {
    const written = text.slice(offset, lines[index + 1]?.offset ?? text.length).trimEnd();
    const from = Math.max(0, written.length - LONGEST_LEADERS);
    const match = ENTRY_NUMBER.exec(written.slice(from));
    const start = offset + (match ? from + match.index : written.length);
    const end = offset + written.length;
    const tooLong = !match && written.length > LONGEST_WITHOUT;
    yield { paragraph, line, start, end, number: match?.[1] ?? '', tooLong };
  }
}
