import type { Document } from './document.ts';
import { isOriginal } from './tracked-changes.ts';

/**
 * Documents in date order, undated ones last: the one order in which findings speak of documents,
 * whatever order they were loaded in. Those of one date stand by symbol, so that a revision comes
 * after what it revises, then by file name, the original before its tracked changes, then by id.
 */
export function orderDocuments(documents: readonly Document[]): Document[] {
  return [...documents].sort(compareDocumentOrder);
}

/** After every date and every symbol. */
const LAST = '\uffff';

function compareDocumentOrder(a: Document, b: Document): number {
  return (
    compareTexts(a.date ?? LAST, b.date ?? LAST) ||
    compareTexts(a.symbol ?? LAST, b.symbol ?? LAST) ||
    compareTexts(a.source.name, b.source.name) ||
    Number(isOriginal(b)) - Number(isOriginal(a)) ||
    compareTexts(a.id, b.id)
  );
}

/** By code units, so that the order is the same whatever the language of the system. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
