import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { usePrinting } from '../../parts/use-printing.ts';
import type { Span } from '../../../src-main/engine/text/span.ts';
import type { RowEstimates } from './column-handle.ts';

/**
 * Up to this many paragraphs all are rendered, as in most resolutions: selecting and the browser's
 * own search then need no help. A marked paragraph takes 10 to 15 nodes of the page, and two columns
 * of so many stay near 1,500 (measured on the samples, and on a pair of 281 and 219 paragraphs).
 */
export const MOST_RENDERED = 60;

/** Rows rendered above and below the window, so that scrolling meets no blank. */
const OVERSCAN = 5;

/**
 * Guess of a paragraph's height before it is measured, in pixels: of a letter and a line of 17-pixel
 * text, of what stands beside the words and between paragraphs, of the widest line (compare.css).
 */
const LETTER_PIXELS = 7.5;
const LINE_PIXELS = 27;
const MARGIN_PIXELS = 80;
const GAP_PIXELS = 12;
const WIDEST_LINE = 578;

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
  const isLong = isRenderedInPart(document);
  const printing = usePrinting();
  // Its answers change without a render of ours; it asks for one itself when they do.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: paragraphs.length,
    enabled: isLong,
    overscan: OVERSCAN,
    getScrollElement: () => scroller,
    estimateSize: (index) => estimate(paragraphs[index]?.span, scroller?.clientWidth ?? 480),
    initialRect: { width: 400, height: 800 },
  });
  useEffect(() => {
    virtualizer.shouldAdjustScrollPositionOnItemSizeChange = isToAdjust;
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
  const remeasure = useCallback(() => {
    if (isLong) measureRows(virtualizer, scroller);
  }, [virtualizer, scroller, isLong]);
  const first = items[0];
  const last = items.at(-1);
  const rows =
    isLong && !printing
      ? {
          from: first?.index ?? 0,
          to: (last?.index ?? -1) + 1,
          before: first?.start ?? 0,
          after: total - (last?.end ?? 0),
          measure: virtualizer.measureElement,
          extentOfRow,
          remeasure,
        }
      : {
          from: 0,
          to: paragraphs.length,
          before: 0,
          after: 0,
          measure: undefined,
          extentOfRow,
          remeasure,
        };
  return { rows, setScroller, scroller };
}

/** Whether paragraphs of the document that are out of view are left out of the page. */
export function isRenderedInPart({ paragraphs }: Document): boolean {
  return paragraphs.length > MOST_RENDERED;
}

type Adjusts = NonNullable<
  Virtualizer<HTMLElement, Element>['shouldAdjustScrollPositionOnItemSizeChange']
>;

/**
 * Rows above the window that turn out higher or lower than thought move the scroll position with
 * them, as the library does by itself; but not while a column that changed its width measures its
 * rows, since it keeps its reading place by itself.
 */
const isToAdjust: Adjusts = ({ start }, _delta, virtualizer) =>
  !keepingPlace.has(virtualizer) && start < (virtualizer.scrollOffset ?? 0);

const keepingPlace = new WeakSet<Virtualizer<HTMLElement, Element>>();

/**
 * Measures the rendered rows at once. Some of them may be out of the window and gone before the
 * library would hear of their new heights, and all below would then stand where they did not.
 */
function measureRows(
  virtualizer: Virtualizer<HTMLElement, Element>,
  scroller: HTMLElement | null,
): void {
  keepingPlace.add(virtualizer);
  for (const row of scroller?.querySelectorAll<HTMLElement>('[data-index]') ?? [])
    virtualizer.resizeItem(Number(row.dataset['index']), row.offsetHeight);
  keepingPlace.delete(virtualizer);
}

function estimate(span: Span | undefined, width: number): number {
  const lineLetters = Math.min(WIDEST_LINE, width - MARGIN_PIXELS) / LETTER_PIXELS;
  const letters = span ? span.end - span.start : 0;
  return Math.ceil(letters / Math.max(10, lineLetters)) * LINE_PIXELS + GAP_PIXELS;
}
