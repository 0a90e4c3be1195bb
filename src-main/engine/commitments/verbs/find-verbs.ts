import { defineRole } from '../clause/known-words.ts';
import { bareAct, opensLabel } from './bare-act.ts';
import {
  type ClauseText,
  keyAt,
  rolesAt,
  sentencesOf,
  type TokenRange,
} from '../clause/clause-text.ts';
import { continuesChain, hasPlausibleObject } from './chain-guards.ts';
import { continuesModal } from './chained-modals.ts';
import { clauseHeads, type ClauseHead } from './clause-heads.ts';
import {
  AMBIGUOUS_IN_CHAINS,
  INSERTION_OPENERS,
  UNMISTAKABLE_IN_CHAINS,
} from '../clause/grammar-words.ts';
import type { OperativeVerb } from './operative-verb.ts';
import { matchPhrase, type PhraseMatch } from '../clause/phrase-index.ts';
import { defaultLadder, type FormOfVerb, verbIndexOf } from '../ladder/verb-ladder.ts';
import { verbAt, type Manner, type Search } from './verb-search.ts';
import { acceptWithSubject } from './verb-with-subject.ts';
import type { LadderVerb } from '../commitment.ts';

/** Every operative verb of a paragraph, in reading order. */
export function findVerbs(
  clause: ClauseText,
  ladder: readonly LadderVerb[],
  manner: Manner,
): OperativeVerb[] {
  const index = verbIndexOf(ladder);
  const act =
    manner.bareForms && !manner.preambular ? bareAct(clause, index, manner.pledged) : null;
  const found: OperativeVerb[] = act ? [act] : [];
  for (const sentence of sentencesOf(clause)) {
    found.push(...verbsOfSentence({ clause, index, manner, sentence }, found.at(-1) ?? null));
  }
  return found;
}

const DEFAULT_INDEX = verbIndexOf(defaultLadder);
/** First words of the forms of the ladder as it comes; of an edited one every word is looked up. */
const OPENS_VERB = defineRole((key) => DEFAULT_INDEX.has(key));

function verbsOfSentence(search: Search, before: OperativeVerb | null): OperativeVerb[] {
  // A sentence that opens with an act already has its first verb.
  const opening = before?.isAct && before.sentenceStart === search.sentence.from ? [before] : [];
  return furtherVerbs(search, before, opening).slice(opening.length);
}

function furtherVerbs(
  search: Search,
  before: OperativeVerb | null,
  opening: readonly OperativeVerb[],
): OperativeVerb[] {
  const found: OperativeVerb[] = [...opening];
  const { clause, sentence, index } = search;
  const isDefault = index === DEFAULT_INDEX;
  let heads: readonly ClauseHead[] | null = null;
  for (let at = opening.at(-1)?.range.to ?? sentence.from; at < sentence.to; at += 1) {
    if (isDefault && (rolesAt(clause, at) & OPENS_VERB) === 0) continue;
    const match = matchPhrase(index, clause.words, at, sentence.to);
    if (!match) continue;
    heads ??= clauseHeads(clause, sentence);
    // Of two heads before one verb the first, at the sentence's start, counts.
    const head = heads.find(({ verbAt: verbOfHead }) => verbOfHead === at) ?? null;
    const verb = acceptAt(search, at, match, head, found, before);
    if (!verb) continue;
    found.push(verb);
    at = verb.range.to - 1;
  }
  return found;
}

function acceptAt(
  search: Search,
  at: number,
  match: PhraseMatch<FormOfVerb>,
  head: ClauseHead | null,
  found: readonly OperativeVerb[],
  before: OperativeVerb | null,
): OperativeVerb | null {
  const last = found.at(-1) ?? null;
  const after = at + match.length;
  if (match.value.parted && !isTakenUpByTo(search, after)) return null;
  if (head && acceptsHead(search, head, match.value, after, last, before)) {
    return verbAt(search, at, match, head.opens, head.we ?? chainSubject(last, head));
  }
  return acceptWithSubject(search, at, match, last);
}

/** Longest insertion, in tokens, between a verb and the "to" that it needs. */
const LONGEST_INSERTION = 30;

/** "intend, in accordance with national law, to": the "to" comes after the insertion. */
function isTakenUpByTo({ clause, sentence }: Search, at: number): boolean {
  if (keyAt(clause, at) !== ',') return false;
  const end = Math.min(sentence.to, at + LONGEST_INSERTION);
  for (let next = at + 1; next < end; next += 1) {
    if (keyAt(clause, next) === ',' && keyAt(clause, next + 1) === 'to') return true;
  }
  return false;
}

function chainSubject(last: OperativeVerb | null, head: ClauseHead): TokenRange | null {
  return head.atSentenceStart ? null : (last?.subject ?? null);
}

/** The verb stands where a clause begins. */
function acceptsHead(
  search: Search,
  head: ClauseHead,
  found: FormOfVerb,
  after: number,
  last: OperativeVerb | null,
  before: OperativeVerb | null,
): boolean {
  const { clause, manner } = search;
  if (head.we) {
    const speaks = found.form !== 'participle' && found.form !== 'third';
    return speaks && !takesFor(clause, after, found) && !handsOut(clause, after, found);
  }
  if (found.form === 'participle')
    return manner.preambular && acceptsParticiple(head, last, clause, found.entry);
  if (!hasPlausibleObject(clause, after, found)) return false;
  if (found.form === 'third') return opens(head, before) || last?.form === 'third';
  if (found.form === 'base') return acceptsBase(search, head, found, after, last);
  return continuesModal(clause, head, found, last);
}

/** "we consider you responsible" says what somebody is taken for. */
function takesFor(clause: ClauseText, after: number, { entry }: FormOfVerb): boolean {
  return entry.lemma === 'consider' && /^(?:you|it|them)$/u.test(keyAt(clause, after));
}

/** "We share your data with our partners" is no view that is shared. */
function handsOut(clause: ClauseText, after: number, { entry }: FormOfVerb): boolean {
  if (entry.lemma !== 'share') return false;
  for (let at = after; at < after + VIEW_WINDOW; at += 1) {
    if (
      /^(?:views?|visions?|goals?|aims?|concerns?|beliefs?|convictions?|objectives?|responsibilit(?:y|ies)|interests?|hopes?|values?|commitments?|assessments?|understanding)$/u.test(
        keyAt(clause, at),
      )
    )
      return false;
  }
  return true;
}

/** Words before what is shared at most: "the common, long-term vision". */
const VIEW_WINDOW = 6;

/** A third-person form opens a paragraph, or a later sentence after another such verb. */
function opens(head: ClauseHead, before: OperativeVerb | null): boolean {
  return head.atSentenceStart && (head.opens === 0 || before !== null);
}

function acceptsParticiple(
  head: ClauseHead,
  last: OperativeVerb | null,
  clause: ClauseText,
  entry: LadderVerb,
): boolean {
  if (head.atSentenceStart) return true;
  if (last === null) return false;
  return (
    keyAt(clause, head.verbAt - 1) !== ',' ||
    isJoined(clause, head) ||
    takesUp(clause, head.verbAt, entry)
  );
}

/** "and, in this regard, welcoming": joined to the reason before it, however much stands between. */
function isJoined(clause: ClauseText, head: ClauseHead): boolean {
  const before = keyAt(clause, head.opens - 1) === ',' ? head.opens - 2 : head.opens - 1;
  return keyAt(clause, head.opens) === 'and' || keyAt(clause, before) === 'and';
}

/** ", reiterating its condemnation of": a further reason, not an adjunct of the one before. */
function takesUp(clause: ClauseText, verbAt: number, entry: LadderVerb): boolean {
  if (!UNMISTAKABLE_IN_CHAINS.has(entry.lemma) && entry.lemma !== 'express') return false;
  return /^(?:its|their|our|the|deep|grave|serious|further|concern)$/u.test(
    keyAt(clause, verbAt + 1),
  );
}

function acceptsBase(
  search: Search,
  head: ClauseHead,
  found: FormOfVerb,
  after: number,
  last: OperativeVerb | null,
): boolean {
  const { clause, manner } = search;
  if (head.atSentenceStart)
    return manner.bareForms && head.opens === 0 && isNoGreeting(search, found);
  if (!last && opensWithWe(search)) return isMainVerb(clause, found, after);
  if (!last && opensWithAdjunct(search, head)) return isMainVerb(clause, found, after);
  if (!last || last.form === 'third' || last.form === 'participle') return false;
  if (!manner.bareForms && !last.subject) return false;
  if (closesList(clause, head, last) && !AMBIGUOUS_IN_CHAINS.has(found.entry.lemma)) return true;
  return continuesChain(clause, last.range.to, head.verbAt, after, found);
}

/** "Reiterate A, stress B, and encourage C": the "and" closes the list of operative verbs. */
function closesList(clause: ClauseText, head: ClauseHead, last: OperativeVerb): boolean {
  const isListed = keyAt(clause, last.opens - 1) === ',' && last.opens === last.range.from;
  const isLast = keyAt(clause, head.opens) === 'and' || keyAt(clause, head.opens - 1) === 'and';
  return isListed && isLast;
}

/** No "Welcome to our service", and no "Support data: …". */
function isNoGreeting({ clause, sentence }: Search, { entry }: FormOfVerb): boolean {
  if (opensLabel(clause, sentence.from)) return false;
  return entry.lemma !== 'welcome' || keyAt(clause, sentence.from + 1) !== 'to';
}

/** "Given the link between A and B, commit to": under "We" an adjunct may open the paragraph. */
function opensWithAdjunct({ clause, sentence, manner }: Search, head: ClauseHead): boolean {
  if (!manner.bareForms || sentence.from !== 0) return false;
  const opener = keyAt(clause, sentence.from);
  const isAdjunct = INSERTION_OPENERS.has(opener) || /ing$/u.test(opener) || opener === 'mindful';
  return isAdjunct && keyAt(clause, head.opens - 1) === ',' && head.opens === head.verbAt;
}

/** "We, the Heads of State of A, B and C, gathered in D, reiterate": a list before the verb. */
function opensWithWe({ clause, sentence }: Search): boolean {
  return keyAt(clause, sentence.from) === 'we' && keyAt(clause, sentence.from + 1) === ',';
}

function isMainVerb(clause: ClauseText, found: FormOfVerb, after: number): boolean {
  return !AMBIGUOUS_IN_CHAINS.has(found.entry.lemma) || keyAt(clause, after) === 'to';
}
