import type { Document, Paragraph } from './document.ts';
import { isOriginal, ORIGINAL_SIGN } from './tracked-changes.ts';

/**
 * How a paragraph is cited: symbol (or title), paragraph, date, e.g.
 * "A/RES/68/4, para. 17 (3 October 2013)". A part is named before the paragraph.
 */
export function citation(document: Document, paragraph: Paragraph): string {
  const name = document.symbol === undefined ? document.title : shortName(document);
  const where = [name, paragraph.part, paragraphName(paragraph)];
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

/**
 * Short name for tight places: symbol, else the first words of the title. A text read as it was
 * before its tracked changes is always named as that.
 */
export function shortName(document: Document): string {
  const which = isOriginal(document) ? ORIGINAL_SIGN : '';
  if (document.symbol) return document.symbol + which;
  const { title } = document;
  const words = (title.endsWith(which) ? title.slice(0, title.length - which.length) : title).split(
    /\s+/u,
  );
  return (words.length <= 5 ? words.join(' ') : `${words.slice(0, 5).join(' ')} …`) + which;
}

/** A short name, and what tells its document from others of the same name, where any has it too. */
export interface ToldApartName {
  readonly name: string;
  /** Its date; where that ties too, date and file name; as a last resort a number as well. */
  readonly detail?: string;
}

/**
 * Short names by document id by which these documents are told apart. Where some tie, the date is
 * the detail, where that ties too date and file name, and as a last resort a number, given in the
 * order of ids. The names come in the order of the documents.
 */
export function toldApartNames(documents: readonly Document[]): ReadonlyMap<string, ToldApartName> {
  const byId = [...documents].sort((x, y) => (x.id < y.id ? -1 : 1));
  const names = new Map<string, ToldApartName>();
  for (const document of documents) names.set(document.id, { name: shortName(document) });
  for (const details of [dateOnly, dateAndFile]) {
    for (const tied of tiedIn(byId, names)) {
      for (const document of tied)
        names.set(document.id, { name: shortName(document), detail: details(document) });
    }
  }
  for (const tied of tiedIn(byId, names)) {
    tied.forEach((document, index) => {
      const detail = `${dateAndFile(document)}, ${index + 1}`;
      names.set(document.id, { name: shortName(document), detail });
    });
  }
  return names;
}

/** The names of `toldApartNames` in one line each: "Los Angeles Declaration (10 June 2022)". */
export function shortNames(documents: readonly Document[]): ReadonlyMap<string, string> {
  const names = toldApartNames(documents);
  return new Map([...names].map(([id, told]) => [id, inOneLine(told)]));
}

function inOneLine({ name, detail }: ToldApartName): string {
  return detail === undefined ? name : `${name} (${detail})`;
}

/** Documents that have a name in common, in groups of two or more. */
function tiedIn(
  documents: readonly Document[],
  names: ReadonlyMap<string, ToldApartName>,
): Document[][] {
  const groups = Map.groupBy(documents, ({ id }) => inOneLine(names.get(id) ?? { name: '' }));
  return [...groups.values()].filter((group) => group.length > 1);
}

function dateOnly({ date }: Document): string {
  return date ? readableDate(date) : 'undated';
}

function dateAndFile(document: Document): string {
  return `${dateOnly(document)}, ${document.source.name}`;
}
