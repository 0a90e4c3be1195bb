import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { readableDate } from '../../../../src-main/engine/documents/citation.ts';
import type { ParagraphHistory } from '../../../../src-main/engine/differences/history.ts';
import type { Document } from '../../../../src-main/engine/documents/document.ts';
import { usePrinting } from '../../../parts/use-printing.ts';
import { useActions, useClauseline } from '../../../state/StoreContext.tsx';
import { useToldApartName } from '../../../state/use-short-name.ts';
import type { GridPlace } from './history-cells.ts';
import { HistoryRow } from './HistoryRow.tsx';

/** Height of a row in pixels, as in history.css. */
const ROW_HEIGHT = 32;

/** Paragraphs by versions. Arrow keys walk through it, Enter opens a history in the inspector. */
export function HistoryGrid(props: {
  readonly rows: readonly ParagraphHistory[];
  readonly versions: readonly Document[];
}) {
  const { rows, versions } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<GridPlace>({ row: 0, version: -1 });
  // Fewer rows may be shown than when the place was last in the grid.
  const at = { ...place, row: Math.min(place.row, Math.max(0, rows.length - 1)) };
  const { shown, height, scrollTo } = useShownRows(rows.length, scroller);
  const moved = useFocusPlace(scroller, at);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = nextPlace(event, at, rows.length, versions.length);
    if (!next) return;
    event.preventDefault();
    scrollTo(next.row);
    moved();
    setPlace(next);
  };
  return (
    <div ref={scroller} className="history-scroller">
      <div
        className="history-grid"
        role="grid"
        aria-label="Paragraphs by versions"
        aria-rowcount={rows.length + 1}
        aria-colcount={versions.length + 1}
        style={{ '--versions': String(versions.length) } as React.CSSProperties}
        onKeyDown={onKeyDown}
      >
        <VersionHeads versions={versions} />
        <div role="rowgroup" className="history-rows" style={{ blockSize: height }}>
          {shown.map(({ index, top }) => {
            const history = rows[index];
            if (!history) return null;
            const focused = at.row === index ? at.version : null;
            const place = { index, top, focused, versions, history };
            return <OneRow key={history.id} {...place} onFocus={setPlace} />;
          })}
        </div>
      </div>
    </div>
  );
}

/** The rows in view, each with its place from the top; all of them, in a row, on paper. */
function useShownRows(count: number, scroller: React.RefObject<HTMLElement | null>) {
  const printing = usePrinting();
  // Its answers change without a render of ours; it asks for one itself when they do.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    overscan: 8,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    initialRect: { width: 800, height: 800 },
  });
  const scrollTo = (index: number) => {
    virtualizer.scrollToIndex(index);
  };
  if (printing) {
    const all = Array.from({ length: count }, (_, index) => ({ index, top: null }));
    return { shown: all, height: 'auto', scrollTo };
  }
  const shown = virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start }));
  return { shown, height: virtualizer.getTotalSize(), scrollTo };
}

function OneRow(props: {
  readonly history: ParagraphHistory;
  readonly index: number;
  readonly versions: readonly Document[];
  readonly focused: number | null;
  readonly top: number | null;
  readonly onFocus: (place: GridPlace) => void;
}) {
  const { select } = useActions();
  const selected = useClauseline(
    (s) => s.selection?.kind === 'history' && s.selection.id === props.history.id,
  );
  return (
    <HistoryRow
      {...props}
      selected={selected}
      onOpen={(version) => {
        const document = props.versions[version]?.id;
        select({ kind: 'history', id: props.history.id, ...(document && { document }) });
      }}
    />
  );
}

function VersionHeads({ versions }: { readonly versions: readonly Document[] }) {
  const told = useToldApartName();
  return (
    <div role="rowgroup" className="history-heads">
      <div role="row" aria-rowindex={1} className="history-row">
        <div role="columnheader" className="history-name">
          Paragraph
        </div>
        {versions.map((document) => {
          const { name, detail } = told(document);
          const date = document.date ? readableDate(document.date) : 'undated';
          // Where dates tie too the file name tells them apart.
          const apart = detail?.startsWith(`${date}, `) ? detail.slice(date.length + 2) : name;
          return (
            <div
              key={document.id}
              role="columnheader"
              className="history-head"
              title={[name, detail ?? date].join(', ')}
            >
              <span className="figures">{date}</span>
              <span className="quiet">{apart}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Puts the focus on the place in the grid once it is rendered, after a key moved it. */
function useFocusPlace(scroller: React.RefObject<HTMLElement | null>, place: GridPlace) {
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>('[data-focused]');
    if (!cell) return;
    wanted.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [scroller, place.row, place.version]);
  return () => {
    wanted.current = true;
  };
}

function nextPlace(
  event: React.KeyboardEvent,
  { row, version }: GridPlace,
  rows: number,
  versions: number,
): GridPlace | null {
  if (event.altKey || event.metaKey) return null;
  const ends = event.ctrlKey;
  const moves: Record<string, GridPlace> = {
    ArrowDown: { row: row + 1, version },
    ArrowUp: { row: row - 1, version },
    ArrowRight: { row, version: version + 1 },
    ArrowLeft: { row, version: version - 1 },
    PageDown: { row: row + 10, version },
    PageUp: { row: row - 10, version },
    Home: { row: ends ? 0 : row, version: -1 },
    End: { row: ends ? rows - 1 : row, version: versions - 1 },
  };
  const next = moves[event.key];
  if (!next) return null;
  const within = (value: number, least: number, most: number) =>
    Math.min(most, Math.max(least, value));
  return {
    row: within(next.row, 0, rows - 1),
    version: within(next.version, -1, versions - 1),
  };
}
