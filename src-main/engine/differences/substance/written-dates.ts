import type { Span } from '../../text/span.ts';
import months from '../../documents/facts/months.json' with { type: 'json' };
import { numberAt } from './number-values.ts';
import type { WordForm } from '../word-changes/word-forms.ts';

/** A date with a named month, or "2014-03-02", by token positions. */
export interface WrittenDate extends Span {
  /** "2014-3-2"; parts that are not given are empty: "-3-2". Equal values are the same date. */
  readonly value: string;
}

const MONTHS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(months).map(([language, names]) => [
    language,
    new Map(names.map((name, index) => [name.toLowerCase(), index + 1])),
  ]),
);
/** Between day and month, or month and year: "2nd of March", "2 de marzo de 2014". */
const BETWEEN = new Set(['of', 'de', 'del', 'do', ',', '.']);
const YEAR = /^(?:1[5-9]|2[01])\d\d$/u;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º|o)?$/u;
const ISO = /^(\d{4})-(\d\d)-(\d\d)$/u;

/**
 * The dates of a text in reading order, however they are written: "2 March 2014", "March 2nd, 2014"
 * and "2014-03-02" are the same. Dates in digits alone whose order is not told are left out. A
 * month alone is none, since "May" and "March" are words.
 */
export function writtenDates(tokens: readonly WordForm[], language: string): WrittenDate[] {
  const [primary = ''] = language.toLowerCase().split('-');
  const names = MONTHS.get(primary) ?? MONTHS.get('en');
  const found: WrittenDate[] = [];
  if (!names) return found;
  tokens.forEach((token, index) => {
    const iso = ISO.exec(token.key);
    if (iso) {
      const [, year, month, day] = iso;
      found.push({
        start: index,
        end: index + 1,
        value: `${year}-${Number(month)}-${Number(day)}`,
      });
    }
    const month = names.get(token.key);
    if (month === undefined) return;
    const date = around(tokens, index, month, language);
    if (date) found.push(date);
  });
  return found;
}

function around(
  tokens: readonly WordForm[],
  index: number,
  month: number,
  language: string,
): WrittenDate | undefined {
  const before = dayBefore(tokens, index, language);
  const after = before === undefined && isDay(tokens, index + 1, language) ? index + 1 : undefined;
  const day = before ?? after;
  const behind = (after ?? index) + 1;
  const year = yearFrom(tokens, behind);
  if (day === undefined && year === undefined) return undefined;
  const start = before ?? index;
  return {
    start: before !== undefined && tokens[start - 1]?.key === 'the' ? start - 1 : start,
    end: year === undefined ? behind : year + 1,
    value: [
      year === undefined ? '' : tokens[year]?.key,
      month,
      day === undefined ? '' : dayNumber(tokens, day, language),
    ].join('-'),
  };
}

/** Where the year stands, right at a place or behind a comma or "of". */
function yearFrom(tokens: readonly WordForm[], at: number): number | undefined {
  const place = isBetween(tokens[at]) ? at + 1 : at;
  return YEAR.test(tokens[place]?.key ?? '') ? place : undefined;
}

function isBetween(token: WordForm | undefined): boolean {
  return token !== undefined && BETWEEN.has(token.key);
}

/** Where the day before a month stands. */
function dayBefore(
  tokens: readonly WordForm[],
  index: number,
  language: string,
): number | undefined {
  const places = isBetween(tokens[index - 1]) ? [index - 2] : [index - 1];
  return places.find((at) => at >= 0 && isDay(tokens, at, language));
}

function isDay(tokens: readonly WordForm[], at: number, language: string): boolean {
  const token = tokens[at];
  if (token?.kind === 'number') return DAY.test(token.key);
  return numberAt(tokens, at, language)?.value.endsWith('th') === true;
}

function dayNumber(tokens: readonly WordForm[], at: number, language: string): string {
  const value = numberAt(tokens, at, language)?.value ?? tokens[at]?.key ?? '';
  return String(parseInt(value, 10));
}
