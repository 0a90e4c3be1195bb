import type { Document, Paragraph } from './document.ts';

/**
 * How a paragraph is cited: symbol (or title), paragraph, date, e.g.
 * "A/RES/68/4, para. 17 (3 October 2013)". A part is named before the paragraph.
 */
export function citation(document: Document, paragraph: Paragraph): string {
  const where = [document.symbol ?? document.title, paragraph.part, paragraphName(paragraph)];
  const date = document.date ? ` (${readableDate(document.date)})` : ' (undated)';
  return where.filter(Boolean).join(', ') + date;
}

/** "para. 17" for numbered paragraphs, the label itself for others. */
export function paragraphName(paragraph: Paragraph): string {
  return /^\d/u.test(paragraph.label) ? `para. ${paragraph.label}` : paragraph.label;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "3 October 2013" for "2013-10-03"; a shorter date stays as far as it goes. */
export function readableDate(date: string): string {
  const [year, month, day] = date.split('-');
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  return [day ? String(Number(day)) : undefined, name, year].filter(Boolean).join(' ');
}

/** Short name for tight places: symbol, else the first words of the title. */
export function shortName(document: Document): string {
  if (document.symbol) return document.symbol;
  const words = document.title.split(/\s+/u);
  return words.length <= 5 ? document.title : `${words.slice(0, 5).join(' ')} …`;
}
