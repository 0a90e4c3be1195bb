import type { Span } from './span.ts';

/**
 * What a token is: a word, a number (with its inner separators: `10,000`, `3.5`, `2030`), or a
 * sign (each other visible character alone, such as a comma or a bracket).
 */
export type TokenKind = 'word' | 'number' | 'sign';

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
 * A number keeps its inner separators, a symbol such as `A/RES/68/4` is one token, a word keeps
 * inner apostrophes and hyphens (`women's`, `decision-making`). Han, Hiragana, Katakana and Thai
 * characters stand alone, since these scripts do not put spaces between words.
 */
const TOKEN = new RegExp(
  [
    String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]\p{M}*`,
    String.raw`\p{Lu}[\p{Lu}\d]*(?:\/[\p{Lu}\d][\p{L}\d.\-]*)+`,
    String.raw`\p{N}+(?:[.,:\/’'\-–]\p{N}+)*(?:\p{L}+)?`,
    String.raw`[\p{L}\p{M}]+(?:[\p{N}]+)?(?:['’‘\-‐‑][\p{L}\p{M}\p{N}]+)*`,
    String.raw`[^\s\p{L}\p{N}\p{Cf}]`,
  ].join('|'),
  'gu',
);

const STARTS_WITH_DIGIT = /^\p{N}/u;
const STARTS_WITH_LETTER = /^[\p{L}\p{M}]/u;

/**
 * Splits a text, or one span of it, into tokens in reading order. White space and invisible format
 * characters belong to no token; every other character belongs to exactly one. Offsets are those
 * of `text`, also when a span is given.
 */
export function tokenise(text: string, within?: Span): Token[] {
  const part = within ? text.slice(within.start, within.end) : text;
  const offset = within?.start ?? 0;
  const tokens: Token[] = [];
  for (const match of part.matchAll(TOKEN)) {
    const start = match.index + offset;
    tokens.push(makeToken(match[0], start));
  }
  return tokens;
}

/** Only the tokens a reader counts as words: words and numbers, no signs. */
export function tokeniseWords(text: string, within?: Span): Token[] {
  return tokenise(text, within).filter((token) => token.kind !== 'sign');
}

/** Number of words and numbers in a text. */
export function countWords(text: string, within?: Span): number {
  return tokeniseWords(text, within).length;
}

/**
 * The key by which two spellings count as the same word: NFKC, lower case, typographic
 * apostrophes and hyphens made plain. Never drops a letter, a digit or a sign.
 */
export function foldWord(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[‐‑]/gu, '-')
    .replace(/[“”„«»]/gu, '"')
    .toLowerCase();
}

function makeToken(word: string, start: number): Token {
  return { start, end: start + word.length, kind: kindOf(word), key: foldWord(word) };
}

function kindOf(word: string): TokenKind {
  if (STARTS_WITH_DIGIT.test(word)) return 'number';
  return STARTS_WITH_LETTER.test(word) ? 'word' : 'sign';
}
