import { defineRole } from '../clause/known-words.ts';
import { isInfinitiveAt } from '../verbs/chain-guards.ts';
import { skipToWord } from './action-words.ts';
import { splitSeries, type ActionPart } from './actions.ts';
import {
  actionAt,
  type ClauseText,
  isCapitalised,
  keyAt,
  rolesAt,
  type TokenRange,
  trimRange,
} from '../clause/clause-text.ts';
import type { CommitmentClass } from '../commitment.ts';
import type { ContentHead } from './content-head.ts';
import { DETERMINERS, isAdverb, PREPOSITIONS } from '../clause/grammar-words.ts';
import type { OperativeVerb } from '../verbs/operative-verb.ts';
import { pastInsertion } from './insertions.ts';
import { softeningAt } from './softening.ts';
import { actionVerb, categoryOf, verbOfNoun } from '../clause/verb-forms.ts';

const MODALS = new Set(['shall', 'must', 'should', 'will']);
/** Words by which a that-clause says what is to be done. */
const OBLIGES = defineRole((key) => MODALS.has(key) || key === 'need' || key === 'needs');
const WITHOUT_ACTION: ReadonlySet<CommitmentClass> = new Set([
  'notice',
  'appreciation',
  'concern',
  'condemnation',
]);

/** The acts a clause is about. `asked` is its content without the addressee. */
export function findActions(
  clause: ClauseText,
  verb: OperativeVerb,
  head: ContentHead,
  asked: TokenRange,
  isItem: boolean,
): ActionPart[] {
  if (WITHOUT_ACTION.has(verb.entry.class) && head.kind !== 'need') {
    return head.kind === 'that' && verb.entry.lemma === 'recall'
      ? inThatClause(clause, { from: head.after, to: asked.to })
      : [];
  }
  if (verb.form === 'modal' || verb.isAct) return series(clause, asked, true);
  if (keyAt(clause, asked.from) === 'to' || isItem) return series(clause, asked);
  switch (head.kind) {
    case 'need':
    case 'commitment':
    case 'right':
      return afterHead(clause, { from: head.after, to: asked.to });
    case 'repeated':
      return [];
    case 'that':
      return inThatClause(clause, { from: head.after, to: asked.to });
    default:
      return isAssertion(verb) ? inThatClause(clause, asked) : actsOf(clause, verb, asked);
  }
}

/** Of a decision about a thing ("Endorses the report") the verb itself is the act. */
function actsOf(clause: ClauseText, verb: OperativeVerb, asked: TokenRange): ActionPart[] {
  const acts = series(clause, asked);
  return verb.entry.class === 'decision' ? acts.filter((act) => !act.nominal) : acts;
}

function isAssertion(verb: OperativeVerb): boolean {
  return verb.entry.class === 'recognition' || verb.entry.class === 'need';
}

/** A series of verbs from the start of a range; a noun that names an act when there is none. */
function series(clause: ClauseText, range: TokenRange, afterModal = false): ActionPart[] {
  if (keyAt(clause, range.from) === 'not' && keyAt(clause, range.from + 1) === 'to') {
    return splitSeries(clause, { from: range.from + 2, to: range.to }, 'infinitive').map(
      (part) => ({ ...part, negated: true }),
    );
  }
  const start = pastInsertion(clause, withComma(clause, range.from), range.to, 'infinitive');
  const from = pastPreposition(clause, { from: Math.max(start, range.from), to: range.to });
  const at = skipToWord(clause, keyAt(clause, from) === 'to' ? from + 1 : from, range.to);
  const isInfinitive = keyAt(clause, from) === 'to' || actionAt(clause, at)?.form === 'base';
  if (isGerund(clause, at)) return splitSeries(clause, { from: at, to: range.to }, 'gerund');
  if (isInfinitive && !DETERMINERS.has(keyAt(clause, at))) {
    return splitSeries(clause, { from: actStart(clause, from), to: range.to }, 'infinitive');
  }
  if (keyAt(clause, at) === 'be') return [passiveAct(clause, at, range)];
  if (afterModal || isBareVerb(clause, at, range))
    return splitSeries(clause, { from: at, to: range.to }, 'infinitive');
  return nominalAct(clause, { from: pastHedge(clause, from, range.to), to: range.to });
}

/** Longest insertion before a noun, in tokens: ", where appropriate and feasible,". */
const LONGEST_HEDGE = 6;

/** "encourages, as appropriate, the use of": the noun after the insertion. */
function pastHedge(clause: ClauseText, from: number, end: number): number {
  if (keyAt(clause, from - 1) !== ',') return from;
  for (let at = from + 1; at < Math.min(end, from + LONGEST_HEDGE); at += 1) {
    if (keyAt(clause, at) === ',' && DETERMINERS.has(keyAt(clause, at + 1))) return at + 1;
  }
  return from;
}

/** Content begins after its comma; an insertion is read from it. */
function withComma(clause: ClauseText, from: number): number {
  return keyAt(clause, from - 1) === ',' ? from - 1 : from;
}

function pastPreposition(clause: ClauseText, range: TokenRange): number {
  const at = skipToWord(clause, range.from, range.to);
  const key = keyAt(clause, at);
  if (key === 'to' && isInfinitiveAt(clause, at)) return at;
  return key === 'to' || key === 'of' || key === 'for' || key === 'on' || key === 'towards'
    ? at + 1
    : at;
}

/** The act's words begin after "to", unless "to" belongs to a softener such as "to work towards". */
function actStart(clause: ClauseText, from: number): number {
  if (keyAt(clause, from) !== 'to') return from;
  return from + 1;
}

function isGerund(clause: ClauseText, at: number): boolean {
  if (isCapitalised(clause, at)) return false;
  return (
    actionAt(clause, at)?.form === 'gerund' ||
    (softeningAt(clause, at, at + 4) !== null && /ing$/u.test(keyAt(clause, at)))
  );
}

function isBareVerb(clause: ClauseText, at: number, range: TokenRange): boolean {
  const key = keyAt(clause, at);
  if (at >= range.to || DETERMINERS.has(key) || PREPOSITIONS.has(key)) return false;
  return (
    /^[a-z-]+$/u.test(key) &&
    range.from === at &&
    DETERMINERS.has(keyAt(clause, at + 1)) &&
    !/(?:s|ing)$/u.test(key)
  );
}

/** "the need for X to address Y", "the importance of ensuring Y", "the importance of interaction". */
function afterHead(clause: ClauseText, range: TokenRange): ActionPart[] {
  const direct = skipToWord(clause, range.from, range.to);
  if (keyAt(clause, direct) === 'to' && isInfinitiveAt(clause, direct)) {
    return splitSeries(clause, { from: direct + 1, to: range.to }, 'infinitive');
  }
  const start = afterFirstPreposition(clause, range);
  if (isGerund(clause, skipToWord(clause, start, range.to))) {
    return splitSeries(
      clause,
      { from: skipToWord(clause, start, range.to), to: range.to },
      'gerund',
    );
  }
  const to = infinitiveWithin(clause, start, range.to);
  if (to !== null) return splitSeries(clause, { from: to + 1, to: range.to }, 'infinitive');
  return nominalAct(clause, { from: start, to: range.to });
}

function afterFirstPreposition(clause: ClauseText, range: TokenRange): number {
  for (let at = range.from; at < Math.min(range.to, range.from + 4); at += 1) {
    if (PREPOSITIONS.has(keyAt(clause, at))) return at + 1;
  }
  return range.from;
}

/** "for international cooperation to address": the infinitive of one phrase, before any comma. */
function infinitiveWithin(clause: ClauseText, from: number, end: number): number | null {
  for (let at = from; at < end; at += 1) {
    const key = keyAt(clause, at);
    if (key === ',' || key === ';' || key === 'that') return null;
    if (key === 'to' && isInfinitiveAt(clause, at)) return at;
  }
  return null;
}

/** What a that-clause says should, must or needs to be done. */
function inThatClause(clause: ClauseText, range: TokenRange): ActionPart[] {
  for (let at = range.from; at < range.to; at += 1) {
    if ((rolesAt(clause, at) & OBLIGES) === 0) continue;
    const key = keyAt(clause, at);
    if (MODALS.has(key)) return modalAct(clause, at, range.to);
    const needsTo = (key === 'need' || key === 'needs') && keyAt(clause, at + 1) === 'to';
    if (needsTo) return splitSeries(clause, { from: at + 2, to: range.to }, 'infinitive');
  }
  return [];
}

function modalAct(clause: ClauseText, modal: number, end: number): ActionPart[] {
  const verb = skipToWord(clause, pastInsertion(clause, modal + 1, end, 'infinitive'), end);
  if (keyAt(clause, verb) === 'be') return [passiveAct(clause, modal, { from: modal, to: end })];
  return splitSeries(clause, { from: verb, to: end }, 'infinitive').map((part) =>
    keyAt(clause, modal + 1) === 'not' ? { ...part, negated: true } : part,
  );
}

/** "should be addressed in a coherent manner": one act without anybody to do it. */
function passiveAct(clause: ClauseText, from: number, range: TokenRange): ActionPart {
  let end = from + 1;
  while (end < range.to && !endsPassive(clause, end)) end += 1;
  const lead = participleAfterBe(clause, from, end);
  const negated = hasNot(clause, from, lead);
  const base = actionAt(clause, lead)?.base ?? 'be';
  return {
    range: trimRange(clause, { from, to: end }),
    verbs: [lead],
    predicate: base,
    category: categoryOf(base),
    negated,
    softening: 0,
    nominal: false,
  };
}

/** The participle right after "be"; the "be" itself when none follows. */
function participleAfterBe(clause: ClauseText, from: number, end: number): number {
  let be = from;
  while (be < end && keyAt(clause, be) !== 'be') be += 1;
  const at = skipToWord(clause, be + 1, end);
  return actionAt(clause, at)?.form === 'past' ? at : be;
}

function hasNot(clause: ClauseText, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (keyAt(clause, at) === 'not') return true;
  return false;
}

function endsPassive(clause: ClauseText, at: number): boolean {
  const key = keyAt(clause, at);
  if (key !== ',') return key === ';';
  const next = keyAt(clause, at + 1);
  return /ing$/u.test(next) || isJointWord(next) || PREPOSITIONS.has(next);
}

function isJointWord(key: string): boolean {
  return key === 'and' || key === 'which' || key === 'including' || key === 'particularly';
}

/** "the ratification of X", "a better understanding of Y": an act named by a noun. */
function nominalAct(clause: ClauseText, range: TokenRange): ActionPart[] {
  const end = nominalEnd(clause, range);
  if (end <= range.from) return [];
  const lead = leadNoun(clause, { from: range.from, to: end });
  const predicate = verbOfNoun(keyAt(clause, lead)) ?? keyAt(clause, lead);
  return [
    {
      range: trimRange(clause, { from: range.from, to: end }),
      verbs: [lead],
      predicate,
      category: categoryOf(predicate),
      negated: false,
      softening: 0,
      nominal: true,
    },
  ];
}

function nominalEnd(clause: ClauseText, range: TokenRange): number {
  for (let at = range.from; at < range.to; at += 1) {
    const key = keyAt(clause, at);
    if (key === ';' || key === ':') return at;
    if (
      key === ',' &&
      /^(?:including|particularly|especially|in|with|as)$/u.test(keyAt(clause, at + 1))
    )
      return at;
  }
  return range.to;
}

/** The noun before the first preposition, or the first noun that names an act. */
function leadNoun(clause: ClauseText, range: TokenRange): number {
  let last = range.from;
  for (let at = range.from; at < range.to; at += 1) {
    const key = keyAt(clause, at);
    if (verbOfNoun(key)) return at;
    if (PREPOSITIONS.has(key) && at > range.from) return last;
    if (actionVerb(key)?.form === 'past' || key === 'aimed') return last;
    if (key === ',' || isAdverb(key)) continue;
    last = at;
  }
  return last;
}
