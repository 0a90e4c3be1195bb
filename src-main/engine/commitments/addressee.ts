import {
  isCapitalised,
  keyAt,
  trimRange,
  type ClauseText,
  type TokenRange,
} from './clause-text.ts';
import { isInfinitiveAt } from './chain-guards.ts';
import lists from './content-heads.json' with { type: 'json' };
import {
  AGENTS,
  DETERMINERS,
  INSERTION_OPENERS,
  isAdverb,
  MANDATE_HOLDERS,
  NOUN_LIKE,
  PREPOSITIONS,
  RELATIVES,
} from './grammar-words.ts';
import { PERSONS } from './scope-lists.ts';
import { actionVerb } from './verb-forms.ts';
import { skipAdverbs } from './clause-heads.ts';

/** Who is asked, and where what is asked begins. */
export interface Addressed {
  readonly addressee: TokenRange | null;
  /** First token of what is asked: the "to" of the infinitive, or the content itself. */
  readonly askedFrom: number;
}

const NOBODY: ReadonlySet<string> = new Set([
  'call for',
  'hope',
  'recommend',
  'suggest',
  'appeal for',
]);
const ASKED_DIRECTLY: ReadonlySet<string> = new Set([
  'encourage',
  'invite',
  'call upon',
  'request',
  'urge',
  'remind',
  'appeal to',
  'instruct',
  'direct',
  'entrust',
]);

/** The addressee of a directive: the noun phrase between its verb and the infinitive. */
export function findAddressee(clause: ClauseText, lemma: string, content: TokenRange): Addressed {
  const start = skipInsertion(clause, content);
  const to = infinitiveOf(clause, start, content.to);
  if (keyAt(clause, start) === 'that') return fromThatClause(clause, start, content.to);
  if (NOBODY.has(lemma) && to === null) return { addressee: null, askedFrom: content.from };
  if (to !== null && to > start) {
    const addressee = withoutAdverbs(clause, withoutInsertions(clause, { from: start, to }));
    if (NOBODY.has(lemma) && isPassiveAt(clause, to)) return { addressee: null, askedFrom: start };
    return { addressee: namesSomebody(clause, addressee) ? addressee : null, askedFrom: to };
  }
  if (to === start) return { addressee: null, askedFrom: to };
  return withoutInfinitive(clause, lemma, { from: start, to: content.to });
}

function skipInsertion(clause: ClauseText, content: TokenRange): number {
  let start = skipAdverbs(clause, content.from, content.to);
  if (keyAt(clause, content.from) === 'all' || keyAt(clause, content.from) === 'both')
    start = content.from;
  if (keyAt(clause, start) !== ',') return start;
  for (let at = start + 1; at < content.to; at += 1) {
    if (keyAt(clause, at) === ',') return skipToNoun(clause, at + 1, content.to);
  }
  return start;
}

function skipToNoun(clause: ClauseText, from: number, to: number): number {
  const key = keyAt(clause, from);
  return key === 'all' || key === 'both' ? from : skipAdverbs(clause, from, to);
}

/** First "to" that opens an infinitive, outside brackets and outside a relative clause's own. */
function infinitiveOf(clause: ClauseText, from: number, end: number): number | null {
  let depth = 0;
  for (let at = from; at < end; at += 1) {
    const key = keyAt(clause, at);
    depth += nesting(key);
    if (key === ':' || key === ';') return null;
    if (key === ',' && depth === 0 && opensInsertion(clause, at + 1)) {
      const after = infinitiveAfterComma(clause, at + 1, end);
      if (after !== null) return after;
    }
    if (depth === 0 && opensAsked(clause, at)) return at;
  }
  return null;
}

function nesting(key: string): number {
  if (key === '(') return 1;
  return key === ')' ? -1 : 0;
}

function opensAsked(clause: ClauseText, at: number): boolean {
  return keyAt(clause, at) === 'to' && isInfinitiveAt(clause, at) && !isInsideNoun(clause, at);
}

/** Past an insertion that holds an infinitive of its own: "in the report to be submitted, to give". */
function infinitiveAfterComma(clause: ClauseText, from: number, end: number): number | null {
  for (let at = from; at < end; at += 1) {
    const key = keyAt(clause, at);
    if (key === ';' || key === ':') return null;
    if (key === ',' && keyAt(clause, at + 1) === 'to' && isInfinitiveAt(clause, at + 1))
      return at + 1;
  }
  return null;
}

const NOUN_WITH_TO = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'has',
  'have',
  'commitments',
  'commitment',
  'responsibility',
  'responsibilities',
  'steps',
  'call',
  'obligation',
  'obligations',
  'opportunity',
  'opportunities',
  'power',
  'continue',
  'continues',
  'ability',
  'capacity',
  'right',
  'efforts',
  'position',
  'failed',
  'wish',
  'wishing',
  'willing',
  'able',
  'unable',
  'need',
  'measures',
  'order',
  'as',
  'how',
  'seeking',
  'working',
  'intend',
  'intending',
]);

/** "States in a position to do so": the infinitive belongs to the noun phrase. */
function isInsideNoun(clause: ClauseText, to: number): boolean {
  return NOUN_WITH_TO.has(keyAt(clause, to - 1));
}

/** "the Secretary-General, in the elaboration of his report": cut at an insertion's comma. */
function withoutInsertions(clause: ClauseText, range: TokenRange): TokenRange {
  for (let at = range.from + 1; at < range.to - 1; at += 1) {
    if (keyAt(clause, at) === ',' && opensInsertion(clause, at + 1)) {
      return trimRange(clause, { from: range.from, to: at });
    }
  }
  return trimRange(clause, range);
}

/** ", within their mandates", but not ", as well as other organizations". */
function opensInsertion(clause: ClauseText, at: number): boolean {
  const key = keyAt(clause, at);
  if (INSERTION_OPENERS.has(key)) return !(key === 'as' && keyAt(clause, at + 1) === 'well');
  // ", directly and through their action in": an adverb of how, not one more of those asked.
  return /[a-z]{3}ly$/u.test(key) && isAdverb(key) && opensManner(clause, at + 1);
}

function opensManner(clause: ClauseText, at: number): boolean {
  const key = keyAt(clause, at);
  const next = key === 'and' || key === 'or' ? keyAt(clause, at + 1) : key;
  return key === ',' || PREPOSITIONS.has(next) || isAdverb(next);
}

/** "the others also to do so": the adverb goes with what is asked. */
function withoutAdverbs(clause: ClauseText, range: TokenRange): TokenRange {
  let { to } = range;
  while (to - 1 > range.from && isAdverb(keyAt(clause, to - 1))) to -= 1;
  return { from: range.from, to };
}

/** "to be held accountable": what is called for is done to the noun before it. */
function isPassiveAt(clause: ClauseText, to: number): boolean {
  if (keyAt(clause, to + 1) !== 'be') return false;
  return isPast(keyAt(clause, skipAdverbs(clause, to + 2, to + 5)));
}

function isPast(key: string): boolean {
  return actionVerb(key)?.form === 'past' || /[a-z]{2}ed$/u.test(key);
}

/** "further efforts by the Organization", "the cessation of support": acts, nobody to ask. */
function isHeadedByAct(clause: ClauseText, range: TokenRange): boolean {
  let head = range.from;
  for (let at = range.from; at < range.to; at += 1) {
    const key = keyAt(clause, at);
    if (key === ',' || RELATIVES.has(key) || PREPOSITIONS.has(key)) break;
    head = at;
  }
  const key = keyAt(clause, head);
  if (AGENTS.has(key) || MANDATE_HOLDERS.has(key) || PERSONS.has(key)) return false;
  if (isCapitalised(clause, head)) return false;
  return ACT_NOUNS.has(key) || /(?:tion|sion|ment|ing|ance|ence|ism|ity)$/u.test(key);
}

const ACT_NOUNS = new Set(lists.nobody);

function namesSomebody(clause: ClauseText, range: TokenRange): boolean {
  if (isHeadedByAct(clause, range)) return false;
  for (let at = range.from; at < range.to; at += 1) {
    const key = keyAt(clause, at);
    if (AGENTS.has(key) || MANDATE_HOLDERS.has(key) || isCapitalised(clause, at)) return true;
    if (key === 'them' || key === 'those' || key === 'all' || /[^s]s$/u.test(key)) return true;
  }
  return false;
}

/** "urges that all parties cease": the clause's subject is asked. */
function fromThatClause(clause: ClauseText, that: number, end: number): Addressed {
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
  while (before > that + 1 && isAdverb(keyAt(clause, before))) before -= 1;
  if (NO_SUBJUNCTIVE_AFTER.test(keyAt(clause, before))) return false;
  if (key === 'be') return true;
  if (actionVerb(key)?.form !== 'base') return false;
  return !NOUN_LIKE.has(key) || /[^s]s$/u.test(keyAt(clause, before));
}

/** A chapeau ("Calls upon States:") or a noun ("encourages the ratification of"). */
function withoutInfinitive(clause: ClauseText, lemma: string, range: TokenRange): Addressed {
  const colon = indexOfKey(clause, ':', range);
  const end = colon ?? range.to;
  const open = keyAt(clause, end - 1) === 'to' ? end - 1 : end;
  const phrase = withoutInsertions(clause, { from: range.from, to: open });
  const isChapeau = open < end || (colon !== null && colon >= range.to - 1);
  if (ASKED_DIRECTLY.has(lemma) && (isChapeau || startsWithAgent(clause, phrase))) {
    return { addressee: trimmedAgent(clause, phrase, isChapeau), askedFrom: range.from };
  }
  return { addressee: null, askedFrom: range.from };
}

function indexOfKey(clause: ClauseText, key: string, range: TokenRange): number | null {
  for (let at = range.from; at < range.to; at += 1) if (keyAt(clause, at) === key) return at;
  return null;
}

function startsWithAgent(clause: ClauseText, range: TokenRange): boolean {
  let at = range.from;
  while (DETERMINERS.has(keyAt(clause, at)) || keyAt(clause, at) === 'relevant') at += 1;
  return (
    AGENTS.has(keyAt(clause, at)) ||
    MANDATE_HOLDERS.has(keyAt(clause, at)) ||
    isCapitalised(clause, at)
  );
}

function trimmedAgent(clause: ClauseText, phrase: TokenRange, isChapeau: boolean): TokenRange {
  if (isChapeau) return phrase;
  for (let at = phrase.from; at < phrase.to; at += 1) {
    const key = keyAt(clause, at);
    if (key === 'for' || key === 'on' || key === 'in' || key === 'from')
      return { from: phrase.from, to: at };
  }
  return phrase;
}
