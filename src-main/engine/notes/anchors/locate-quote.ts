import type { Document } from '../../documents/document.ts';
import { findQuote, type FoundQuote } from './anchor-note.ts';
import type { NoteQuote } from '../note.ts';

/** Where a quotation stands now. */
export interface LocatedQuote extends FoundQuote {
  readonly document: Document;
  /** Whether it is still the very document the quotation was taken from. */
  readonly sameDocument: boolean;
}

const certaintyOrder = ['exact', 'context', 'approximate'] as const;

/**
 * Where a quotation stands among the loaded documents: in its own document when that is there,
 * otherwise wherever it is found most surely (ties: the first document given). Null when it is
 * orphaned. The quotation itself is not changed: moving a note is the user's to decide.
 */
export function locateQuote(quote: NoteQuote, documents: readonly Document[]): LocatedQuote | null {
  const own = documents.find(({ id }) => id === quote.document);
  const found = own && findQuote(quote, own);
  if (found) return { ...found, document: own, sameDocument: true };
  const others = documents.flatMap((document) => {
    const place = findQuote(quote, document);
    return place ? [{ ...place, document, sameDocument: false }] : [];
  });
  return others.reduce<LocatedQuote | null>(surer, null);
}

function surer(best: LocatedQuote | null, next: LocatedQuote): LocatedQuote {
  if (!best) return next;
  const order = certaintyOrder.indexOf(next.certainty) - certaintyOrder.indexOf(best.certainty);
  return order < 0 || (order === 0 && next.score > best.score) ? next : best;
}
