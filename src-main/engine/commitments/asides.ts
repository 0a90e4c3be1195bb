import { keyAt, type ClauseText } from './clause-text.ts';
import { hasObject } from './action-words.ts';
import { actionVerb } from './verb-forms.ts';

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

/** Whether what begins at a token stands beside the act: ", given their vulnerability", "by improving". */
export function isAtAside(clause: ClauseText, at: number, verb: number): boolean {
  if (!hasObject(clause, verb + 1, at)) return false;
  const key = keyAt(clause, at);
  const next = keyAt(clause, at + 1);
  if (key === ',') {
    if (ASIDE_OPENERS.has(next)) return true;
    if (
      next === 'in' &&
      (keyAt(clause, at + 2) === 'order' || keyAt(clause, at + 2) === 'particular')
    )
      return true;
    if (next === 'with' && keyAt(clause, at + 2) === 'a' && keyAt(clause, at + 3) === 'view')
      return true;
    if (next === 'so' && (keyAt(clause, at + 2) === 'as' || keyAt(clause, at + 2) === 'that'))
      return true;
    return next === 'as' && keyAt(clause, at + 2) === 'well';
  }
  if (key === 'by') return isGerundSoon(clause, at + 1);
  if (key === 'in') return next === 'order' && keyAt(clause, at + 2) === 'to';
  return key === 'with' && next === 'a' && keyAt(clause, at + 2) === 'view';
}

function isGerundSoon(clause: ClauseText, from: number): boolean {
  for (let at = from; at < from + 5; at += 1) {
    if (actionVerb(keyAt(clause, at))?.form === 'gerund') return true;
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
