import { actionAt, type ClauseText, keyAt } from '../clause/clause-text.ts';
import { hasObject } from './action-words.ts';

const ASIDE_OPENERS = new Set([
  'given',
  'particularly',
  'especially',
  'including',
  'notably',
  'such',
  'taking',
  'bearing',
  'recognizing',
  'acknowledging',
  'noting',
  'through',
  'while',
  'which',
  'who',
  'when',
  'whenever',
  'thereby',
  'thus',
  'subject',
]);
const PURPOSE_OPENERS = new Set(['thereby', 'thus', 'through']);

/** Formulas of purpose and means, as words that follow one another. */
const AFTER_COMMA = ['in order', 'in particular', 'with a view', 'so as', 'so that', 'as well'].map(
  (phrase) => phrase.split(' '),
);
const ANYWHERE = ['in order to', 'with a view'].map((phrase) => phrase.split(' '));

/** Whether an aside can begin with a word: a comma, "by", or a formula's first word. */
export function opensAside(key: string): boolean {
  return key === ',' || key === 'by' || ANYWHERE.some(([first]) => first === key);
}

/** Whether what begins at a token stands beside the act: ", given their vulnerability", "by improving". */
export function isAtAside(clause: ClauseText, at: number, verb: number): boolean {
  return opensAsideAt(clause, at) && hasObject(clause, verb + 1, at);
}

function opensAsideAt(clause: ClauseText, at: number): boolean {
  const key = keyAt(clause, at);
  if (key === ',') {
    return ASIDE_OPENERS.has(keyAt(clause, at + 1)) || startsAny(clause, at + 1, AFTER_COMMA);
  }
  if (key === 'by') return isGerundSoon(clause, at + 1);
  return startsAny(clause, at, ANYWHERE);
}

function startsAny(clause: ClauseText, at: number, phrases: readonly string[][]): boolean {
  return phrases.some((words) => words.every((word, i) => keyAt(clause, at + i) === word));
}

function isGerundSoon(clause: ClauseText, from: number): boolean {
  for (let at = from; at < from + 5; at += 1) {
    if (actionAt(clause, at)?.form === 'gerund') return true;
  }
  return false;
}

/** Whether further verbs may belong to the aside (a purpose or a means) or cannot. */
export function startOfAside(clause: ClauseText, at: number): 'purpose' | 'aside' {
  const opener = keyAt(clause, at) === ',' ? at + 1 : at;
  const key = keyAt(clause, opener);
  const isPurpose = key === 'in' && keyAt(clause, opener + 1) === 'order';
  const isView = key === 'with' || key === 'so' || key === 'by';
  return isPurpose || isView || PURPOSE_OPENERS.has(key) ? 'purpose' : 'aside';
}
