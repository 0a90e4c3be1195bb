import { defineRole } from '../clause/known-words.ts';
import {
  type ClauseText,
  keyAt,
  quoteOfRange,
  rolesAt,
  type TokenRange,
} from '../clause/clause-text.ts';
import type { Quote } from '../commitment.ts';
import lists from './content-heads.json' with { type: 'json' };

/** Modals by how much they bind, strongest first. */
const STRENGTH = ['shall', 'must', 'should', 'ought', 'may', 'can', 'might', 'could'] as const;
const NECESSARY = new Set(lists.necessary);
const MODAL = defineRole((key) => rankOf(key) >= 0);
const NEED = defineRole((key) => key === 'need' || key === 'needs' || NECESSARY.has(key));

/** The most binding modal inside a verb's content; null when there is none. */
export function strongestModal(clause: ClauseText, content: TokenRange): Quote | null {
  let best: number | null = null;
  for (let at = content.from; at < content.to; at += 1) {
    if ((rolesAt(clause, at) & MODAL) === 0) continue;
    const rank = rankOf(keyAt(clause, at));
    if (rank >= 0 && (best === null || rank < rankOf(keyAt(clause, best)))) best = at;
  }
  return best === null ? null : quoteOfRange(clause, { from: best, to: best + 1 });
}

function rankOf(key: string): number {
  return (STRENGTH as readonly string[]).indexOf(key);
}

/** "States need to", "there is a need to", "it is essential that": a need said with a finite verb. */
export function hasFiniteNeed(clause: ClauseText, content: TokenRange): boolean {
  for (let at = content.from; at < content.to - 1; at += 1) {
    if ((rolesAt(clause, at) & NEED) === 0) continue;
    const key = keyAt(clause, at);
    const next = keyAt(clause, at + 1);
    if ((key === 'need' || key === 'needs') && next === 'to') return true;
    if (key === 'need' && next === 'for' && isNeedThere(clause, at)) return true;
    if (NECESSARY.has(key) && (next === 'to' || next === 'that') && isImpersonal(clause, at))
      return true;
  }
  return false;
}

function isNeedThere(clause: ClauseText, at: number): boolean {
  return [at - 2, at - 3, at - 4].some((place) => keyAt(clause, place) === 'there');
}

function isImpersonal(clause: ClauseText, at: number): boolean {
  return [at - 2, at - 3, at - 4].some((place) => keyAt(clause, place) === 'it');
}
