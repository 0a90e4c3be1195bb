import {
  actionAt,
  isCapitalised,
  keyAt,
  type ClauseText,
  type TokenRange,
} from '../clause/clause-text.ts';
import { isInfinitiveAt } from '../verbs/chain-guards.ts';
import {
  isPassiveAt,
  namesSomebody,
  opensInsertion,
  withoutAdverbs,
  withoutInsertions,
} from './asked-nouns.ts';
import type { Addressed } from './addressed.ts';
import { fromThatClause } from './asked-that.ts';
import { skipAdverbs } from '../verbs/clause-heads.ts';
import { AGENTS, DETERMINERS, MANDATE_HOLDERS } from '../clause/grammar-words.ts';

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
  // "Encourages mobilizing investment to boost trade" asks nobody.
  if (actionAt(clause, start)?.form === 'gerund' && !isCapitalised(clause, start)) {
    return { addressee: null, askedFrom: start };
  }
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
  const before = keyAt(clause, to - 1);
  // "in which assets are suspected to be": what is said of them, not what is asked.
  if (keyAt(clause, to + 1) === 'be' && /[a-z]{3}ed$/u.test(before)) return true;
  return NOUN_WITH_TO.has(before);
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
