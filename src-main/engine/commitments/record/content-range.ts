import { linkerAt } from '../clause/linkers.ts';
import { defineRole } from '../clause/known-words.ts';
import {
  type ClauseText,
  isAdverbAt,
  keyAt,
  rolesAt,
  type TokenRange,
  trimRange,
} from '../clause/clause-text.ts';
import { LIST_MARKERS } from '../clause/grammar-words.ts';
import type { OperativeVerb } from '../verbs/operative-verb.ts';
import { actionVerb } from '../clause/verb-forms.ts';

/**
 * What a verb governs: from after it (and after "also", "in this regard") to the next operative
 * verb's clause or the end of the sentence. A semicolon ends it unless a list goes on after it.
 */
export function contentOf(
  clause: ClauseText,
  verb: OperativeVerb,
  next: OperativeVerb | null,
): TokenRange {
  const from = verb.isAct ? verb.range.from : skipMarkers(clause, verb.range.to, verb.sentenceEnd);
  const end = next && next.opens < verb.sentenceEnd ? Math.max(next.opens, from) : verb.sentenceEnd;
  return trimRange(clause, { from, to: semicolonEnd(clause, from, end) });
}

function skipMarkers(clause: ClauseText, from: number, end: number): number {
  let at = from;
  for (;;) {
    const linker = linkerAt(clause, at, end);
    if (linker) at = pastComma(clause, at + linker.length);
    else if (LIST_MARKERS.has(keyAt(clause, at)) && at < end) at = pastComma(clause, at + 1);
    else if (keyAt(clause, at) === ',' && linkerAt(clause, at + 1, end)) at += 1;
    else return at;
  }
}

function pastComma(clause: ClauseText, at: number): number {
  return keyAt(clause, at) === ',' ? at + 1 : at;
}

const SEMICOLON = defineRole((key) => key === ';');

function semicolonEnd(clause: ClauseText, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if ((rolesAt(clause, at) & SEMICOLON) !== 0 && !listGoesOn(clause, at + 1)) return at;
  }
  return end;
}

function listGoesOn(clause: ClauseText, from: number): boolean {
  let at = from;
  while (keyAt(clause, at) === 'and' || keyAt(clause, at) === 'or' || isAdverbAt(clause, at))
    at += 1;
  const key = keyAt(clause, at);
  const verb = actionVerb(key);
  return (
    key === '(' || key === 'to' || key === 'the' || verb?.form === 'gerund' || verb?.form === 'base'
  );
}
