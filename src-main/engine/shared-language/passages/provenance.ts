import type { Document } from '../../documents/document.ts';
import { orderDocuments } from '../../documents/order-documents.ts';
import type { Span } from '../../text/span.ts';
import { countWords } from '../../text/tokens.ts';
import { type Segment, segmentDocument } from './segments.ts';
import type { SharedPassage } from '../shared-passage.ts';

/** A stretch of a document and the oldest document that has its wording. */
export interface ProvenanceSegment {
  readonly span: Span;
  /** Id of the oldest document with this wording; the document's own id when it is new here. */
  readonly source: string;
  /** The passage that says so; absent for wording that stands nowhere else. */
  readonly passage?: SharedPassage;
  readonly words: number;
}

/** Where a document's wording comes from. */
export interface Provenance {
  /** In reading order, covering the whole text without gaps. */
  readonly segments: readonly ProvenanceSegment[];
  /** Share of the document's words from each source, oldest first; its own is "new here". */
  readonly sources: readonly { readonly document: string; readonly share: number }[];
}

/**
 * Traces each stretch of a document to the oldest document (see `orderDocuments`) that has it.
 * Where several passages cover a stretch, the one that leads furthest back counts; of those the
 * first given.
 */
export function provenance(
  document: Document,
  documents: readonly Document[],
  passages: readonly SharedPassage[],
): Provenance {
  const ranks = new Map(orderDocuments(documents).map(({ id }, rank) => [id, rank]));
  const segments: ProvenanceSegment[] = [];
  for (const segment of segmentDocument(document, passages)) {
    appendSegment(document, segments, traceSegment(document, segment, ranks));
  }
  return { segments, sources: sharesOf(segments, ranks) };
}

function traceSegment(
  document: Document,
  { span, passages }: Segment,
  ranks: ReadonlyMap<string, number>,
): ProvenanceSegment {
  const words = countWords(document.text, span);
  let oldest: { source: string; passage: SharedPassage } | undefined;
  for (const passage of passages) {
    const source = oldestOf(passage, ranks);
    if (source === undefined) continue;
    if (!oldest || ranks.get(source)! < ranks.get(oldest.source)!) oldest = { source, passage };
  }
  return oldest ? { span, words, ...oldest } : { span, words, source: document.id };
}

function oldestOf(passage: SharedPassage, ranks: ReadonlyMap<string, number>): string | undefined {
  return passage.occurrences
    .map((occurrence) => occurrence.document)
    .filter((id) => ranks.has(id))
    .sort((a, b) => ranks.get(a)! - ranks.get(b)!)[0];
}

/** White space and signs between two stretches of one origin belong to them. */
function appendSegment(
  document: Document,
  segments: ProvenanceSegment[],
  segment: ProvenanceSegment,
): void {
  const last = segments.at(-1);
  const joins = last?.source === segment.source && last.passage === segment.passage;
  if (!last || !joins) {
    segments.push(segment);
    return;
  }
  const span = { start: last.span.start, end: segment.span.end };
  segments[segments.length - 1] = { ...last, span, words: countWords(document.text, span) };
}

function sharesOf(
  segments: readonly ProvenanceSegment[],
  ranks: ReadonlyMap<string, number>,
): { document: string; share: number }[] {
  const words = new Map<string, number>();
  for (const segment of segments) {
    words.set(segment.source, (words.get(segment.source) ?? 0) + segment.words);
  }
  const total = [...words.values()].reduce((sum, count) => sum + count, 0);
  return [...words]
    .map(([document, count]) => ({ document, share: total === 0 ? 0 : count / total }))
    .sort((a, b) => (ranks.get(a.document) ?? 0) - (ranks.get(b.document) ?? 0));
}
