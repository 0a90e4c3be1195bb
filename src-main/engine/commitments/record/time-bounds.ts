import { defineRole } from '../clause/known-words.ts';
import {
  type ClauseText,
  keyAt,
  numberAt,
  quoteOfRange,
  rolesAt,
  type TokenRange,
} from '../clause/clause-text.ts';
import type { TimeBound } from '../commitment.ts';
import { numberValue } from '../clause/numbers.ts';
import { isAdverb } from '../clause/grammar-words.ts';
import { actionVerb } from '../clause/verb-forms.ts';
import { buildPhraseIndex, matchPhrase } from '../clause/phrase-index.ts';
import lists from './time-bounds.json' with { type: 'json' };

const MONTHS = new Set(lists.months);
const TENS: Readonly<Record<string, number>> = lists.tens;
const UNITS = new Set([
  'day',
  'days',
  'week',
  'weeks',
  'month',
  'months',
  'year',
  'years',
  'hours',
  'hour',
  'minutes',
  'session',
  'sessions',
  'decade',
]);
const PHRASES = buildPhraseIndex<TimeBound['kind']>([
  ...lists.recurring.map((phrase) => [phrase, 'recurring'] as const),
  ...lists.soft.map((phrase) => [phrase, 'soft'] as const),
  ...lists.deferred.map((phrase) => [phrase, 'deferred'] as const),
  ...lists.process.map((phrase) => [phrase, 'process'] as const),
]);

interface Found {
  readonly kind: TimeBound['kind'];
  readonly to: number;
  readonly year?: number;
}

/** Every date, session, time limit and rhythm in a range. */
export function findTimeBounds(clause: ClauseText, range: TokenRange): TimeBound[] {
  const found: TimeBound[] = [];
  for (let at = range.from; at < range.to; at += 1) {
    if ((rolesAt(clause, at) & OPENS_TIME) === 0) continue;
    const bound = boundAt(clause, at, range.to);
    if (!bound) continue;
    const quote = quoteOfRange(clause, { from: at, to: bound.to });
    found.push({ ...quote, kind: bound.kind, ...(bound.year ? { year: bound.year } : {}) });
    at = bound.to - 1;
  }
  return found;
}

type Reader = (clause: ClauseText, at: number, end: number) => Found | null;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['by', byDate],
  ['before', byDate],
  ['until', byDate],
  ['no', later],
  ['not', later],
  ['within', withinSpan],
  ['every', rhythm],
  ['each', rhythm],
  ['at', session],
  ['in', inYear],
  ['from', window],
]);

const OPENS_TIME = defineRole((key) => READERS.has(key) || PHRASES.has(key));

function boundAt(clause: ClauseText, at: number, end: number): Found | null {
  return READERS.get(keyAt(clause, at))?.(clause, at, end) ?? phrase(clause, at, end);
}

function phrase(clause: ClauseText, at: number, end: number): Found | null {
  const match = matchPhrase(PHRASES, clause.words, at, end);
  return match ? { kind: match.value, to: at + match.length } : null;
}

/** "by 2020", "by 31 March 2018", "by the end of 2020", "before the end of the year". */
function byDate(clause: ClauseText, at: number, end: number): Found | null {
  const date = dateAt(clause, skipPhrase(clause, at + 1), end);
  const kind = keyAt(clause, at) === 'until' ? 'window' : 'hard';
  if (date) return { kind, to: date.to, year: date.year };
  const target = ordinalSession(clause, at + 1, end);
  return target ? { ...target, kind: 'hard' } : null;
}

function skipPhrase(clause: ClauseText, from: number): number {
  let at = from;
  while (
    /^(?:the|end|beginning|middle|start|of|year|mid|early|late|around|about|,)$/u.test(
      keyAt(clause, at),
    )
  )
    at += 1;
  return at;
}

/** How many words a date takes at most: "31 March , 2018". */
const LONGEST_DATE = 4;

function dateAt(
  clause: ClauseText,
  from: number,
  end: number,
): { to: number; year: number } | null {
  for (let at = from; at < Math.min(end, from + LONGEST_DATE); at += 1) {
    const key = keyAt(clause, at);
    const year = yearOf(key);
    if (year) return { to: at + 1, year };
    if (!MONTHS.has(key) && !/^\d{1,2}$/u.test(key) && key !== ',') return null;
  }
  return null;
}

function yearOf(key: string): number | null {
  const match = /^(?:19|20|21)\d\d$/u.exec(key);
  return match ? Number(match[0]) : null;
}

function later(clause: ClauseText, at: number, end: number): Found | null {
  if (keyAt(clause, at + 1) !== 'later' || keyAt(clause, at + 2) !== 'than') return null;
  const from = skipPhrase(clause, at + 3);
  const date = dateAt(clause, from, end);
  if (date) return { kind: 'hard', to: date.to, year: date.year };
  if (numberAt(clause, from) !== null && UNITS.has(keyAt(clause, from + 1))) {
    return { kind: 'hard', to: from + 2 };
  }
  return ordinalSession(clause, at + 3, end) ?? { kind: 'hard', to: at + 3 };
}

/** "within 180 days", "within a period of two years". */
function withinSpan(clause: ClauseText, at: number, end: number): Found | null {
  for (let next = at + 1; next < Math.min(end, at + 6); next += 1) {
    const key = keyAt(clause, next);
    if (UNITS.has(key)) return { kind: 'hard', to: next + 1 };
    if (
      numberValue(key) === null &&
      !/^(?:a|an|one|the|period|of|next|first|\(|\)|business|calendar|working)$/u.test(key)
    )
      return null;
  }
  return null;
}

function rhythm(clause: ClauseText, at: number, end: number): Found | null {
  const number =
    numberAt(clause, at + 1) !== null || /^(?:other|second|third)$/u.test(keyAt(clause, at + 1));
  const unit = at + (number ? 2 : 1);
  return unit < end && UNITS.has(keyAt(clause, unit)) ? { kind: 'recurring', to: unit + 1 } : null;
}

/** "at its sixty-ninth session", "at the 2026 session", "at its next session". */
function session(clause: ClauseText, at: number, end: number): Found | null {
  return ordinalSession(clause, at + 1, end);
}

function ordinalSession(clause: ClauseText, from: number, end: number): Found | null {
  const start = /^(?:its|the|their)$/u.test(keyAt(clause, from)) ? from + 1 : from;
  for (let at = start; at < Math.min(end, start + 3); at += 1) {
    if (keyAt(clause, at) !== 'session') continue;
    const year = sessionYear(keyAt(clause, start));
    return { kind: 'reporting', to: at + 1, ...(year ? { year } : {}) };
  }
  return null;
}

/** The year in which a session of the General Assembly opens: the first was in 1945/46. */
function sessionYear(ordinal: string): number | null {
  const year = yearOf(ordinal);
  if (year) return year;
  const [tens, ones] = ordinal.split('-');
  const ten = TENS[tens ?? ''] ?? 0;
  const rest = lists.ordinals.indexOf(ones ?? tens ?? '') + 1;
  const value = ones === undefined && ten > 0 ? ten : ten + rest;
  return ten === 0 ? null : lists.firstSessionYear + value;
}

/** "in 2026", "in the first half of 2022". */
function inYear(clause: ClauseText, at: number): Found | null {
  let next = at + 1;
  while (
    /^(?:the|first|second|half|quarter|third|fourth|of|early|late|beginning|end)$/u.test(
      keyAt(clause, next),
    )
  )
    next += 1;
  const month = MONTHS.has(keyAt(clause, next)) ? next + 1 : next;
  const year = yearOf(keyAt(clause, month));
  if (!year) return null;
  // "meet again in 2026" binds the act; "the session in 2016" names a thing.
  const before = keyAt(clause, at - 1);
  const opens = before === '' || before === '.';
  const binds = opens || actionVerb(before)?.form === 'base' || isAdverb(before);
  return { kind: binds ? 'hard' : 'process', to: month + 1, year };
}

/** "from 2020 to 2025". */
function window(clause: ClauseText, at: number): Found | null {
  const first = yearOf(keyAt(clause, at + 1));
  const last = yearOf(keyAt(clause, at + 3));
  return first && last && keyAt(clause, at + 2) === 'to'
    ? { kind: 'window', to: at + 4, year: last }
    : null;
}
