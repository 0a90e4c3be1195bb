import type { Document } from '../../documents/document.ts';
import { findQuote, makeQuote, type FoundQuote } from './anchor-note.ts';
import type { MovedQuote, NoteQuote } from '../note.ts';

/** From the surest to the least sure. */
const CERTAINTIES = ['exact', 'context', 'approximate'] as const;

/**
 * A quotation taken over to the text that replaces its document, with how sure the place is. Null
 * when nothing there is similar enough: the quotation is orphaned and stays as it was.
 */
export function moveQuote(quote: NoteQuote, newer: Document): NoteQuote | null {
  const found = findQuote(quote, newer);
  if (!found) return null;
  return { ...makeQuote(newer, found.span), moved: recordMove(quote, found) };
}

/** Certainty is lost for good: a doubtful place does not become sure by a second replacement. */
function recordMove({ moved, exact }: NoteQuote, found: FoundQuote): MovedQuote {
  const before = moved ?? { certainty: 'exact', score: 1, was: exact };
  const least = Math.max(
    CERTAINTIES.indexOf(before.certainty),
    CERTAINTIES.indexOf(found.certainty),
  );
  return {
    certainty: CERTAINTIES[least] ?? 'approximate',
    score: Math.min(before.score, found.score),
    was: before.was,
  };
}
