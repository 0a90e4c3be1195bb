import { containsSpan, textOf } from '../../text/span.ts';
import type { Document } from '../../documents/document.ts';
import lists from '../record/time-bounds.json' with { type: 'json' };
import type { TimeBound } from '../commitment.ts';
import type { TrackedClause } from '../compared/tracked-clause.ts';

/**
 * The bound by which a clause was to be done, when it was certainly over on the date of the later
 * document; null when that is not certain. A year ends on its last day, a month on its last. The
 * number of a session tells a year only where it is one of the General Assembly, whose sessions
 * open in September of every year since 1946 (Rules of Procedure, rule 1): the twenty-second session
 * of another body is of a year that no text says.
 */
export function passedBound(clause: TrackedClause, later: Document): TimeBound | null {
  const own = clause.document.date ?? '';
  const isOver = (bound: TimeBound): boolean => {
    const last = lastDay(bound, clause);
    return last !== null && last >= own && (later.date ?? '') > last;
  };
  return clause.commitment.timeBounds.find(isOver) ?? null;
}

/** ISO date after which a bound is certainly over. */
function lastDay(bound: TimeBound, clause: TrackedClause): string | null {
  if (bound.year === undefined || bound.kind === 'process') return null;
  if (!/\bsession\b/iu.test(bound.text)) return lastDayOfDate(bound.text, bound.year);
  if (bound.text.includes(String(bound.year))) return `${bound.year}-12-31`;
  return isOfAssembly(bound, clause) ? `${bound.year + 1}-${SESSION_CLOSED}` : null;
}

/** A session closes before the next opens, in the third full week of September at the latest. */
const SESSION_CLOSED = '09-30';

/** "31 March 2018", "March 31, 2018", "March 2018"; any other wording ends with its year. */
function lastDayOfDate(text: string, year: number): string {
  const words: readonly string[] = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const month = lists.months.findIndex((name) => words.includes(name)) + 1;
  if (month === 0) return `${year}-12-31`;
  const day = words.find((word) => /^\d{1,2}$/u.test(word)) ?? '31';
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Kinds of bodies that number their sessions. */
const BODIES =
  /(\p{L}+) (Assembly|Council|Conference|Committee|Commission|Board|Body|Parties|Forum|Congress)\b|\b\p{Lu}{3,}\b/gu;

/** The body named last before the session is whose it is; where none is, the one that speaks. */
function isOfAssembly({ span }: TimeBound, { document }: TrackedClause): boolean {
  const home = document.paragraphs.find((paragraph) => containsSpan(paragraph.span, span));
  const before = textOf(document.text, { start: home?.span.start ?? 0, end: span.start });
  const named = [...before.replace(/\s+/gu, ' ').matchAll(BODIES)].at(-1);
  if (!named) return document.body === 'General Assembly';
  return named[2] === 'Assembly' && (named[1] === 'General' || named[1] === 'the');
}
