import { isAdoptionLine } from './adoption-line.ts';
import { isDateOnly } from './dates.ts';
import { isSymbol } from './furniture.ts';
import { headingName, isGenericHeading } from './headings.ts';
import type { RoughParagraph } from './rough-paragraph.ts';
import { writtenLabel } from './written-label.ts';

/** A title stands among the first so many paragraphs. */
const TITLE_WITHIN = 25;

/** Longest title without a heading mark. The longest resolution title read for this has 230. */
const LONGEST_TITLE = 240;

/** The number of a resolution before its title: "68/4.", "47/12". */
const RESOLUTION_NUMBER = /^(\d{1,3}\/\d{1,4}(?:\s?[A-Z])?)\.?\s+(?=\p{L})/u;

/** Where the title stands and what it says. */
export interface FoundTitle {
  /** Index among the paragraphs; absent when the title stands in none of them. */
  readonly index?: number;
  readonly title: string;
  /** "68/4", when the title is written with a resolution's number. */
  readonly number?: string;
}

/**
 * Finds the title: the numbered title of a resolution, the heading that says what the file's own
 * record says, the first heading that is no structural one, or a first line that reads like one.
 */
export function findTitle(
  paragraphs: readonly RoughParagraph[],
  given: string | undefined,
): FoundTitle | undefined {
  const head = paragraphs.slice(0, TITLE_WITHIN);
  const numbered = head.findIndex((paragraph) => isNumberedTitle(paragraph));
  if (numbered >= 0) return numberedTitle(head[numbered]?.text ?? '', numbered, given);
  if (given !== undefined) {
    const same = head.findIndex(({ text }) => text.toLowerCase() === given.toLowerCase());
    return same < 0 ? { title: given } : { index: same, title: given };
  }
  const first = headingTitle(head) ?? firstLineTitle(head);
  const index = first === undefined ? undefined : pastDraftLine(head, first);
  return index === undefined ? undefined : { index, title: head[index]?.text ?? '' };
}

function isNumberedTitle({ kind, text }: RoughParagraph): boolean {
  if (text.length > LONGEST_TITLE || /[.;,:]$/u.test(text)) return false;
  return (kind === 'heading' || kind === 'paragraph') && RESOLUTION_NUMBER.test(text);
}

function numberedTitle(text: string, index: number, given: string | undefined): FoundTitle {
  const match = RESOLUTION_NUMBER.exec(text);
  const title = given ?? text.slice(match?.[0].length ?? 0);
  return { index, title, number: match?.[1] ?? '' };
}

/** "Draft resolution submitted by …" says what the paper is; a line below it says what it is about. */
function pastDraftLine(head: readonly RoughParagraph[], first: number): number {
  const isDraftLine =
    /^(?:(?:revised\s)?draft|projet de|proyecto de)\s(?:resolution|decision|r[ée]solution|d[ée]cision|resolución|decisión)\b/iu;
  const next = head[first + 1];
  if (!next || !isDraftLine.test(head[first]?.text ?? '')) return first;
  return readsLikeTitle(next) ? first + 1 : first;
}

function headingTitle(head: readonly RoughParagraph[]): number | undefined {
  const first = head.findIndex((paragraph) => isTitleHeading(paragraph));
  if (first < 0) return undefined;
  // The first heading of the highest level, if it comes before any running text.
  const before = head.slice(0, first).filter(({ text }) => text.length > LONGEST_TITLE);
  return before.length === 0 ? first : undefined;
}

function isTitleHeading({ kind, text }: RoughParagraph): boolean {
  if (kind !== 'heading' || isAdoptionLine(text) || isGenericHeading(text)) return false;
  const { kind: named } = headingName(text);
  return named === 'plain' && !isDateOnly(text) && !isSymbol(text);
}

function firstLineTitle(head: readonly RoughParagraph[]): number | undefined {
  const index = head.findIndex(
    ({ text }) => !isDateOnly(text) && !isSymbol(text) && !isAdoptionLine(text),
  );
  const first = head[index];
  return first?.kind === 'paragraph' && head.length > 1 && readsLikeTitle(first)
    ? index
    : undefined;
}

function readsLikeTitle({ kind, label, text }: RoughParagraph): boolean {
  if (kind !== 'paragraph' && kind !== 'heading') return false;
  if (label !== undefined || writtenLabel(text) || text.length > LONGEST_TITLE) return false;
  if (/[.;,:!?。；：，]["”’)\]]*$/u.test(text)) return false;
  return /^[\p{Lu}\p{Lo}\d"“«[]/u.test(text) && headingName(text).kind === 'plain';
}
