import { defineRole } from '../clause/known-words.ts';
import { actionAt, type ClauseText, isCapitalised, keyAt, rolesAt } from '../clause/clause-text.ts';
import { DETERMINERS, isAdverb, NOUN_LIKE, PREPOSITIONS } from '../clause/grammar-words.ts';

/** How the verbs of a series look: "to ratify … and to sign", "ratify … and sign", "ratifying". */
export type SeriesForm = 'infinitive' | 'gerund';

/** First token from `at` on that is neither adverb, comma, bracket nor conjunction. */
export function skipToWord(clause: ClauseText, from: number, end: number): number {
  let at = from;
  while (at < end && (rolesAt(clause, at) & PASSED_OVER) !== 0) at += 1;
  return at;
}

const PASSED_OVER = defineRole(
  (key) => key === ',' || (isAdverb(key) && !DETERMINERS.has(key)) || key === 'each',
);

/** Whether the token is a verb of a series of that form. */
export function isSeriesVerb(clause: ClauseText, at: number, form: SeriesForm): boolean {
  const verb = actionAt(clause, at);
  if (!verb || isCapitalised(clause, at)) return false;
  return form === 'gerund' ? verb.form === 'gerund' : verb.form === 'base';
}

/**
 * Whether a word after a comma or "and" is one more verb of the series and not one more noun:
 * "and support the" is, "and support to" is not.
 */
export function isParallelVerb(clause: ClauseText, at: number, form: SeriesForm): boolean {
  if (!isSeriesVerb(clause, at, form)) return false;
  const next = keyAt(clause, at + 1);
  if (form === 'gerund') return isParallelGerund(clause, at);
  if (NOUN_LIKE.has(keyAt(clause, at))) return DETERMINERS.has(next) || PLAIN_ADJECTIVES.has(next);
  return next !== 'of' && next !== ';';
}

/** Words in -ing that open asides, not acts. */
const NO_ACTS = new Set(['including', 'following', 'acting', 'working']);
const PLAIN_ADJECTIVES = new Set([
  'best',
  'good',
  'new',
  'adequate',
  'effective',
  'safe',
  'relevant',
  'existing',
]);

function isParallelGerund(clause: ClauseText, at: number): boolean {
  const next = keyAt(clause, at + 1);
  if (NO_ACTS.has(keyAt(clause, at)) || next === 'of') return false;
  return next !== 'and' || actionAt(clause, at + 2)?.form === 'gerund';
}

/** Whether tokens between a verb and `to` hold an object, so that the next verb is another act. */
export function hasObject(clause: ClauseText, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if ((rolesAt(clause, at) & NO_OBJECT) === 0) return true;
  }
  return false;
}

const HEDGE_WORDS = new Set([
  'appropriate',
  'needed',
  'necessary',
  'possible',
  'feasible',
  'where',
  'when',
  'if',
  'as',
  'inter',
  'alia',
  'applicable',
  'required',
  'relevant',
]);

const JOINTS = new Set([',', 'and', 'or', 'and/or']);
const NO_OBJECT = defineRole(
  (key) => JOINTS.has(key) || isAdverb(key) || PREPOSITIONS.has(key) || HEDGE_WORDS.has(key),
);
