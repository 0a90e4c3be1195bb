import type { Span } from '../../text/span.ts';
import { withWholeBrackets } from './brackets.ts';
import type { Quote } from '../commitment.ts';
import { defineRole, knownWords, wordOf, type KnownWord, type WordRun } from './known-words.ts';
import type { ActionVerb } from './verb-forms.ts';

/** A run of tokens: half open, counted in tokens of one paragraph. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/**
 * A paragraph split into tokens; offsets are those of the whole document's text. Square brackets
 * are left out, so that bracketed wording reads as the wording it may become.
 */
export interface ClauseText extends WordRun {
  /** The document's text. */
  readonly text: string;
  /** Tokens before which a square bracket opens: an alternative may begin there. */
  readonly openings: ReadonlySet<number>;
}

/** Words that are not taken as they stand: square brackets and contractions. */
const UNTAKEN = defineRole((key) => key === '[' || key === ']' || contracted(key) !== null);
const SENTENCE_END = defineRole((key) => isSentenceEnd(key));
const NONE: ReadonlySet<number> = new Set();

/** Splits a paragraph into tokens. */
export function clauseText(text: string, span: Span): ClauseText {
  const run = knownWords(text, span);
  if (!isPlain(run.roles)) return { text, ...taken(run) };
  const { words, roles, starts, ends } = run;
  return { text, words, roles, starts, ends, openings: NONE };
}

function isPlain(roles: readonly number[]): boolean {
  for (const role of roles) if ((role & UNTAKEN) !== 0) return false;
  return true;
}

/** Without brackets and the places they keep for other words, and with contractions written out. */
function taken(all: WordRun): Omit<ClauseText, 'text'> {
  const words: KnownWord[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const openings = new Set<number>();
  const take = (word: KnownWord, start: number, end: number): void => {
    words.push(word);
    starts.push(start);
    ends.push(end);
  };
  const keepsPlaces = all.words.some((_, at) => isPlaceholder(all.words, at));
  all.words.forEach((word, at) => {
    const [start = 0, end = 0] = [all.starts[at], all.ends[at]];
    if (keepsPlaces && [at - 1, at, at + 1].some((place) => isPlaceholder(all.words, place)))
      return;
    const parts = (word.roles & UNTAKEN) === 0 ? null : contracted(word.key);
    if (word.key === '[') openings.add(words.length);
    else if (parts) {
      const cut = end - parts.ending;
      take(wordOf(parts.first, word.kind), start, cut);
      take(wordOf(parts.second, word.kind), cut, end);
    } else if (word.key !== ']') take(word, start, end);
  });
  return { words, roles: words.map(({ roles }) => roles), starts, ends, openings };
}

/** "[shall][should][other]": the place kept for another word is none. */
function isPlaceholder(words: readonly KnownWord[], at: number): boolean {
  return words[at]?.key === 'other' && words[at - 1]?.key === '[' && words[at + 1]?.key === ']';
}

/** "We'll" is "we" and "will", "mustn't" is "must" and "not": two words at one place of the text. */
function contracted(key: string): { first: string; second: string; ending: number } | null {
  if (!key.includes("'")) return null;
  const [, stem = '', ending = ''] =
    /^(we|you|they|i|it|wo|must|should|sha)('ll|n't)$/u.exec(key) ?? [];
  if (!ending) return null;
  return {
    first: CONTRACTED.get(stem) ?? stem,
    second: ending === "n't" ? 'not' : 'will',
    ending: ending.length,
  };
}

/** The clause with only those of its words that `keeps` accepts. */
export function onlyWords(clause: ClauseText, keeps: (key: string) => boolean): ClauseText {
  const places = clause.words.flatMap(({ key }, at) => (keeps(key) ? [at] : []));
  return {
    ...clause,
    words: places.flatMap((at) => clause.words[at] ?? []),
    roles: places.flatMap((at) => clause.roles[at] ?? []),
    starts: places.flatMap((at) => clause.starts[at] ?? []),
    ends: places.flatMap((at) => clause.ends[at] ?? []),
  };
}

const CONTRACTED = new Map([
  ['wo', 'will'],
  ['sha', 'shall'],
]);

/** Key of token `at`; empty outside the paragraph, so that callers need no bounds check. */
export function keyAt(clause: ClauseText, at: number): string {
  return clause.words[at]?.key ?? '';
}

/** Roles of token `at`, as bits; none outside the paragraph. */
export function rolesAt(clause: ClauseText, at: number): number {
  return clause.roles[at] ?? 0;
}

/** The verb of action that token `at` is a form of. */
export function actionAt(clause: ClauseText, at: number): ActionVerb | null {
  return clause.words[at]?.verb ?? null;
}

/** Value of token `at`, when it is a number in digits or words. */
export function numberAt(clause: ClauseText, at: number): number | null {
  return clause.words[at]?.number ?? null;
}

/** Whether token `at` can stand between a boundary and an operative verb. */
export function isAdverbAt(clause: ClauseText, at: number): boolean {
  return clause.words[at]?.adverb ?? false;
}

/** Whether a token of the range has one of the roles. */
export function hasRole(clause: ClauseText, { from, to }: TokenRange, roles: number): boolean {
  for (let at = from; at < to; at += 1) if ((rolesAt(clause, at) & roles) !== 0) return true;
  return false;
}

/** Whether the token starts with a capital letter. */
export function isCapitalised(clause: ClauseText, at: number): boolean {
  const start = clause.starts[at];
  if (start === undefined) return false;
  const first = clause.text.charCodeAt(start);
  if (first <= LAST_PLAIN) return first >= CAPITAL_A && first <= CAPITAL_Z;
  return /^\p{Lu}/u.test(clause.text.slice(start, clause.ends[at]));
}

const LAST_PLAIN = 0x7f;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;

/** Span of a run of tokens; an empty run is an empty span at its place. */
export function spanOfRange(clause: ClauseText, range: TokenRange): Span {
  const start = clause.starts[range.from];
  const end = clause.ends[range.to - 1];
  if (start === undefined || end === undefined || range.to <= range.from) {
    const place = start ?? clause.ends.at(-1) ?? 0;
    return { start: place, end: place };
  }
  return { start, end };
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
  for (let at = 0; at < clause.words.length; at += 1) {
    if ((rolesAt(clause, at) & SENTENCE_END) === 0 || !endsSentence(clause, at)) continue;
    sentences.push({ from, to: at + 1 });
    from = at + 1;
  }
  if (from < clause.words.length) sentences.push({ from, to: clause.words.length });
  return sentences;
}

function isSentenceEnd(key: string): boolean {
  // The stop after a symbol ("A/RES/68/4.") is part of its token.
  return key === '?' || key === '!' || key === '.' || (key.endsWith('.') && key.includes('/'));
}

function endsSentence(clause: ClauseText, at: number): boolean {
  const key = keyAt(clause, at);
  if (key === '?' || key === '!') return true;
  const next = clause.starts[at + 1];
  if (next === undefined || next === clause.ends[at]) return next === undefined;
  if (ABBREVIATIONS.has(keyAt(clause, at - 1))) return false;
  return /^[\p{Lu}\p{N}“"'‘([]/u.test(clause.text.slice(next, clause.ends[at + 1]));
}
