import months from './months.json' with { type: 'json' };

const MONTH_NUMBERS = new Map(
  Object.values(months).flatMap((names) =>
    names.map((name, index): [string, number] => [name.toLowerCase(), index + 1]),
  ),
);
const MONTH = [...MONTH_NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|');

const WORD_START = String.raw`(?<![\p{L}\d])`;
const WORD_END = String.raw`(?![\p{L}\d])`;

/** How dates are written in full; each form names year, month and day. */
const DATE = new RegExp(
  [
    // A span of days ("3 and 4 October 2013") counts as its last day.
    String.raw`${WORD_START}(?:\d{1,2}(?:\s*(?:and|et|y|e|und|–|-|to|al?|au)\s*))?(?<d1>\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+|of\s+)?(?<m1>${MONTH}),?\s+(?:de\s+|del\s+)?(?<y1>\d{4})${WORD_END}`,
    String.raw`${WORD_START}(?<m2>${MONTH})\s+(?<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y2>\d{4})${WORD_END}`,
    String.raw`${WORD_START}(?<y3>\d{4})-(?<m3>\d{2})-(?<d3>\d{2})${WORD_END}`,
    // Chinese puts no spaces around a date.
    String.raw`(?<!\d)(?<y4>\d{4})年(?<m4>\d{1,2})月(?<d4>\d{1,2})日`,
  ].join('|'),
  'giu',
);

/** One date found in a text: its ISO form and where its words stand. */
export interface FoundDate {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** All full dates written in a text, in order, in the languages of the month list. */
export function findDates(text: string): FoundDate[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const date = isoDate(match.groups ?? {});
    return date ? [{ date, start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** Whether a text is a date and nothing else. */
export function isDateOnly(text: string): boolean {
  const [first] = findDates(text);
  return first !== undefined && first.start === 0 && first.end === text.length;
}

/**
 * A date as a person may write it in a form: "2013-10-03", "2013-10", "2013", "3 October 2013".
 * Answers its ISO form, or undefined for anything else.
 */
export function parseDate(written: string): string | undefined {
  const text = written.trim();
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.test(text)) return text;
  const [found] = findDates(text.replace(/T\d{2}:.*$/u, ''));
  return found?.start === 0 ? found.date : undefined;
}

function isoDate(groups: Record<string, string | undefined>): string | undefined {
  const year = Number(groups['y1'] ?? groups['y2'] ?? groups['y3'] ?? groups['y4']);
  const name = groups['m1'] ?? groups['m2'];
  const month = name ? MONTH_NUMBERS.get(name.toLowerCase()) : Number(groups['m3'] ?? groups['m4']);
  const day = Number(groups['d1'] ?? groups['d2'] ?? groups['d3'] ?? groups['d4']);
  if (month === undefined || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysOf(year, month)) return undefined;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
