import type { TokenKind } from './scan-tokens.ts';
import { scanTokens } from './scan-tokens.ts';
import type { Span } from './span.ts';

export type { TokenKind };

/** One token: its place in the text and the key by which it is compared. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /**
   * What counts as equal: compatibility-composed, lower case, one form of apostrophe and hyphen.
   * Digits, signs and letters are never dropped from it.
   */
  readonly key: string;
}

/**
 * Splits a text, or one span of it, into tokens in reading order. White space and invisible format
 * characters belong to no token; every other character belongs to exactly one. Offsets are those
 * of `text`, also when a span is given.
 */
export function tokenise(text: string, within?: Span): Token[] {
  const tokens: Token[] = [];
  const { from, to } = bounds(text, within);
  scanTokens(text, from, to, (start, end, kind) => {
    tokens.push({ start, end, kind, key: foldWord(text.slice(start, end)) });
  });
  return tokens;
}

/** Only the tokens a reader counts as words: words and numbers, no signs. */
export function tokeniseWords(text: string, within?: Span): Token[] {
  const tokens: Token[] = [];
  const { from, to } = bounds(text, within);
  scanTokens(text, from, to, (start, end, kind) => {
    if (kind !== 'sign') tokens.push({ start, end, kind, key: foldWord(text.slice(start, end)) });
  });
  return tokens;
}

/** Number of words and numbers in a text. */
export function countWords(text: string, within?: Span): number {
  let count = 0;
  const { from, to } = bounds(text, within);
  scanTokens(text, from, to, (_start, _end, kind) => {
    if (kind !== 'sign') count++;
  });
  return count;
}

/** The part of a span that lies inside the text. */
function bounds(text: string, within: Span | undefined) {
  if (!within) return { from: 0, to: text.length };
  return { from: Math.max(0, within.start), to: Math.min(text.length, within.end) };
}

/** Plain letters, digits and signs, which compatibility composition leaves as they are. */
const PLAIN = /^[\0-\x7f]*$/u;

/**
 * The key by which two spellings count as the same word: NFKC, lower case, typographic
 * apostrophes and hyphens made plain. Never drops a letter, a digit or a sign.
 */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKC')
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[‐‑]/gu, '-')
    .replace(/[“”„«»]/gu, '"')
    .toLowerCase();
}
