import { useEffect, useRef } from 'react';
import type { Span } from '../../../src-main/engine/text/span.ts';
import { useClauseline } from '../../state/StoreContext.tsx';
import type { ColumnHandle } from './column-handle.ts';
import { selectionSpans } from './selection-spans.ts';
import type { ColumnHandles, Lead } from './use-linked-scrolling.ts';
import type { CompareModel } from './use-compare-model.ts';

/** A place that is brought into view stands this far down its window. */
const READING_LINE = 0.3;

/** Brings the selected finding, and places opened from elsewhere, into view in every column. */
export function useReveal(handles: ColumnHandles, model: CompareModel, lead: Lead): void {
  const selection = useClauseline((s) => s.selection);
  const place = useClauseline((s) => s.place);
  const findings = useClauseline((s) => s.findings);
  const shown = useRef<unknown>(null);
  useEffect(() => {
    const column = place && handles.get(place.document);
    if (!column || shown.current === place) return;
    shown.current = place;
    lead.by(null);
    column.bring(place.span, column.scroller.clientHeight * READING_LINE);
    lead.align(place.document);
  }, [place, handles, lead]);
  const revealed = useRef<unknown>(null);
  useEffect(() => {
    if (!selection || revealed.current === selection) return;
    const spans = selectionSpans(selection, model, findings, ({ document, span }) => {
      const column = handles.get(document);
      return column !== undefined && isSeen({ column, span });
    });
    const wanted = [...spans].flatMap(([id, span]) => {
      const column = handles.get(id);
      return column ? [{ column, span }] : [];
    });
    if (wanted.length === 0) return;
    revealed.current = selection;
    lead.by(null);
    bringTogether(wanted, selection.document);
  }, [selection, handles, model, findings, lead]);
}

interface Wanted {
  readonly column: ColumnHandle;
  readonly span: Span;
}

/** The column that was pointed at stays where it is; the others bring their words beside it. */
function bringTogether(wanted: readonly Wanted[], pointedAt: string | undefined): void {
  const anchor = wanted.find(({ column }) => column.document.id === pointedAt) ?? wanted[0];
  if (!anchor) return;
  const height = anchor.column.scroller.clientHeight;
  const now = topInWindow(anchor);
  if (anchor.column.document.id === pointedAt && isSeen(anchor)) {
    bringBeside(wanted, anchor, Math.max(now ?? 0, 0));
    return;
  }
  const fits = now !== null && now >= 0 && now < height * 0.85;
  // No column can scroll above its beginning, so nothing can stand lower than it does there.
  const lowest = wanted.map(({ column, span }) => column.extentOf(span)?.top ?? Infinity);
  const target = Math.min(fits ? now : height * READING_LINE, ...lowest);
  for (const { column, span } of wanted) {
    const top = topInWindow({ column, span });
    const stays = column === anchor.column && fits && target === now;
    if (!stays && top !== null) column.bring(span, target);
  }
}

/** What was pointed at must not move, even where its beginning is out of sight. */
function bringBeside(wanted: readonly Wanted[], pointedAt: Wanted, fromTop: number): void {
  for (const { column, span } of wanted)
    if (column !== pointedAt.column) column.bring(span, fromTop);
}

function isSeen({ column, span }: Wanted): boolean {
  const extent = column.extentOf(span);
  const { scrollTop, clientHeight } = column.scroller;
  return extent !== null && extent.bottom > scrollTop && extent.top < scrollTop + clientHeight;
}

function topInWindow({ column, span }: Wanted): number | null {
  const extent = column.extentOf(span);
  return extent && extent.top - column.scroller.scrollTop;
}
