import { readableDate } from '../../src-main/engine/documents/citation.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';

/** Of fewer documents than these nobody needs a field to find one. */
export const MOST_AT_A_GLANCE = 12;

/**
 * The documents that are called so: each word of the query stands in what a list says of them, in
 * any case. All of them for an empty query.
 */
export function matchDocuments(documents: readonly Document[], query: string): readonly Document[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return documents;
  return documents.filter((document) => {
    const said = saidOf(document);
    return words.every((word) => said.includes(word));
  });
}

function saidOf({ title, symbol, date, body, status, language, source }: Document): string {
  const dates = date === undefined ? 'undated' : `${date} ${readableDate(date)}`;
  return [symbol, title, dates, body, status, language, source.name].join(' ').toLowerCase();
}
