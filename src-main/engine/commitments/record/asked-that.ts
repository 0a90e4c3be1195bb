import type { Addressed } from './addressed.ts';
import { isPast, namesSomebody, withoutAdverbs, withoutInsertions } from './asked-nouns.ts';
import {
  type ClauseText,
  isAdverbAt,
  keyAt,
  type TokenRange,
  trimRange,
} from '../clause/clause-text.ts';
import { NOUN_LIKE } from '../clause/grammar-words.ts';
import { actionVerb } from '../clause/verb-forms.ts';

/** "urges that all parties cease": the clause's subject is asked. */
export function fromThatClause(clause: ClauseText, that: number, end: number): Addressed {
  for (let at = that + 1; at < Math.min(end, that + 20); at += 1) {
    const key = keyAt(clause, at);
    const isModal = key === 'should' || key === 'must' || key === 'shall';
    if (!isModal && !isSubjunctive(clause, that, at)) continue;
    const subject = trimRange(clause, { from: that + 1, to: at });
    const range = withoutAdverbs(clause, withoutCircumstance(clause, subject));
    return {
      addressee: isDoer(clause, range, at) ? range : null,
      askedFrom: isModal ? at + 1 : at,
    };
  }
  return { addressee: null, askedFrom: that + 1 };
}

/** "that remaining gaps be addressed" asks nobody. */
function isDoer(clause: ClauseText, range: TokenRange, verb: number): boolean {
  if (keyAt(clause, verb) === 'be' && isPast(keyAt(clause, verb + 1))) return false;
  return range.to > range.from && namesSomebody(clause, range);
}

/** "the Conference at its first session": where and when the subject acts is no part of it. */
function withoutCircumstance(clause: ClauseText, range: TokenRange): TokenRange {
  for (let at = range.from + 1; at < range.to; at += 1) {
    if (keyAt(clause, at) === 'at' && /^(?:its|their|the)$/u.test(keyAt(clause, at + 1))) {
      return trimRange(clause, { from: range.from, to: at });
    }
  }
  return withoutInsertions(clause, range);
}

const NO_SUBJUNCTIVE_AFTER = /^(?:to|and|or|not|the|a|an|of|for|in|by|with|its|their|,)$/u;

/** "that all parties immediately cease": a bare verb after its subject. */
function isSubjunctive(clause: ClauseText, that: number, at: number): boolean {
  const key = keyAt(clause, at);
  if (at <= that + 1) return false;
  let before = at - 1;
  while (before > that + 1 && isAdverbAt(clause, before)) before -= 1;
  if (NO_SUBJUNCTIVE_AFTER.test(keyAt(clause, before))) return false;
  if (key === 'be') return true;
  if (actionVerb(key)?.form !== 'base') return false;
  return !NOUN_LIKE.has(key) || /[^s]s$/u.test(keyAt(clause, before));
}
