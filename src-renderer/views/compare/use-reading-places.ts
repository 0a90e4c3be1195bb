import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ColumnHandle } from './column-handle.ts';
import type { ColumnHandles, Lead } from './use-linked-scrolling.ts';
import { settledRows } from './use-paragraph-rows.ts';

/** Where the eyes rest when nothing was pointed at: this far down the window. */
const READING_LINE = 0.3;

/** What stood where before the column changed its width. */
interface ReadingPlace {
  readonly width: number;
  readonly paragraph: string;
  /** How much of the paragraph's height lay above, 0 to 1: lines break anew, so no pixels. */
  readonly share: number;
  /** Pixels below the window's top. */
  readonly fromTop: number;
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
      // What measures rows hears of their new heights after this, and must leave them alone.
      if (keepPlace(handle, places.current, lead))
        handle.scroller.querySelectorAll('[data-paragraph]').forEach((row) => settledRows.add(row));
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
  const note = (fromTop: number) => {
    const place = placeAt(handle, fromTop);
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
    note(event.clientY - scroller.getBoundingClientRect().top);
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

/** Scrolls a column whose width changed so that its place stands where it stood; whether it did. */
function keepPlace({ document, scroller }: ColumnHandle, places: Places, lead: Lead): boolean {
  const place = places.get(document.id);
  const width = scroller.clientWidth;
  if (!place || place.width === width) return false;
  places.set(document.id, { ...place, width });
  const box = scroller
    .querySelector(`[data-paragraph="${place.paragraph}"]`)
    ?.getBoundingClientRect();
  if (!box) return false;
  // Each column keeps its own place; the others must not follow this one.
  lead.by(null);
  const now = box.top + place.share * box.height - scroller.getBoundingClientRect().top;
  scroller.scrollTop += now - place.fromTop;
  return true;
}

/** The paragraph that stands so far below the window's top, and how far into it that is. */
function placeAt({ scroller }: ColumnHandle, fromTop: number): ReadingPlace | null {
  const at = scroller.getBoundingClientRect().top + fromTop;
  for (const element of scroller.querySelectorAll<HTMLElement>('[data-paragraph]')) {
    const box = element.getBoundingClientRect();
    const paragraph = element.dataset['paragraph'];
    if (box.bottom < at || paragraph === undefined) continue;
    const share = box.height > 0 ? Math.max(0, (at - box.top) / box.height) : 0;
    return {
      width: scroller.clientWidth,
      paragraph,
      share,
      fromTop: Math.max(fromTop, box.top - at + fromTop),
    };
  }
  return null;
}
