import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { useClauseline } from '../../state/StoreContext.tsx';
import { paragraphsById } from '../../state/use-documents.ts';
import type { ColumnHandle } from './column-handle.ts';
import {
  anchorParagraphs,
  mapHeight,
  readingHeight,
  scrollTopFor,
  type Anchor,
} from './linked-positions.ts';
import type { CompareModel } from './use-compare-model.ts';

/** By document id. */
export type ColumnHandles = ReadonlyMap<string, ColumnHandle>;

/** How other parts of Compare take part in linked scrolling. */
export interface Lead {
  /** Says which column the user moves; null when the columns were moved by the program. */
  readonly by: (document: string | null) => void;
  /** Puts the other columns beside this one at once, when scrolling is linked. */
  readonly align: (document: string) => void;
}

/** Two windows' heights of scrolling after which columns that stood apart are aligned again. */
const WINDOWS_TO_MEET = 2;

/**
 * Keeps the other columns beside the one the user scrolls. When linking starts, each column stays
 * where it stands; the offset melts away as the user goes on scrolling.
 */
export function useLinkedScrolling(
  container: RefObject<HTMLElement | null>,
  handles: ColumnHandles,
  model: CompareModel,
): Lead {
  const linked = useClauseline((s) => s.linked);
  const leading = useRef<LinkedGroup | null>(null);
  const pairs = useMemo(() => pairsOf(model), [model]);
  const lead = useRef<Lead>({ by: () => undefined, align: () => undefined });
  useEffect(() => {
    const group = (document: string) => linkedGroup(document, model, handles, pairs);
    lead.current = {
      by(document) {
        if (document === null) leading.current = null;
        else if (leading.current?.leader !== document) leading.current = group(document);
      },
      align(document) {
        if (linked) group(document).align(new Set(handles.keys()));
      },
    };
    leading.current = null;
  }, [linked, model, handles, pairs]);
  useAlignNewColumns(handles, model, pairs, linked);
  useEffect(() => {
    const element = container.current;
    if (!element || !linked) return undefined;
    const onInput = (event: Event) => {
      const id = columnOf(event.target);
      if (id) lead.current.by(id);
    };
    const onScroll = (event: Event) => {
      if (columnOf(event.target) === leading.current?.leader) leading.current?.follow();
    };
    const inputs = ['wheel', 'pointerdown', 'keydown', 'touchstart'];
    inputs.forEach((type) => {
      element.addEventListener(type, onInput, { passive: true });
    });
    element.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      inputs.forEach((type) => {
        element.removeEventListener(type, onInput);
      });
      element.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [container, linked]);
  return useMemo(
    () => ({
      by: (document) => {
        lead.current.by(document);
      },
      align: (document) => {
        lead.current.align(document);
      },
    }),
    [],
  );
}

/** A column that comes in while others are being read starts beside them, not at its top. */
function useAlignNewColumns(
  handles: ColumnHandles,
  model: CompareModel,
  pairs: Pairs,
  linked: boolean,
): void {
  const placed = useRef(new Set<string>());
  useEffect(() => {
    const here = model.documents.filter(({ id }) => handles.has(id)).map(({ id }) => id);
    const known = here.filter((id) => placed.current.has(id));
    const fresh = here.filter((id) => !placed.current.has(id));
    if (fresh.length === 0 || model.compared.some((comparison) => !comparison)) return;
    placed.current = new Set(here);
    const [leader] = known;
    if (linked && leader) linkedGroup(leader, model, handles, pairs).align(new Set(fresh));
  }, [handles, model, pairs, linked]);
}

function columnOf(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>('[data-document]')?.dataset['document'];
}

type Pairs = readonly (readonly (readonly [string, string])[])[];

function pairsOf({ documents, compared: comparisons }: CompareModel): Pairs {
  return documents.slice(1).map((b, index) => {
    const a = documents[index];
    const comparison = comparisons[index];
    return a && comparison ? anchorParagraphs(comparison, a, b) : [];
  });
}

/** One column that leads, and how the others follow it. */
interface LinkedGroup {
  readonly leader: string;
  follow(): void;
  /** Puts these columns beside the leading one at once. */
  align(columns: ReadonlySet<string>): void;
}

function linkedGroup(
  leader: string,
  model: CompareModel,
  handles: ColumnHandles,
  pairs: Pairs,
): LinkedGroup {
  const columns = model.documents.map((document) => handles.get(document.id));
  const at = model.documents.findIndex((document) => document.id === leader);
  const anchors = measuredAnchors(columns, pairs);
  const wanted = () => heightsBeside(columns, at, anchors());
  const apart = wanted().map((height, i) => currentHeight(columns[i]) - (height ?? 0));
  let last = columns[at]?.scroller.scrollTop ?? 0;
  const put = (column: ColumnHandle | undefined, height: number | null) => {
    if (column && height !== null) {
      column.scroller.scrollTop = scrollTopFor(height, stateOf(column));
    }
  };
  return {
    leader,
    align(chosen) {
      wanted().forEach((height, i) => {
        if (i !== at && chosen.has(columns[i]?.document.id ?? '')) put(columns[i], height);
      });
    },
    follow() {
      const own = columns[at];
      if (!own) return;
      const moved = Math.abs(own.scroller.scrollTop - last);
      last = own.scroller.scrollTop;
      const kept = Math.max(0, 1 - moved / (WINDOWS_TO_MEET * own.scroller.clientHeight || 1));
      wanted().forEach((height, i) => {
        apart[i] = (apart[i] ?? 0) * kept;
        if (i !== at && height !== null) put(columns[i], height + apart[i]);
      });
    },
  };
}

/** For each column the height that belongs beside what the leading one reads. */
function heightsBeside(
  columns: readonly (ColumnHandle | undefined)[],
  at: number,
  anchors: readonly (readonly Anchor[])[],
): (number | null)[] {
  const heights: (number | null)[] = columns.map(() => null);
  heights[at] = currentHeight(columns[at]);
  for (let i = at + 1; i < columns.length; i += 1) {
    heights[i] = mapHeight(anchors[i - 1] ?? [], heights[i - 1] ?? 0, 'a-b');
  }
  for (let i = at - 1; i >= 0; i -= 1) {
    heights[i] = mapHeight(anchors[i] ?? [], heights[i + 1] ?? 0, 'b-a');
  }
  return heights;
}

function currentHeight(column: ColumnHandle | undefined): number {
  return column ? readingHeight(stateOf(column)) : 0;
}

function stateOf({ scroller, contentHeight }: ColumnHandle) {
  return { top: scroller.scrollTop, window: scroller.clientHeight, content: contentHeight() };
}

/** Heights of the anchor paragraphs, measured again when a column's content changed its height. */
function measuredAnchors(
  columns: readonly (ColumnHandle | undefined)[],
  pairs: Pairs,
): () => readonly (readonly Anchor[])[] {
  let known: { readonly heights: string; readonly anchors: Anchor[][] } | null = null;
  return () => {
    const heights = columns.map((column) => column?.contentHeight() ?? 0).join();
    if (known?.heights !== heights) {
      known = {
        heights,
        anchors: pairs.map((pair, i) => measure(columns[i], columns[i + 1], pair)),
      };
    }
    return known.anchors;
  };
}

function measure(
  a: ColumnHandle | undefined,
  b: ColumnHandle | undefined,
  pairs: readonly (readonly [string, string])[],
): Anchor[] {
  if (!a || !b) return [];
  const inside = pairs.flatMap(([idA, idB]) => {
    const [topA, topB] = [topOf(a, idA), topOf(b, idB)];
    return topA === null || topB === null ? [] : [{ a: topA, b: topB }];
  });
  return [{ a: 0, b: 0 }, ...inside, { a: a.contentHeight(), b: b.contentHeight() }];
}

function topOf(column: ColumnHandle, id: string): number | null {
  const paragraph = paragraphsById(column.document).get(id);
  if (!paragraph) return null;
  const { start } = paragraph.span;
  return column.extentOf({ start, end: start })?.top ?? null;
}
