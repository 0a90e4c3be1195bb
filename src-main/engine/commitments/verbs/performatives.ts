import { isInfinitiveAt } from './chain-guards.ts';
import { keyAt, type ClauseText, type TokenRange } from '../clause/clause-text.ts';
import type { PhraseMatch } from '../clause/phrase-index.ts';
import type { FormOfVerb } from '../ladder/verb-ladder.ts';

/** "is hereby established": what is decided is its subject. */
export function isPerformative({ value }: PhraseMatch<FormOfVerb>): boolean {
  return value.form === 'copula' && value.entry.class === 'decision';
}

/** With "hereby", of something not yet known ("A fund is established"), or with a purpose: it makes it so. */
export function declaresSo(clause: ClauseText, subject: TokenRange, after: number): boolean {
  const article = keyAt(clause, subject.from);
  if (keyAt(clause, after - 2) === 'hereby' || article === 'a' || article === 'an') return true;
  return keyAt(clause, after) === 'to' && isInfinitiveAt(clause, after);
}
