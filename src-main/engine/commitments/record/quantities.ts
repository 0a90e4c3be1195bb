import {
  type ClauseText,
  keyAt,
  numberAt,
  quoteOfRange,
  type TokenRange,
} from '../clause/clause-text.ts';
import type { Quantity, TimeBound } from '../commitment.ts';
import { DETERMINERS, PREPOSITIONS } from '../clause/grammar-words.ts';

const REFERENCES = new Set([
  'article',
  'articles',
  'paragraph',
  'paragraphs',
  'para',
  'paras',
  'section',
  'sections',
  'resolution',
  'resolutions',
  'annex',
  'chapter',
  'no',
  'decision',
  'goal',
  'goals',
  'target',
  'item',
  'rule',
  'option',
  'part',
  'protocol',
  'agenda',
  'of',
  'table',
  'version',
  'schedule',
]);
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;
/** Words before a number that say on which side of it the value may lie. */
const BOUND = [
  'at least',
  'no less than',
  'not less than',
  'no fewer than',
  'more than',
  'less than',
  'fewer than',
  'at most',
  'no more than',
  'not more than',
  'up to',
  'as much as',
  'below',
  'above',
  'over',
  'under',
  'well below',
  'a minimum of',
  'a maximum of',
  'nearly',
  'almost',
  'about',
]
  .map((phrase) => phrase.split(' '))
  .sort((a, b) => b.length - a.length);

/**
 * Numbers with what they count: "at least six languages", "3 per cent". Years, dates, references
 * to articles and numbers inside a time bound are none.
 */
export function findQuantities(
  clause: ClauseText,
  range: TokenRange,
  times: readonly TimeBound[],
): Quantity[] {
  const found: Quantity[] = [];
  for (let at = range.from; at < range.to; at += 1) {
    const value = numberAt(clause, at);
    if (value === null || !isQuantity(clause, at, range.to, times)) continue;
    const to = unitEnd(clause, at, range.to);
    const quote = quoteOfRange(clause, { from: boundStart(clause, at), to });
    // A number and what it counts stand in one alternative: "[^1]][plans" counts no plans.
    if (/[[\]]/u.test(quote.text) || isMark(clause, at)) continue;
    const unit = quoteOfRange(clause, { from: at + 1, to }).text;
    found.push({ ...quote, value, unit });
    at = to - 1;
  }
  return found;
}

function isQuantity(
  clause: ClauseText,
  at: number,
  end: number,
  times: readonly TimeBound[],
): boolean {
  const key = keyAt(clause, at);
  const [start, last] = [clause.starts[at], clause.ends[at]];
  if (start === undefined || last === undefined || /^(?:19|20|21)\d\d$/u.test(key) || key === 'one')
    return false;
  if (/^\d/u.test(key) && isReference(clause, at)) return false;
  if (MONTH.test(keyAt(clause, at + 1)) || MONTH.test(keyAt(clause, at - 1))) return false;
  if (times.some((time) => start < time.span.end && time.span.start < last)) return false;
  return (
    at + 1 < end && /^[\p{L}%]/u.test(keyAt(clause, at + 1)) && !isConnective(keyAt(clause, at + 1))
  );
}

/** Part of a footnote mark ("[^1]") or of a symbol ("1/CP.21"). */
function isMark(clause: ClauseText, at: number): boolean {
  // A number that opens the clause is its label: "3. The Committee", "16 is hereby".
  if (at === 0 && /^\d/u.test(keyAt(clause, at))) return true;
  const start = clause.starts[at] ?? 0;
  return /[\^/.]$/u.test(clause.text.slice(Math.max(0, start - 1), start));
}

/** "articles 19 and 20", "paragraphs 5, 6 and 7": numbers of things, not amounts. */
function isReference(clause: ClauseText, at: number): boolean {
  let before = at - 1;
  while (/^(?:\d.*|,|and|or|to|\(|\)|[a-z])$/u.test(keyAt(clause, before))) before -= 1;
  return REFERENCES.has(keyAt(clause, before));
}

function isConnective(key: string): boolean {
  return (
    NO_UNIT.test(key) ||
    key === 'and' ||
    key === 'or' ||
    key === 'of' ||
    DETERMINERS.has(key) ||
    (PREPOSITIONS.has(key) && key !== 'per')
  );
}

/** "paragraph 16 is", "of the 7 shall": a verb after a number counts nothing. */
const NO_UNIT =
  /^(?:is|are|was|were|be|has|have|had|shall|should|must|may|will|can|which|that|who|bis|ter|quater|above|below|st|nd|rd|th)$/u;

/** Most words a unit takes: "per cent", "per cent of", "calendar days". */
const LONGEST_UNIT = 2;

function unitEnd(clause: ClauseText, at: number, end: number): number {
  let to = at + 1;
  while (to < end && to < at + 1 + LONGEST_UNIT) {
    const key = keyAt(clause, to);
    if (!/^[\p{L}%]/u.test(key) || (isConnective(key) && key !== 'per')) break;
    to += 1;
    if (/^(?:cent|%|percent)$/u.test(key) || /[^s]s$/u.test(key)) break;
  }
  return to;
}

function boundStart(clause: ClauseText, at: number): number {
  const words = BOUND.find((phrase) =>
    phrase.every((word, i) => keyAt(clause, at - phrase.length + i) === word),
  );
  return words ? at - words.length : at;
}
