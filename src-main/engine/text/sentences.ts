import abbreviations from './abbreviations.json' with { type: 'json' };
import type { Span } from './span.ts';

/**
 * A sign that may end a sentence, with the brackets and quotation marks that close after it and
 * the white space behind. Starts only at the first of several signs, so that long rows of them
 * cost no more than their length.
 */
const END =
  /(?:[。！？]+[”’"」』）】》]*|(?<![.!?…؟۔।])[.!?…؟۔।]+[”’"'»)\]]*(?=\s|$|(?<=[؟۔।]))|\n)\s*/gu;

/** What opens a sentence before its first letter. */
const OPENING = /^["“”‘’'«([¿¡„‹*–—-]*\s*/u;

const BEFORE_ANYTHING = new Set(abbreviations.beforeAnything);
const BEFORE_NUMBER = new Set(abbreviations.beforeNumber);
const BEFORE_SMALL = new Set(abbreviations.beforeSmall);

/** An abbreviation is looked for in so many code units before its full stop. */
const LONGEST_ABBREVIATION = 12;

/**
 * Spans of the sentences of a text, or of one span of it, in order. They do not overlap, hold no
 * white space at their ends, and together hold every visible character. A sentence ends at a full
 * stop, question or exclamation mark of Latin, Cyrillic, Arabic, Devanagari or Chinese writing and
 * at a line break; not after an abbreviation ("No. 5", "art. 4", "e.g."), an initial, the number
 * of a list, or inside a number. Offsets are those of `text`, also when a span is given.
 */
export function sentencesOf(text: string, within?: Span): Span[] {
  const offset = within?.start ?? 0;
  const part = within ? text.slice(within.start, within.end) : text;
  const sentences: Span[] = [];
  let start = 0;
  for (const match of part.matchAll(END)) {
    const next = match.index + match[0].length;
    if (!endsSentence(part, start, match.index, match[0], next)) continue;
    addTrimmed(sentences, part, start, next, offset);
    start = next;
  }
  addTrimmed(sentences, part, start, part.length, offset);
  return sentences;
}

function addTrimmed(
  sentences: Span[],
  part: string,
  start: number,
  end: number,
  offset: number,
): void {
  const words = part.slice(start, end);
  const length = words.trimEnd().length;
  const indent = words.length - words.trimStart().length;
  if (length > indent) {
    sentences.push({ start: offset + start + indent, end: offset + start + length });
  }
}

/** Whether the sign at `at` ends the sentence that began at `start`. */
function endsSentence(
  part: string,
  start: number,
  at: number,
  sign: string,
  next: number,
): boolean {
  if (next >= part.length || sign.includes('\n')) return true;
  if (!sign.startsWith('.') && !sign.startsWith('…')) return true;
  const after = part.slice(next, next + 40).replace(OPENING, '');
  // A sentence does not start with a small letter; scripts without capitals always pass.
  if (/^\p{Ll}/u.test(after) || /^[,;:)]/u.test(after)) return false;
  if (sign.startsWith('...') || sign.startsWith('…')) return true;
  return !isAbbreviation(part, start, at, after);
}

function isAbbreviation(part: string, start: number, at: number, after: string): boolean {
  const before = part.slice(Math.max(start, at - LONGEST_ABBREVIATION), at);
  if (isListNumber(part.slice(Math.max(start, at - 2 * LONGEST_ABBREVIATION), at))) return true;
  const word = /(?:^|[\s("“«[/—–-])([\p{L}\p{M}\d.°º-]+)$/u.exec(before)?.[1] ?? before.trim();
  const key = word.toLowerCase();
  // An initial: one capital letter alone, or letters with points between them.
  if (/^\p{Lu}$/u.test(word) && !/^[IV]$/u.test(word)) return true;
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word))
    return !BEFORE_SMALL.has(key) && /^\p{Lu}\p{Ll}/u.test(after);
  if (BEFORE_ANYTHING.has(key)) return true;
  return BEFORE_NUMBER.has(key) && /^(?:\d|[IVXLC]+\b|[A-Z]\/)/u.test(after);
}

/** "17.", "A.", "(a)." or "IV." at the start of a sentence or after the end of a clause. */
function isListNumber(words: string): boolean {
  const last = words.slice(-LONGEST_ABBREVIATION - 2);
  return (
    /^\s*\(?(?:\d{1,4}(?:\.\d{1,3})*|\p{L}|[IVXLC]{1,6})\)?$/u.test(words) ||
    /[;:,؛،]\s+(?:\d{1,3}|[IVX]{1,5})$/u.test(last)
  );
}
