import { linkerAt } from '../clause/linkers.ts';
import {
  actionAt,
  type ClauseText,
  isAdverbAt,
  isCapitalised,
  keyAt,
  type TokenRange,
} from '../clause/clause-text.ts';
import {
  ADVERBS,
  AGENTS,
  CONJUNCTIONS,
  DETERMINERS,
  INSERTION_OPENERS,
  INSTRUMENTS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from '../clause/grammar-words.ts';
import { PERSONS } from '../clause/scope-lists.ts';
import { actionVerb } from '../clause/verb-forms.ts';
import { isNameIn } from './names.ts';

const CLAUSE_SIGNS = new Set(['|', ';', ':', '(', ')', '“', '”', '"']);
const THAT_TAKERS = new Set([
  'provided',
  'so',
  'such',
  'fact',
  'extent',
  'means',
  'understand',
  'understood',
  'condition',
  'view',
  'agree',
  'know',
  'believe',
  'think',
  'indicates',
  'states',
  'guarantee',
]);
const PRONOUNS = new Set([
  'we',
  'i',
  'you',
  'they',
  'it',
  'he',
  'she',
  'there',
  'this',
  'these',
  'those',
  'that',
  'which',
  'who',
  'what',
  'none',
  'nothing',
  'everyone',
  'anyone',
]);

/** A relative clause of this many tokens holds a verb of its own only where it is a known one. */
const SHORTEST_RELATIVE_CLAUSE = 3;

/**
 * The noun phrase before a finite verb at token `verbAt`, when that verb can be a main clause's:
 * not after "if", "which" or "ensure that". `from` is where the search may begin, usually the
 * sentence or the clause after the last operative verb. Null when there is no such subject.
 */
export function subjectBefore(clause: ClauseText, from: number, verbAt: number): TokenRange | null {
  let end = verbAt;
  while (end > from && isAdverbAt(clause, end - 1) && keyAt(clause, end - 1) !== 'all') end -= 1;
  end = beforeParenthesis(clause, from, beforeJoinedModal(clause, from, end));
  const named = beforeOpenInsertion(clause, from, end);
  if (named) return named;
  const start = subjectStart(clause, from, end);
  if (keyAt(clause, end - 1) === ',') return subjectAcrossInsertion(clause, from, end - 1);
  if (RELATIVES.has(keyAt(clause, start)) && start > from) {
    return subjectAcrossInsertion(clause, from, start - 1);
  }
  const subject = { from: start, to: end };
  return isMainSubject(clause, subject) ? subject : null;
}

/** "the provider cannot and will not": the subject is before both. */
function beforeJoinedModal(clause: ClauseText, from: number, end: number): number {
  const joins = CONJUNCTIONS.has(keyAt(clause, end - 1)) && JOINED.has(keyAt(clause, end - 2));
  return joins && end - 2 > from ? end - 2 : end;
}

const JOINED = new Set(['can', 'cannot', 'may', 'does', 'do', 'has', 'have', 'must', 'shall']);

/** "Each Party, in accordance with A and B [shall]": the insertion is not closed by a comma. */
function beforeOpenInsertion(clause: ClauseText, from: number, end: number): TokenRange | null {
  const opener = keyAt(clause, pastLead(clause, from, end));
  if (opener !== 'each' && opener !== 'every' && opener !== 'any') return null;
  const start = pastLead(clause, from, end);
  const [first, second] = partsAtCommas(clause, start, end);
  if (!first || !second || keyAt(clause, end - 1) === ',') return null;
  const isInsertion = INSERTION_OPENERS.has(keyAt(clause, second.from));
  return isInsertion && AGENTS.has(keyAt(clause, first.to - 1)) ? first : null;
}

/** "the operating entities (the Fund and the Facility) shall": the subject is before the bracket. */
function beforeParenthesis(clause: ClauseText, from: number, end: number): number {
  if (keyAt(clause, end - 1) !== ')') return end;
  for (let at = end - 2; at > from; at -= 1) if (keyAt(clause, at) === '(') return at;
  return end;
}

function subjectStart(clause: ClauseText, from: number, end: number): number {
  let start = from;
  for (let at = from; at < end; at += 1) {
    const key = keyAt(clause, at);
    if (CLAUSE_SIGNS.has(key) || key === ',') start = at + 1;
  }
  return pastRunIn(clause, pastLead(clause, start, end), end);
}

/** Past conjunctions, adverbs and formulas: "and, to this end, the Conference". */
function pastLead(clause: ClauseText, from: number, end: number): number {
  let start = from;
  for (;;) {
    const linker = linkerAt(clause, start, end);
    if (linker) start += linker.length;
    else if (CONJUNCTIONS.has(keyAt(clause, start)) || opensAdverbially(clause, start)) start += 1;
    else return start;
    if (start >= end) return end;
  }
}

/** "Ambition Each Party shall": a run-in heading stands before the subject's capital. */
function pastRunIn(clause: ClauseText, start: number, end: number): number {
  for (let at = end - 1; at > start; at -= 1) {
    if (at > start + LONGEST_RUN_IN && !clause.openings.has(at)) continue;
    const opens = DETERMINERS.has(keyAt(clause, at)) && isCapitalised(clause, at);
    if (opens && isCapitalised(clause, start) && !PREPOSITIONS.has(keyAt(clause, start))) return at;
  }
  return start;
}

/** Words of a run-in heading at most. */
const LONGEST_RUN_IN = 5;

function opensAdverbially(clause: ClauseText, at: number): boolean {
  const key = keyAt(clause, at);
  return ADVERBS.has(key) && key !== 'all' && key !== 'each' && key !== 'both';
}

/** "Parties, including X, that have agreed, shall": the subject is what stands before the first comma. */
function subjectAcrossInsertion(
  clause: ClauseText,
  from: number,
  comma: number,
): TokenRange | null {
  let start = from;
  for (let at = from; at < comma; at += 1) if (CLAUSE_SIGNS.has(keyAt(clause, at))) start = at + 1;
  while (start < comma && CONJUNCTIONS.has(keyAt(clause, start))) start += 1;
  const parts = partsAtCommas(clause, start, comma);
  const [first, ...others] = parts;
  if (first && opensSubject(clause, first)) return first;
  // After "If …," or "In accordance with …," the subject is the last part that can be one.
  return others.reverse().find((part) => opensSubject(clause, part)) ?? null;
}

function partsAtCommas(clause: ClauseText, from: number, to: number): TokenRange[] {
  const parts: TokenRange[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && keyAt(clause, at) !== ',') continue;
    parts.push({ from: start, to: at });
    start = at + 1;
  }
  return parts;
}

function opensSubject(clause: ClauseText, part: TokenRange): boolean {
  const opener = keyAt(clause, part.from);
  if (PREPOSITIONS.has(opener) || CONJUNCTIONS.has(opener) || opener.endsWith('ing')) return false;
  if (INSERTION_OPENERS.has(opener)) return false;
  return isMainSubject(clause, part);
}

function isMainSubject(clause: ClauseText, subject: TokenRange): boolean {
  const first = keyAt(clause, subject.from);
  if (subject.to <= subject.from || RELATIVES.has(first) || SUBORDINATORS.has(first)) return false;
  if (first === 'as' || first === 'to' || !isNominal(clause, subject.to - 1)) return false;
  if (/(?:[a-z]'s|s')$/u.test(keyAt(clause, subject.to - 1))) return false;
  if (isContactClause(clause, subject)) return false;
  for (let at = subject.to - 1; at > subject.from; at -= 1) {
    const key = keyAt(clause, at);
    if (SUBORDINATORS.has(key)) return false;
    if (RELATIVES.has(key)) return isClosedRelative(clause, at, subject);
    if (FINITE.has(key)) return hasRelativeBefore(clause, at, subject.from);
  }
  return true;
}

const FINITE = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'means', 'mean']);

/** "the rules you must follow": a relative clause without its "that". */
function isContactClause(clause: ClauseText, subject: TokenRange): boolean {
  const isPronoun = /^(?:you|we|they|it|i)$/u.test(keyAt(clause, subject.to - 1));
  return isPronoun && subject.to - subject.from > 1 && !isAdverbAt(clause, subject.to - 2);
}

function hasRelativeBefore(clause: ClauseText, verb: number, from: number): boolean {
  for (let at = verb - 1; at >= from; at -= 1) if (RELATIVES.has(keyAt(clause, at))) return true;
  return false;
}

function isNominal(clause: ClauseText, at: number): boolean {
  const key = keyAt(clause, at);
  if (PRONOUNS.has(key)) return !RELATIVES.has(key);
  if (RELATIVES.has(key) || PREPOSITIONS.has(key) || CONJUNCTIONS.has(key)) return false;
  return !DETERMINERS.has(key) || key === 'all' || key === 'each' || key === 'both';
}

function isClosedRelative(clause: ClauseText, at: number, subject: TokenRange): boolean {
  if (keyAt(clause, at) === 'that') {
    const before = keyAt(clause, at - 1);
    if (THAT_TAKERS.has(before) || actionVerb(before) !== null) return false;
  }
  const length = subject.to - at;
  const closes = length === SHORTEST_RELATIVE_CLAUSE && actionAt(clause, at + 1) !== null;
  return length > SHORTEST_RELATIVE_CLAUSE || closes;
}

/** Whether a subject can act: "we", "each Party", "the secretariat", a name; not "this Agreement". */
export function isAgent(clause: ClauseText, subject: TokenRange, sentenceStart: number): boolean {
  let at = headEnd(clause, subject) - 1;
  while (at > subject.from && /^(?:all|each|both|themselves)$/u.test(keyAt(clause, at))) at -= 1;
  const key = keyAt(clause, at);
  if (INSTRUMENTS.has(key)) return false;
  if (AGENTS.has(key) || PERSONS.has(key)) return true;
  return !isOwned(clause, subject.from, at) && isName(clause, at, sentenceStart);
}

/** "each Party's NDC": what somebody has is no somebody. */
function isOwned(clause: ClauseText, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (/(?:^|[a-z])'s?$/u.test(keyAt(clause, at))) return true;
  return false;
}

/** End of the subject's core: before its first preposition, relative or comma. */
function headEnd(clause: ClauseText, subject: TokenRange): number {
  for (let at = subject.from + 1; at < subject.to; at += 1) {
    const key = keyAt(clause, at);
    if (key === ',' || RELATIVES.has(key) || (PREPOSITIONS.has(key) && key !== 'as')) return at;
    if (isReducedRelative(clause, at)) return at;
  }
  return subject.to;
}

/** "other Parties included in Annex II", "institutions serving this Agreement": a participle after
 * the noun opens what describes it. */
function isReducedRelative(clause: ClauseText, at: number): boolean {
  if (!/(?:ed|ing)$/u.test(keyAt(clause, at)) || isCapitalised(clause, at)) return false;
  const noun = keyAt(clause, at - 1);
  return AGENTS.has(noun) || PERSONS.has(noun) || INSTRUMENTS.has(noun);
}

/** After a label ("Option 2: Capacity-building") a capital is the sentence's. */
const OPENING = new Set([':', '|', '.', '(', '“']);

/** Letters of a name at least, where only the rest of the text tells it from a common noun. */
const SHORTEST_NAME = 4;

function isName(clause: ClauseText, at: number, sentenceStart: number): boolean {
  const start = clause.starts[at];
  if (start === undefined || PRONOUNS.has(keyAt(clause, at))) return false;
  const word = clause.text.slice(start, clause.ends[at]);
  if (/^\p{L}\p{Ll}*\p{Lu}/u.test(word)) return true;
  if (!isCapitalised(clause, at)) return false;
  if (at > sentenceStart && !OPENING.has(keyAt(clause, at - 1))) return true;
  return word.length >= SHORTEST_NAME && isNameIn(clause.text, word);
}
