import abbreviations from './abbreviations.json' with { type: 'json' };
import type { Span } from './span.ts';

/**
 * A sign that may end a sentence, with the brackets and quotation marks that close after it and
 * the white space behind. Starts only at the first of several signs, so that long rows of them
 * cost no more than their length. Chinese needs no white space after a sign.
 */
const END =
  /(?:[。！？]+[”’"」』）】》]*|(?<![.!?…؟۔।])[.!?…؟۔।]+[”’"'»)\]]*(?=\s|$|(?<=[؟۔।])|(?<=[!?])\p{sc=Han})|\n)\s*/gu;

/** What opens a sentence before its first letter. */
const OPENING = /^["“”‘’'«([¿¡„‹*–—-]*\s*/u;

const BEFORE_ANYTHING = new Set(abbreviations.beforeAnything);
const BEFORE_NUMBER = new Set(abbreviations.beforeNumber);
const BEFORE_SMALL = new Set(abbreviations.beforeSmall);

/**
 * Shortened words that look like whole ones: nothing but these lists tells them. The truncated
 * ones come from the sentence break suppressions of Unicode CLDR 46 (English, French, Spanish,
 * Portuguese, German, Italian) and from Russian style guides.
 */
const SHORTENED = new Set([
  ...abbreviations.beforeAnything,
  ...abbreviations.beforeNumber,
  ...abbreviations.beforeSmall,
  ...abbreviations.truncated,
]);

/**
 * A whole word at the end of a clause. Words are cut short after a consonant and to few letters
 * (for Russian a rule: GOST R 7.0.12-2011), so a long word or one that ends in a vowel is whole.
 */
const WHOLE_WORD =
  /(?:^|[^\p{L}.])(\p{L}{3,}[aeiouyáéíóúàèùâêîôûäöüаеёиоуыэюяй]|\p{L}{6,}\p{Ll})[)\]»”"]?$/u;

/** "c)", "b. The", "a Includes", "::": what leads an item or the text of a note. */
const SMALL_LABEL = /^(?:\p{Ll}{1,4}\)\s|\p{Ll}\.?\s+\p{Lu}|::\s)/u;

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
    const sign = closedBy(part, start, match.index, match[0]);
    const next = match.index + sign.length;
    if (!endsSentence(part, start, match.index, sign, next)) continue;
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
  const after = part.slice(next, next + 40);
  const words = after.replace(OPENING, '');
  const isLabel = SMALL_LABEL.test(after);
  if (/^[,;:)]/u.test(words) && !isLabel) return false;
  // A sentence hardly starts with a small letter; scripts without capitals always pass.
  if (/^\p{Ll}/u.test(words) && !isLabel)
    return sign.trimEnd() === '.' && /^\p{Ll}/u.test(after) && afterWhole(part, start, at);
  if (sign.startsWith('...') || sign.startsWith('…')) return true;
  return !isAbbreviation(part, start, at, words);
}

/**
 * The sign without a straight quotation mark that opens the next sentence: where no white space
 * tells, as in Chinese, one closes only after an odd number of them.
 */
function closedBy(part: string, start: number, at: number, sign: string): string {
  const quote = sign.indexOf('"');
  if (quote === -1 || !/^[。！？]/u.test(sign)) return sign;
  const isOpen = part.slice(start, at).split('"').length % 2 === 0;
  return isOpen ? sign : sign.slice(0, quote);
}

/** Whether a full stop follows a word that is surely whole, or a bracket that closed. */
function afterWhole(part: string, start: number, at: number): boolean {
  const before = part.slice(Math.max(start, at - 2 * LONGEST_ABBREVIATION), at);
  if (/\p{L}\)$/u.test(before)) return true;
  const word = WHOLE_WORD.exec(before)?.[1];
  return word !== undefined && !SHORTENED.has(word.toLowerCase());
}

function isAbbreviation(part: string, start: number, at: number, after: string): boolean {
  const near = part.slice(Math.max(start, at - LONGEST_ABBREVIATION), at);
  // A Chinese text puts no space before a foreign name.
  const before = /[^\p{sc=Han}]*$/u.exec(near)?.[0] ?? '';
  if (isListNumber(part.slice(Math.max(start, at - 2 * LONGEST_ABBREVIATION), at))) return true;
  const word = /(?:^|[\s("“«[/—–-])([\p{L}\p{M}\d.°º-]+)$/u.exec(before)?.[1] ?? before.trim();
  const key = compoundOf(before) ?? word.toLowerCase();
  if (isInitial(word)) return true;
  // Initials with points between them, or a state: "U.S."
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word))
    return !BEFORE_SMALL.has(key) && /^\p{Lu}\p{Ll}/u.test(after);
  if (BEFORE_ANYTHING.has(key)) return true;
  // "т. е. Завод": the second of two letters is no label of an item.
  if (/^\p{Ll}$/u.test(word) && /^\p{Ll}\.\s/u.test(after)) return true;
  return BEFORE_NUMBER.has(key) && belongsToNumber(before, after);
}

/** Whether a number that follows a shortened word is its own: "art. 4", "Add. II". */
function belongsToNumber(before: string, after: string): boolean {
  // "10 p.m. 61. The": after a unit a number with a full stop leads the next paragraph.
  if (/\d\s?\p{L}+$/u.test(before) && /^\d{1,3}\.\s+\p{Lu}/u.test(after)) return false;
  return /^(?:\d|[IVXLC]+\b|[A-Z]\/)/u.test(after);
}

/** One capital letter alone; "I" and "V" are numbers more often. */
function isInitial(word: string): boolean {
  return /^\p{Lu}$/u.test(word) && !/^[IV]$/u.test(word);
}

/** "т. е" and "p. ej" as "т.е" and "p.ej": abbreviations of several words, however spaced. */
function compoundOf(before: string): string | undefined {
  const parts = /(?:^|[\s(])((?:\p{L}{1,3}\.\s?)+\p{L}{1,4})$/u.exec(before)?.[1];
  const key = parts?.replace(/\s/gu, '').toLowerCase();
  return key !== undefined && SHORTENED.has(key) ? key : undefined;
}

/** "17.", "A.", "(a)." or "IV." at the start of a sentence or after the end of a clause. */
function isListNumber(words: string): boolean {
  const last = words.slice(-LONGEST_ABBREVIATION - 2);
  return (
    /^\s*\(?(?:\d{1,4}(?:\.\d{1,3})*|\p{L}|[IVXLC]{1,6})\)?$/u.test(words) ||
    /[;:,؛،]\s+(?:\d{1,3}|[IVX]{1,5})$/u.test(last)
  );
}
