import { linkerAt } from '../clause/linkers.ts';
import { defineRole } from '../clause/known-words.ts';
import {
  type ClauseText,
  isAdverbAt,
  keyAt,
  rolesAt,
  type TokenRange,
} from '../clause/clause-text.ts';
import { CONJUNCTIONS, isAdverb, LINKERS } from '../clause/grammar-words.ts';

const OPENING_SIGNS = new Set(['(', ')', '“', '"', '‘', '*', '_', ':', '–', '—', '•']);
const BOUNDARY_SIGNS = new Set(['|', ',', ';', ':', '–', '—']);
const WE = new Set(['we', 'i']);

/** Words after which a clause can begin. */
const BOUNDARY = defineRole((key) => BOUNDARY_SIGNS.has(key) || CONJUNCTIONS.has(key));
/** Words that may stand between a clause's opening and its verb. */
const PASSED_OVER = defineRole(
  (key) =>
    OPENING_SIGNS.has(key) ||
    CONJUNCTIONS.has(key) ||
    key === 'option' ||
    key === 'alternative' ||
    LINKERS.has(key) ||
    isAdverb(key),
);

/** Longest insertion between "we" and its verb that is still read across, in tokens. */
const LONGEST_INSERTION = 30;

/** The start of a possible clause: where it opens, its subject "we", and where a verb may stand. */
export interface ClauseHead {
  readonly opens: number;
  readonly verbAt: number;
  readonly we: TokenRange | null;
  /** A list marker or adverb alone stood between boundary and verb, or nothing. */
  readonly atSentenceStart: boolean;
}

/** Every place of a sentence where a clause can begin. */
export function clauseHeads(clause: ClauseText, sentence: TokenRange): ClauseHead[] {
  const heads: ClauseHead[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const opens =
      at === sentence.from ||
      (rolesAt(clause, at - 1) & BOUNDARY) !== 0 ||
      (clause.openings.size > 0 && clause.openings.has(at));
    if (opens) heads.push(readHead(clause, at, sentence));
  }
  return heads;
}

function readHead(clause: ClauseText, opens: number, sentence: TokenRange): ClauseHead {
  const start = skipOpening(clause, opens, sentence.to);
  if (!WE.has(keyAt(clause, start))) {
    return { opens, verbAt: start, we: null, atSentenceStart: opens === sentence.from };
  }
  const verbAt = afterSubject(clause, start + 1, sentence.to);
  return {
    opens,
    verbAt,
    we: { from: start, to: start + 1 },
    atSentenceStart: opens === sentence.from,
  };
}

/** Past brackets, option labels, conjunctions, linkers and adverbs. */
function skipOpening(clause: ClauseText, from: number, end: number): number {
  let at = from;
  for (;;) {
    const next = skipOne(clause, at, end);
    if (next === at) return at;
    at = next;
  }
}

function skipOne(clause: ClauseText, at: number, end: number): number {
  if (at >= end || (rolesAt(clause, at) & PASSED_OVER) === 0) return at;
  const key = keyAt(clause, at);
  if (OPENING_SIGNS.has(key) || CONJUNCTIONS.has(key)) return at + 1;
  if ((key === 'option' || key === 'alternative') && /^[\da-z]+$/u.test(keyAt(clause, at + 1))) {
    return at + 2;
  }
  const linker = linkerAt(clause, at, end);
  if (linker) return skipComma(clause, at + linker.length);
  return isAdverbAt(clause, at) ? skipComma(clause, at + 1) : at;
}

function skipComma(clause: ClauseText, at: number): number {
  return keyAt(clause, at) === ',' ? at + 1 : at;
}

/** Past adverbs and one insertion between commas: "We, mindful of X, commit". */
function afterSubject(clause: ClauseText, from: number, end: number): number {
  if (keyAt(clause, from) !== ',') return skipAdverbs(clause, from, end);
  const limit = Math.min(end, from + LONGEST_INSERTION);
  for (let at = from + 1; at < limit; at += 1) {
    if (keyAt(clause, at) === ',') return skipAdverbs(clause, at + 1, end);
  }
  return from;
}

/** First token from `from` on that is no adverb. */
export function skipAdverbs(clause: ClauseText, from: number, end: number): number {
  let at = from;
  while (at < end && isAdverbAt(clause, at)) at += 1;
  return at;
}
