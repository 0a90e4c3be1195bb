import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useState } from 'react';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import type { RowEstimates } from './column-handle.ts';

/**
 * Up to this many paragraphs all are rendered: the browser lays out so many at once without a
 * pause, and selecting, copying and its own search then need no help.
 */
export const MOST_RENDERED = 300;

/** Guess of a paragraph's height before it is measured: letters in a line, pixels of a line. */
const LINE_LETTERS = 52;
const LINE_PIXELS = 27;
const GAP_PIXELS = 12;

/** Which paragraphs to render, and the room to leave above and below them. */
export interface ParagraphRows extends RowEstimates {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly before: number;
  readonly after: number;
  readonly measure: ((element: Element | null) => void) | undefined;
}

/** All paragraphs of a short document, of a long one those near the window. */
export function useParagraphRows(document: Document): {
  readonly rows: ParagraphRows;
  readonly setScroller: (element: HTMLElement | null) => void;
  readonly scroller: HTMLElement | null;
} {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const { paragraphs } = document;
  const isLong = paragraphs.length > MOST_RENDERED;
  // Its answers change without a render of ours; it asks for one itself when they do.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: paragraphs.length,
    enabled: isLong,
    overscan: 8,
    getScrollElement: () => scroller,
    estimateSize: (index) => estimate(paragraphs[index]?.span),
    initialRect: { width: 400, height: 800 },
  });
  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, document]);
  const items = virtualizer.getVirtualItems();
  const total = virtualizer.getTotalSize();
  const extentOfRow = useMemo(
    () => (index: number) => {
      const item = virtualizer.measurementsCache[index];
      return item ? { top: item.start, bottom: item.end } : null;
    },
    [virtualizer],
  );
  const first = items[0];
  const last = items.at(-1);
  const rows = isLong
    ? {
        from: first?.index ?? 0,
        to: (last?.index ?? -1) + 1,
        before: first?.start ?? 0,
        after: total - (last?.end ?? 0),
        measure: virtualizer.measureElement,
        extentOfRow,
      }
    : { from: 0, to: paragraphs.length, before: 0, after: 0, measure: undefined, extentOfRow };
  return { rows, setScroller, scroller };
}

function estimate(span: { readonly start: number; readonly end: number } | undefined): number {
  const letters = span ? span.end - span.start : 0;
  return Math.ceil(letters / LINE_LETTERS) * LINE_PIXELS + GAP_PIXELS;
}
