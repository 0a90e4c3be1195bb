import { clauseText, keyAt, type ClauseText, type TokenRange } from '../clause/clause-text.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from '../clause/grammar-words.ts';
import type { TrackedClause } from '../compared/tracked-clause.ts';

/** Longest name, in characters, where the phrase could as well end sooner. */
const USUAL_LENGTH = 60;
/** Longest name that is still taken when the phrase ends exactly there. */
const GREATEST_LENGTH = 80;
/** A shorter excerpt tells too little to know a clause by: "promote conditions". */
const LEAST_LENGTH = 24;

/** Words that open what a name can do without: "in order to", "including", "by lending". */
const ASIDE_OPENERS = new Set(['including', 'particularly', 'especially', 'notably', 'such', 'so']);
const ENDING_SIGNS = new Set([';', ':', '.', '(', '—', '–']);
const VERBS_OF_BEING = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'has', 'have', 'can']);

/**
 * A short name for a clause: an unbroken excerpt of its own words, as they stand except for line
 * breaks. It begins at the first act, or at the content where there is none, and ends where a
 * phrase ends. Empty for no clause.
 */
export function topicOf(clause: TrackedClause | undefined): string {
  if (!clause) return '';
  const { text } = clause.document;
  const words = clauseText(text, namedSpan(clause));
  const from = firstTelling(words);
  const whole = { from, to: words.words.length };
  return excerpt(words, { from, to: endOf(words, whole) });
}

const PASSIVE = /^(?:should|shall|must|may|will|can|be)\b/iu;

/** From the first act on; an act that is hardly more than its verb is named with all around it. */
function namedSpan({ commitment }: TrackedClause): { start: number; end: number } {
  const { content, actions } = commitment;
  const first = actions[0]?.span;
  // "should be considered" says nothing without what is before it.
  if (!first || PASSIVE.test(actions[0]?.text ?? '')) return content.span;
  return { start: first.start, end: Math.max(first.end, content.span.end) };
}

/** Past "that", "the", "also" and commas. */
function firstTelling(clause: ClauseText): number {
  let at = 0;
  while (at < clause.words.length - 1 && (isLight(keyAt(clause, at)) || isSign(clause, at))) {
    at += 1;
  }
  return at;
}

function isLight(key: string): boolean {
  return (
    DETERMINERS.has(key) ||
    CONJUNCTIONS.has(key) ||
    RELATIVES.has(key) ||
    PREPOSITIONS.has(key) ||
    isAdverb(key)
  );
}

function isSign(clause: ClauseText, at: number): boolean {
  return clause.words[at]?.kind === 'sign';
}

/**
 * Token after the name: the first firm end of the phrase, else the last looser one of usual
 * length or the first beyond it, else as many whole words as fit.
 */
function endOf(clause: ClauseText, whole: TokenRange): number {
  const opened = pastInsertion(clause, whole);
  let [loose, joint, word] = [0, 0, whole.from + 1];
  for (let at = whole.from + 1; at <= whole.to; at += 1) {
    const { length } = excerpt(clause, { from: whole.from, to: at });
    if (length > GREATEST_LENGTH) break;
    if (!canEndWith(clause, at - 1)) continue;
    const isUsual = length <= USUAL_LENGTH;
    if (isUsual) word = at;
    if (length < LEAST_LENGTH || at < opened) continue;
    const end = endKind(clause, at, whole);
    if (end === 'firm') return at;
    if (end === 'loose' && (isUsual || loose === 0)) loose = at;
    if (end === 'joint' && isUsual) joint = at;
  }
  return loose || joint || word;
}

/** Most tokens a verb has before an insertion: "establish or upgrade, as appropriate,". */
const VERB_TOKENS = 3;

/** "promote, where feasible, conditions": past the word after the insertion behind the verb. */
function pastInsertion(clause: ClauseText, whole: TokenRange): number {
  const comma = nextComma(clause, whole.from, whole.from + VERB_TOKENS + 1);
  const opener = keyAt(clause, comma + 1);
  if (comma < 0 || !(PREPOSITIONS.has(opener) || SUBORDINATORS.has(opener))) return whole.from;
  const closing = nextComma(clause, comma + 1, whole.to);
  return closing < 0 ? whole.from : closing + 2;
}

function nextComma(clause: ClauseText, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (keyAt(clause, at) === ',') return at;
  return -1;
}

/** Whether a phrase can end with this word: not with "for", "the", "and", "is". */
function canEndWith(clause: ClauseText, at: number): boolean {
  const key = keyAt(clause, at);
  if (isSign(clause, at) || isLight(key)) return false;
  return !SUBORDINATORS.has(key) && !VERBS_OF_BEING.has(key);
}

/** How well a phrase can end before a token: "joint" is before an "and", the least well. */
function endKind(
  clause: ClauseText,
  at: number,
  whole: TokenRange,
): 'firm' | 'loose' | 'joint' | null {
  const key = keyAt(clause, at);
  if (at >= whole.to || ENDING_SIGNS.has(key)) return 'firm';
  if (key === ',') return isInList(clause, at, whole.to) ? null : 'firm';
  if (RELATIVES.has(key) || ASIDE_OPENERS.has(key)) return 'firm';
  if (CONJUNCTIONS.has(key)) return 'joint';
  return key !== 'of' && (PREPOSITIONS.has(key) || SUBORDINATORS.has(key)) ? 'loose' : null;
}

/** How many tokens after a comma its list must go on with "and" or a further comma. */
const LIST_GAP = 5;

/** "cheaper, faster and safer": the comma parts members of a list and ends nothing. */
function isInList(clause: ClauseText, comma: number, end: number): boolean {
  const next = keyAt(clause, comma + 1);
  if (ASIDE_OPENERS.has(next) || PREPOSITIONS.has(next) || RELATIVES.has(next)) return false;
  for (let at = comma + 1; at < Math.min(end, comma + 1 + LIST_GAP); at += 1) {
    const key = keyAt(clause, at);
    if (CONJUNCTIONS.has(key) || (key === ',' && at > comma + 1)) return true;
  }
  return false;
}

function excerpt(clause: ClauseText, range: TokenRange): string {
  const [start, end] = [clause.starts[range.from], clause.ends[range.to - 1]];
  if (start === undefined || end === undefined) return '';
  return clause.text.slice(start, end).replace(/\s+/gu, ' ');
}
