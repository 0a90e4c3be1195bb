import type { Document, Paragraph } from '../../../src-main/engine/documents/document.ts';
import { paragraphAt } from '../../../src-main/engine/notes/anchors/cite-span.ts';
import type { Span } from '../../../src-main/engine/text/span.ts';
import { rangeOfSpan } from './text-range.ts';

/** Where something stands in a column, in pixels from the top of its content. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** What the columns know of each other: where words stand, and how to bring them into view. */
export interface ColumnHandle {
  readonly document: Document;
  readonly scroller: HTMLElement;
  /** Where a span stands; estimated while its paragraph is not rendered. */
  readonly extentOf: (span: Span) => Extent | null;
  /** The stretch of the text that is rendered; all of it in a short document. */
  readonly renderedSpan: () => Span;
  /** Takes over the heights of rendered paragraphs after the column changed its width. */
  readonly remeasure: () => void;
  /** Height of the whole content. */
  readonly contentHeight: () => number;
  /** Scrolls so that the span's top is `fromTop` pixels below the window's top. */
  readonly bring: (span: Span, fromTop: number) => void;
}

/** Where unrendered paragraphs are thought to be. */
export interface RowEstimates {
  readonly extentOfRow: (index: number) => Extent | null;
  /** Takes over the present heights of the rendered paragraphs. */
  readonly remeasure: () => void;
}

/** Rendering after a jump may move things by what the estimate was wrong; so often it is mended. */
const MOST_CORRECTIONS = 3;

/** A handle on one column. */
export function columnHandle(
  document: Document,
  scroller: HTMLElement,
  rows: RowEstimates,
): ColumnHandle {
  const indices = new Map(document.paragraphs.map((paragraph, index) => [paragraph.id, index]));
  const place = { document, scroller, rows, indices };
  const handle: ColumnHandle = {
    document,
    scroller,
    renderedSpan: () => renderedSpan(place),
    remeasure: rows.remeasure,
    contentHeight: () => scroller.scrollHeight,
    extentOf: (span) => extentOf(place, span),
    bring(span, fromTop) {
      bring(handle, span, fromTop, MOST_CORRECTIONS);
    },
  };
  return handle;
}

function bring(handle: ColumnHandle, span: Span, fromTop: number, corrections: number): void {
  const extent = handle.extentOf(span);
  if (!extent) return;
  const wanted = Math.max(0, extent.top - fromTop);
  if (Math.abs(handle.scroller.scrollTop - wanted) < 1) return;
  handle.scroller.scrollTop = wanted;
  if (corrections === 0) return;
  requestAnimationFrame(() => {
    bring(handle, span, fromTop, corrections - 1);
  });
}

interface ColumnPlace {
  readonly document: Document;
  readonly scroller: HTMLElement;
  readonly rows: RowEstimates;
  readonly indices: ReadonlyMap<string, number>;
}

function renderedSpan({ document, scroller, indices }: ColumnPlace): Span {
  const rendered = scroller.querySelectorAll<HTMLElement>('[data-paragraph]');
  const spanOf = (element: HTMLElement | undefined) =>
    document.paragraphs[indices.get(element?.dataset['paragraph'] ?? '') ?? 0]?.span;
  const first = spanOf(rendered[0]);
  const last = spanOf(rendered[rendered.length - 1]);
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

function extentOf(place: ColumnPlace, span: Span): Extent | null {
  const { document } = place;
  if (document.paragraphs.length === 0) return null;
  const first = paragraphAt(document, span.start);
  const last = paragraphAt(document, Math.max(span.start, span.end - 1));
  const top = extentInParagraph(place, first, span);
  if (first === last) return top;
  const bottom = extentInParagraph(place, last, span);
  return top && bottom ? { top: top.top, bottom: bottom.bottom } : top;
}

function extentInParagraph(place: ColumnPlace, paragraph: Paragraph, span: Span): Extent | null {
  const { scroller, rows, indices } = place;
  const words = scroller.querySelector(`[data-paragraph="${paragraph.id}"] .paragraph-words`);
  if (!words) return rows.extentOfRow(indices.get(paragraph.id) ?? 0);
  const start = Math.max(0, span.start - paragraph.span.start);
  const end = Math.min(paragraph.span.end, span.end) - paragraph.span.start;
  const range = rangeOfSpan(words, { start, end: Math.max(start, end) });
  const box = range.getBoundingClientRect();
  const offset = scroller.scrollTop - scroller.getBoundingClientRect().top;
  // An empty range at a line's end has no box of its own; its paragraph has.
  const shown = box.height > 0 ? box : words.getBoundingClientRect();
  return { top: shown.top + offset, bottom: shown.bottom + offset };
}
