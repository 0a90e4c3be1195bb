import type { Document } from './document.ts';

/**
 * Documents in date order, undated ones last, ties by id: the one order in which findings speak
 * of documents, whatever order they were loaded in.
 */
export function orderDocuments(documents: readonly Document[]): Document[] {
  return [...documents].sort(compareDates);
}

function compareDates(a: Document, b: Document): number {
  const dateA = a.date ?? '9999';
  const dateB = b.date ?? '9999';
  if (dateA !== dateB) return dateA < dateB ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
