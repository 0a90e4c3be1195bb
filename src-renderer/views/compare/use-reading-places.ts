import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ColumnHandle } from './column-handle.ts';
import type { ColumnHandles, Lead } from './use-linked-scrolling.ts';
import { offsetInElement, rangeOfSpan } from './text-range.ts';

/** Where the eyes rest when nothing was pointed at: this far down the window. */
const READING_LINE = 0.3;

/** What stood where before the column changed its width. */
interface ReadingPlace {
  readonly width: number;
  readonly paragraph: string;
  /** How many letters of the paragraph's words stand before the place: lines break anew. */
  readonly offset: number;
  /** Where its line began on the page, in pixels: what is above the column may change its height. */
  readonly top: number;
}

/**
 * Keeps the words that are being read where they are when a pane opens, closes or is dragged and
 * the lines break anew: those under the last press of the pointer, else those on the reading line.
 */
export function useReadingPlaces(handles: ColumnHandles, lead: Lead): void {
  const places = useRef(new Map<string, ReadingPlace>());
  // After every render: a pane that opens does so in the render that selects, and what brings the
  // selection into view afterwards must find the text already in its place.
  useLayoutEffect(() => {
    handles.forEach((handle) => {
      keepPlace(handle, places.current, lead);
    });
  });
  useEffect(() => {
    const stops = [...handles.values()].map((handle) => watchColumn(handle, places.current, lead));
    return () => {
      stops.forEach((stop) => {
        stop();
      });
    };
  }, [handles, lead]);
}

type Places = Map<string, ReadingPlace>;

function watchColumn(handle: ColumnHandle, places: Places, lead: Lead): () => void {
  const { scroller } = handle;
  let frame = 0;
  const note = (fromTop: number, left?: number) => {
    const place = placeAt(handle, fromTop, left);
    if (place) places.set(handle.document.id, place);
  };
  const onScroll = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      const known = places.get(handle.document.id);
      if (!known || known.width === scroller.clientWidth)
        note(scroller.clientHeight * READING_LINE);
    });
  };
  const onPress = (event: PointerEvent) => {
    note(event.clientY - scroller.getBoundingClientRect().top, event.clientX);
  };
  const sizes = new ResizeObserver(() => {
    keepPlace(handle, places, lead);
  });
  note(scroller.clientHeight * READING_LINE);
  sizes.observe(scroller);
  scroller.addEventListener('scroll', onScroll, { passive: true });
  scroller.addEventListener('pointerdown', onPress);
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    scroller.removeEventListener('scroll', onScroll);
    scroller.removeEventListener('pointerdown', onPress);
  };
}

/** Scrolls a column whose width changed so that its place stands where it stood. */
function keepPlace(handle: ColumnHandle, places: Places, lead: Lead): void {
  const { document, scroller } = handle;
  const place = places.get(document.id);
  const width = scroller.clientWidth;
  if (!place || place.width === width) return;
  places.set(document.id, { ...place, width });
  const words = scroller.querySelector(`[data-paragraph="${place.paragraph}"] .paragraph-words`);
  if (!words) return;
  // Each column keeps its own place; the others must not follow this one.
  lead.by(null);
  const moved = lineTop(words, place.offset) - place.top;
  handle.remeasure();
  scroller.scrollTop += moved;
}

/** Where the line of a letter begins, in pixels of the window. */
function lineTop(words: Element, offset: number): number {
  const box = rangeOfSpan(words, { start: offset, end: offset + 1 }).getBoundingClientRect();
  // A letter at a line's end may have no box of its own; its paragraph has.
  return box.height > 0 ? box.top : words.getBoundingClientRect().top;
}

/** The letter that stands so far below the window's top, at `left` or where lines begin. */
function placeAt({ scroller }: ColumnHandle, fromTop: number, left?: number): ReadingPlace | null {
  const at = scroller.getBoundingClientRect().top + fromTop;
  for (const element of scroller.querySelectorAll<HTMLElement>('[data-paragraph]')) {
    const box = element.getBoundingClientRect();
    const paragraph = element.dataset['paragraph'];
    if (box.bottom < at || paragraph === undefined) continue;
    const words = element.querySelector('.paragraph-words');
    if (!words) continue;
    const offset = letterAt(words, at, left);
    const width = scroller.clientWidth;
    return { width, paragraph, offset, top: lineTop(words, offset) };
  }
  return null;
}

/** The letter of a paragraph at a height of the window; the first one above, the last one below. */
function letterAt(words: Element, at: number, left?: number): number {
  const box = words.getBoundingClientRect();
  if (at <= box.top) return 0;
  const line = Math.min(at, box.bottom - 1);
  const point = caretAt(words.ownerDocument, left ?? box.left + 1, line);
  return point && words.contains(point.node) ? offsetInElement(words, point.node, point.offset) : 0;
}

/** The text position at a point of the window; null where the browser cannot tell. */
function caretAt(page: Document, x: number, y: number) {
  const known = page as Partial<Pick<Document, 'caretPositionFromPoint'>>;
  const position = known.caretPositionFromPoint?.call(page, x, y);
  return position ? { node: position.offsetNode, offset: position.offset } : null;
}
