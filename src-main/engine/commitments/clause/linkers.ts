import { rolesAt, type ClauseText } from './clause-text.ts';
import { LINKERS } from './grammar-words.ts';
import { defineRole } from './known-words.ts';
import { matchPhrase, type PhraseMatch } from './phrase-index.ts';

const OPENS_LINKER = defineRole((key) => LINKERS.has(key));

/** The formula before a further verb that starts at a token: "in this regard"; null when none does. */
export function linkerAt(clause: ClauseText, at: number, end: number): PhraseMatch<true> | null {
  if ((rolesAt(clause, at) & OPENS_LINKER) === 0) return null;
  return matchPhrase(LINKERS, clause.words, at, end);
}
