/**
 * A stretch of one document's text: half open, `start` inclusive, `end` exclusive, counted in
 * UTF-16 code units of that document's `text`. An empty span (`start === end`) marks a place.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Length of a span in UTF-16 code units. */
export function spanLength(span: Span): number {
  return span.end - span.start;
}

/** The exact words a span covers. Throws when the span does not lie inside the text. */
export function textOf(text: string, span: Span): string {
  if (span.start < 0 || span.end < span.start || span.end > text.length) {
    throw new RangeError(
      `span ${span.start}–${span.end} does not lie in a text of length ${text.length}`,
    );
  }
  return text.slice(span.start, span.end);
}

/** Whether `outer` covers every position of `inner`; a span contains itself. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one position; spans that only touch do not. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How many positions two spans share, in code units; 0 when they do not overlap. */
export function overlapLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
