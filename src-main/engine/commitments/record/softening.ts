import { defineRole } from '../clause/known-words.ts';
import { actionAt, type ClauseText, keyAt, rolesAt } from '../clause/clause-text.ts';
import { DETERMINERS } from '../clause/grammar-words.ts';
import modifiers from './modifiers.json' with { type: 'json' };
import { buildPhraseIndex, matchPhrase } from '../clause/phrase-index.ts';

const SOFTENERS = buildPhraseIndex(
  modifiers
    .filter((entry) => entry.kind === 'softening_head')
    .flatMap((entry) => entry.surfaces.map((surface) => [surface, true] as const)),
);
const SOFTENS = defineRole((key) => SOFTENERS.has(key));
const CONSIDERING = new Set(['consider', 'considering', 'explore', 'exploring', 'contemplate']);

/** A softening head before an act: where it ends and how much it takes from the force. */
export interface Softening {
  readonly length: number;
  readonly weight: 1 | 2;
}

/**
 * "work towards", "consider …": one level off; "consider ratifying" and "consider the possibility
 * of" two, since then even the thinking is not about what to do but whether to.
 */
export function softeningAt(clause: ClauseText, at: number, end: number): Softening | null {
  if ((rolesAt(clause, at) & SOFTENS) === 0) return null;
  const found = matchPhrase(SOFTENERS, clause.words, at, end);
  if (!found) return null;
  const next = at + found.length;
  const doubly = CONSIDERING.has(keyAt(clause, at)) && leadsToAct(clause, next);
  return { length: found.length, weight: doubly ? 2 : 1 };
}

function leadsToAct(clause: ClauseText, at: number): boolean {
  if (actionAt(clause, at)?.form === 'gerund' || keyAt(clause, at) === 'doing') return true;
  const noun = DETERMINERS.has(keyAt(clause, at)) ? at + 1 : at;
  return keyAt(clause, noun) === 'possibility' || keyAt(clause, noun) === 'feasibility';
}
