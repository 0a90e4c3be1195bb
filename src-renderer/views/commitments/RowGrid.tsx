import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

/** A column of a grid of rows. */
export interface GridColumn<Row> {
  readonly id: string;
  readonly heading: ReactNode;
  /** A track size of CSS grid. */
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
  readonly sort?: 'ascending' | 'descending' | 'none';
}

interface RowGridProps<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  /** Height of a row in CSS pixels. */
  readonly rowHeight: number;
  readonly idOf: (row: Row) => string;
  /** Id of the row that is open, or null. */
  readonly open: string | null;
  readonly onOpen: (row: Row) => void;
  readonly className?: string;
  /** Width below which the grid scrolls sideways, in CSS pixels; else as wide as its widest cells. */
  readonly leastWidth?: number;
}

/**
 * Many rows of which only those in view are in the page. One tab stop: arrows, Home, End, Page Up
 * and Page Down move from row to row, Enter or a click opens one.
 */
export function RowGrid<Row>(props: RowGridProps<Row>) {
  const { columns, rows, rowHeight, idOf, open } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // The compiler of React leaves this component as it is, which is what the library needs.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const openIndex = rows.findIndex((row) => idOf(row) === open);
  useEffect(() => {
    if (scroller.current && openIndex >= 0) showRow(scroller.current, openIndex, rowHeight);
  }, [openIndex, rowHeight]);
  const tracks = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  return (
    <div className={`row-grid ${props.className ?? ''}`} ref={scroller}>
      <div
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        style={props.leastWidth === undefined ? undefined : { minWidth: props.leastWidth }}
        onKeyDown={(event) => {
          moveFocus(event, rows.length, (index) => {
            if (scroller.current) showRow(scroller.current, index, rowHeight);
          });
        }}
      >
        <GridHead columns={columns} tracks={tracks} />
        <div
          role="rowgroup"
          className="row-grid-body"
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            <GridRow
              key={index}
              {...props}
              index={index}
              style={{ ...tracks, height: rowHeight, transform: `translateY(${String(start)}px)` }}
              isOpen={index === openIndex}
              isTabStop={index === Math.max(0, openIndex)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function GridHead<Row>(props: {
  readonly columns: readonly GridColumn<Row>[];
  readonly tracks: React.CSSProperties;
}) {
  return (
    <div role="rowgroup" className="row-grid-top">
      <div role="row" aria-rowindex={1} className="row-grid-head" style={props.tracks}>
        {props.columns.map((column) => (
          <div role="columnheader" key={column.id} aria-sort={column.sort}>
            {column.heading}
          </div>
        ))}
      </div>
    </div>
  );
}

function GridRow<Row>(
  props: RowGridProps<Row> & {
    readonly index: number;
    readonly style: React.CSSProperties;
    readonly isOpen: boolean;
    readonly isTabStop: boolean;
  },
) {
  const { rows, index, columns, onOpen } = props;
  const row = rows[index];
  if (row === undefined) return null;
  return (
    <div
      role="row"
      className="row-grid-row"
      style={props.style}
      aria-rowindex={index + 2}
      aria-selected={props.isOpen}
      data-index={index}
      tabIndex={props.isTabStop ? 0 : -1}
      onClick={() => {
        onOpen(row);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen(row);
      }}
    >
      {columns.map((column, place) => (
        <div role={place === 0 ? 'rowheader' : 'gridcell'} key={column.id}>
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}

/** Scrolls as little as it takes to show a row whole, under the head that stays in place. */
function showRow(scroller: HTMLElement, index: number, rowHeight: number): void {
  const head = scroller.querySelector<HTMLElement>('.row-grid-top')?.offsetHeight ?? 0;
  const top = index * rowHeight;
  const room = scroller.clientHeight - head;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + rowHeight > scroller.scrollTop + room) scroller.scrollTop = top + rowHeight - room;
}

/** Rows a page key goes over. */
const PAGE = 10;

function moveFocus(event: KeyboardEvent, count: number, show: (index: number) => void): void {
  const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
  if (!row) return;
  const wanted = indexAfter(event.key, Number(row.getAttribute('data-index')), count);
  if (wanted === null) return;
  event.preventDefault();
  show(wanted);
  const grid = event.currentTarget;
  // The row may only just have come into the page.
  requestAnimationFrame(() => {
    grid.querySelector<HTMLElement>(`[data-index="${String(wanted)}"]`)?.focus();
  });
}

/** Where a key leads from row `index` of `count`; null for keys that lead nowhere. */
export function indexAfter(key: string, index: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE,
    PageUp: index - PAGE,
    Home: 0,
    End: count - 1,
  };
  const wanted = steps[key];
  return wanted === undefined ? null : Math.min(count - 1, Math.max(0, wanted));
}
