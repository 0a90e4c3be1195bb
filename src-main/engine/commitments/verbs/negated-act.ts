import { keyAt, type ClauseText } from '../clause/clause-text.ts';

/** "not", but not that of "not only … but also". */
function isNot(clause: ClauseText, at: number): boolean {
  return keyAt(clause, at) === 'not' && keyAt(clause, at + 1) !== 'only';
}

const NEGATIVE_VERBS = new Set(['refrain', 'avoid', 'desist']);

/** Whether an act is one to leave undone: "not to", "never", or a verb that says so itself. */
export function isNegatedAct(
  clause: ClauseText,
  from: number,
  lead: number,
  base: string,
): boolean {
  if (NEGATIVE_VERBS.has(base)) return true;
  for (let at = from - 1; at < lead; at += 1) {
    if (keyAt(clause, at) === 'never' || isNot(clause, at)) return true;
  }
  return false;
}
