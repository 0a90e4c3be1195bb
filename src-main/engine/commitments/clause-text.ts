import type { Span } from '../text/span.ts';
import { withWholeBrackets } from './brackets.ts';
import type { Quote } from './commitment.ts';
import { defineRole, knownTokens, wordOf, type KnownToken } from './known-words.ts';
import type { ActionVerb } from './verb-forms.ts';

/** A run of tokens: half open, counted in tokens of one paragraph. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A paragraph split into tokens; offsets are those of the whole document's text. */
export interface ClauseText {
  /** The document's text. */
  readonly text: string;
  /** Without square brackets, so that bracketed wording reads as the wording it may become. */
  readonly tokens: readonly KnownToken[];
  /** Tokens before which a square bracket opens: an alternative may begin there. */
  readonly openings: ReadonlySet<number>;
}

/** Words that are not taken as they stand: square brackets, and words with an apostrophe. */
const UNTAKEN = defineRole((key) => key === '[' || key === ']' || key.includes("'"));
const SENTENCE_END = defineRole((key) => isSentenceEnd(key));
const NONE: ReadonlySet<number> = new Set();

/** Splits a paragraph into tokens. */
export function clauseText(text: string, span: Span): ClauseText {
  const all = knownTokens(text, span);
  if (!all.some(({ word }) => (word.roles & UNTAKEN) !== 0)) {
    return { text, tokens: all, openings: NONE };
  }
  const tokens: KnownToken[] = [];
  const openings = new Set<number>();
  for (const token of withoutPlaceholders(all)) {
    if (token.key === '[') openings.add(tokens.length);
    else if (token.key.includes("'")) tokens.push(...withoutContraction(token));
    else if (token.key !== ']') tokens.push(token);
  }
  return { text, tokens, openings };
}

/** "[shall][should][other]": the place kept for another word is none. */
function withoutPlaceholders(tokens: readonly KnownToken[]): readonly KnownToken[] {
  const isPlaceholder = (at: number): boolean =>
    tokens[at]?.key === 'other' && tokens[at - 1]?.key === '[' && tokens[at + 1]?.key === ']';
  if (!tokens.some(({ key }, at) => key === 'other' && isPlaceholder(at))) return tokens;
  return tokens.filter((_, at) => ![at - 1, at, at + 1].some(isPlaceholder));
}

/** "We'll" is "we" and "will", "mustn't" is "must" and "not": two words at one place of the text. */
function withoutContraction(token: KnownToken): readonly KnownToken[] {
  const [, stem = '', ending = ''] =
    /^(we|you|they|i|it|wo|must|should|sha)('ll|n't)$/u.exec(token.key) ?? [];
  if (!ending) return [token];
  const cut = token.end - ending.length;
  return [
    partOf(token, token.start, cut, CONTRACTED.get(stem) ?? stem),
    partOf(token, cut, token.end, ending === "n't" ? 'not' : 'will'),
  ];
}

function partOf({ kind }: KnownToken, start: number, end: number, key: string): KnownToken {
  return { start, end, kind, key, word: wordOf(key, kind) };
}

const CONTRACTED = new Map([
  ['wo', 'will'],
  ['sha', 'shall'],
]);

/** Key of token `at`; empty outside the paragraph, so that callers need no bounds check. */
export function keyAt(clause: ClauseText, at: number): string {
  return clause.tokens[at]?.key ?? '';
}

/** Roles of token `at`, as bits; none outside the paragraph. */
export function rolesAt(clause: ClauseText, at: number): number {
  return clause.tokens[at]?.word.roles ?? 0;
}

/** The verb of action that token `at` is a form of. */
export function actionAt(clause: ClauseText, at: number): ActionVerb | null {
  return clause.tokens[at]?.word.verb ?? null;
}

/** Value of token `at`, when it is a number in digits or words. */
export function numberAt(clause: ClauseText, at: number): number | null {
  return clause.tokens[at]?.word.number ?? null;
}

/** Whether token `at` can stand between a boundary and an operative verb. */
export function isAdverbAt(clause: ClauseText, at: number): boolean {
  return clause.tokens[at]?.word.adverb ?? false;
}

/** Whether a token of the range has one of the roles. */
export function hasRole(clause: ClauseText, { from, to }: TokenRange, roles: number): boolean {
  for (let at = from; at < to; at += 1) if ((rolesAt(clause, at) & roles) !== 0) return true;
  return false;
}

/** Whether the token starts with a capital letter. */
export function isCapitalised(clause: ClauseText, at: number): boolean {
  const token = clause.tokens[at];
  if (token === undefined) return false;
  const first = clause.text.charCodeAt(token.start);
  if (first <= LAST_PLAIN) return first >= CAPITAL_A && first <= CAPITAL_Z;
  return /^\p{Lu}/u.test(clause.text.slice(token.start, token.end));
}

const LAST_PLAIN = 0x7f;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;

/** Span of a run of tokens; an empty run is an empty span at its place. */
export function spanOfRange(clause: ClauseText, range: TokenRange): Span {
  const first = clause.tokens[range.from];
  const last = clause.tokens[range.to - 1];
  if (!first || !last || range.to <= range.from) {
    const place = first?.start ?? clause.tokens.at(-1)?.end ?? 0;
    return { start: place, end: place };
  }
  return { start: first.start, end: last.end };
}

/** The exact words of a run of tokens, with the square brackets at its ends that its own belong to. */
export function quoteOfRange(clause: ClauseText, range: TokenRange): Quote {
  const bare = spanOfRange(clause, range);
  const span = clause.openings.size > 0 ? withWholeBrackets(clause.text, bare) : bare;
  return { span, text: clause.text.slice(span.start, span.end) };
}

const EDGE_SIGNS = new Set([',', ';', ':', '.', '“', '”', '"', '–', '—', '-']);

/** The run without commas, brackets, quotation marks and conjunctions at its end, and signs at its start. */
export function trimRange(clause: ClauseText, range: TokenRange): TokenRange {
  let { from, to } = range;
  while (from < to && EDGE_SIGNS.has(keyAt(clause, from))) from += 1;
  while (to > from && (EDGE_SIGNS.has(keyAt(clause, to - 1)) || isLooseEnd(clause, to - 1))) {
    to -= 1;
  }
  return { from, to };
}

function isLooseEnd(clause: ClauseText, at: number): boolean {
  const key = keyAt(clause, at);
  return key === 'and' || key === 'or' || key === 'but';
}

const ABBREVIATIONS = new Set([
  'no',
  'nos',
  'para',
  'paras',
  'art',
  'arts',
  'vol',
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'e.g',
  'i.e',
  'etc',
  'inc',
  'ltd',
  'pp',
  'p',
  'chap',
  'sect',
  'u.s',
  'cf',
]);

/** The sentences of a paragraph as runs of tokens. A full stop after an abbreviation ends none. */
export function sentencesOf(clause: ClauseText): TokenRange[] {
  const sentences: TokenRange[] = [];
  let from = 0;
  for (let at = 0; at < clause.tokens.length; at += 1) {
    if ((rolesAt(clause, at) & SENTENCE_END) === 0 || !endsSentence(clause, at)) continue;
    sentences.push({ from, to: at + 1 });
    from = at + 1;
  }
  if (from < clause.tokens.length) sentences.push({ from, to: clause.tokens.length });
  return sentences;
}

function isSentenceEnd(key: string): boolean {
  // The stop after a symbol ("A/RES/68/4.") is part of its token.
  return key === '?' || key === '!' || key === '.' || (key.endsWith('.') && key.includes('/'));
}

function endsSentence(clause: ClauseText, at: number): boolean {
  const key = keyAt(clause, at);
  if (key === '?' || key === '!') return true;
  const here = clause.tokens[at];
  const next = clause.tokens[at + 1];
  if (!here || !next || next.start === here.end) return next === undefined;
  if (ABBREVIATIONS.has(keyAt(clause, at - 1))) return false;
  return /^[\p{Lu}\p{N}“"'‘([]/u.test(clause.text.slice(next.start, next.end));
}
