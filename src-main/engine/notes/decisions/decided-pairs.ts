import type { PairsByHand, ParagraphPair } from '../../differences/alignment/pairs-by-hand.ts';
import type { Document } from '../../documents/document.ts';
import { compareNotes } from './note-order.ts';
import type { Note, NoteQuote } from '../note.ts';

/** What a user can decide about two paragraphs. */
export type PairDecision = 'paired' | 'unpaired';

/** Two paragraphs and what was decided about them. */
export interface DecidedPair extends ParagraphPair {
  readonly decision: PairDecision;
  /** Id of the note that keeps the decision. */
  readonly note: string;
}

/**
 * Decisions about paragraphs of two documents, oldest first, in whichever order the documents were
 * when it was decided. A decision is a note that quotes both paragraphs, so it is found again like
 * any quotation when a document is replaced; one that is orphaned decides nothing.
 */
export function decidedPairs(notes: readonly Note[], a: Document, b: Document): DecidedPair[] {
  return notes
    .filter(({ target }) => target.kind === 'pair')
    .sort(compareNotes)
    .flatMap((note) => {
      const decision = note.verdict?.decision;
      if (decision !== 'paired' && decision !== 'unpaired') return [];
      const [inA, inB] = [a, b].map((document) => quotedParagraph(document, note.quotes));
      return inA === undefined || inB === undefined
        ? []
        : [{ a: inA, b: inB, decision, note: note.id }];
    });
}

/** The decisions about two documents as a comparison takes them. */
export function pairsByHand(notes: readonly Note[], a: Document, b: Document): PairsByHand {
  const decided = decidedPairs(notes, a, b);
  const that = (wanted: PairDecision) =>
    decided
      .filter(({ decision }) => decision === wanted)
      .map((pair): ParagraphPair => ({ a: pair.a, b: pair.b }));
  return { together: that('paired'), apart: that('unpaired') };
}

/** Decisions that another one takes the place of: about the same two, or a rival pair of either. */
export function replacedPairs(
  decided: readonly DecidedPair[],
  pair: ParagraphPair,
  decision: PairDecision | null,
): DecidedPair[] {
  return decided.filter((one) => {
    if (one.a === pair.a && one.b === pair.b) return true;
    const isRival = one.a === pair.a || one.b === pair.b;
    return isRival && decision === 'paired' && one.decision === 'paired';
  });
}

/** The paragraph that most of a quotation stands in; a quotation found again may begin early. */
function quotedParagraph(document: Document, quotes: readonly NoteQuote[]): string | undefined {
  const quote = quotes.find((one) => one.document === document.id);
  if (!quote) return undefined;
  let best: { readonly id: string; readonly common: number } | undefined;
  for (const { id, span } of document.paragraphs) {
    const common = Math.min(span.end, quote.span.end) - Math.max(span.start, quote.span.start);
    if (common > (best?.common ?? 0)) best = { id, common };
  }
  return best?.id;
}
