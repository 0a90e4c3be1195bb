import type { Span } from '../../src-main/engine/text/span.ts';

/** How words are marked; each has a look of its own in styles/marks.css. */
export type MarkKind =
  | 'verbatim'
  | 'near-verbatim'
  | 'reworded'
  | 'formula'
  /** Shared wording as a whole; no look of its own. */
  | 'shared'
  | 'inserted'
  | 'deleted'
  | 'moved'
  | 'editorial'
  | 'verb'
  | 'hedge'
  | 'found'
  | 'place'
  | 'selected';

/** Marked words: where they stand, how they look and the finding they belong to. */
export interface Mark {
  readonly span: Span;
  readonly kind: MarkKind;
  /** Given back on a click; without blanks. */
  readonly id?: string;
}

/** A stretch of text under the same marks throughout. */
export interface Segment extends Span {
  readonly text: string;
  readonly kinds: readonly MarkKind[];
  /** Ids of the marks, the last given first. */
  readonly ids: readonly string[];
}

/** Cuts the words of `span` wherever a mark begins or ends. Put together they are the words. */
export function cutSegments(text: string, span: Span, marks: readonly Mark[]): Segment[] {
  const touching = marks.filter((m) => m.span.start < span.end && m.span.end > span.start);
  const edges = edgesOf(span, touching);
  const segments: Segment[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    const here = touching.filter((m) => m.span.start <= start && m.span.end >= end);
    segments.push({
      start,
      end,
      text: text.slice(start, end),
      kinds: [...new Set(here.map((m) => m.kind))],
      ids: [...new Set(here.flatMap((m) => m.id ?? []))].reverse(),
    });
  }
  return segments;
}

function edgesOf(span: Span, marks: readonly Mark[]): number[] {
  const edges = new Set([span.start, span.end]);
  for (const mark of marks) {
    if (mark.span.start > span.start) edges.add(mark.span.start);
    if (mark.span.end < span.end) edges.add(mark.span.end);
  }
  return [...edges].sort((a, b) => a - b);
}
