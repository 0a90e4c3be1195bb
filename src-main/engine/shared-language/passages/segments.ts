import type { Document } from '../../documents/document.ts';
import type { Span } from '../../text/span.ts';
import type { SharedPassage } from '../shared-passage.ts';

/** A stretch of a document's text, and the passages that stand there; none for unshared text. */
export interface Segment {
  readonly span: Span;
  /** In the order of the passages given. */
  readonly passages: readonly SharedPassage[];
}

/**
 * Cuts a document's text at the ends of its passages. The segments do not overlap, and their
 * texts put together in order are the document's text.
 */
export function segmentDocument(document: Document, passages: readonly SharedPassage[]): Segment[] {
  const places = passages.flatMap((passage, rank) =>
    passage.occurrences
      .filter((occurrence) => occurrence.document === document.id)
      .map(({ span }) => ({ span, passage, rank })),
  );
  const ends = new Set([0, document.text.length]);
  for (const { span } of places) ends.add(span.start).add(span.end);
  const cuts = [...ends].sort((a, b) => a - b);
  places.sort((a, b) => a.span.start - b.span.start || a.rank - b.rank);
  return sweep(cuts, places);
}

interface Place {
  readonly span: Span;
  readonly passage: SharedPassage;
  readonly rank: number;
}

function sweep(cuts: readonly number[], places: readonly Place[]): Segment[] {
  const segments: Segment[] = [];
  let open: Place[] = [];
  let next = 0;
  for (const [i, start] of cuts.entries()) {
    const end = cuts[i + 1];
    if (end === undefined) break;
    open = open.filter(({ span }) => span.end > start);
    for (; places[next] && places[next]!.span.start <= start; next++) open.push(places[next]!);
    const here = [...open].sort((a, b) => a.rank - b.rank).map(({ passage }) => passage);
    segments.push({ span: { start, end }, passages: [...new Set(here)] });
  }
  return segments;
}
