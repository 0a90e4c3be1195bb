import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { gridEntries, headingBefore, type GridEntry, type RowGroup } from './grid-entries.ts';

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
  /** Without `groups`, the rows. */
  readonly rows: readonly Row[];
  /** The rows under headings; null or left out for a plain list. */
  readonly groups?: readonly RowGroup<Row>[] | null;
  readonly onToggle?: (group: string) => void;
  /** Opens a group for editing, from its heading by a button or F2; null where it cannot be. */
  readonly onEditGroup?: ((group: string) => void) | null;
  /** Ids of groups that cannot be edited. */
  readonly fixedGroups?: readonly string[];
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

/** Room at both ends of a row together, in CSS pixels: two of `--space-4`. */
const ROW_PADDING = 32;

/**
 * Many rows of which only those in view are in the page. One tab stop: arrows, Home, End, Page Up
 * and Page Down move from row to row, Enter or a click opens one. Headings of groups are rows too:
 * Enter, or the arrows to the left and right, close and open them.
 */
export function RowGrid<Row>(props: RowGridProps<Row>) {
  const { columns, rows, groups, rowHeight, idOf, open } = props;
  const entries = useMemo(() => gridEntries(rows, groups ?? null), [rows, groups]);
  const scroller = useRef<HTMLDivElement>(null);
  // The compiler of React leaves this component as it is, which is what the library needs.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const openIndex = entries.findIndex((one) => one.kind === 'row' && idOf(one.row) === open);
  useEffect(() => {
    if (scroller.current && openIndex >= 0) showRow(scroller.current, openIndex, rowHeight);
  }, [openIndex, rowHeight]);
  const tracks = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  return (
    <div className={`row-grid ${props.className ?? ''}`} ref={scroller}>
      <div
        role={groups ? 'treegrid' : 'grid'}
        aria-label={props.label}
        aria-rowcount={entries.length + 1}
        style={
          props.leastWidth === undefined ? undefined : { minWidth: props.leastWidth + ROW_PADDING }
        }
        onKeyDown={(event) => {
          moveFocus(event, entries, (index) => {
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
            <Entry
              key={index}
              {...props}
              entry={entries[index]}
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

interface PlacedEntry {
  readonly index: number;
  readonly style: React.CSSProperties;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
}

function Entry<Row>(
  props: RowGridProps<Row> & PlacedEntry & { readonly entry: GridEntry<Row> | undefined },
) {
  const { entry } = props;
  if (!entry) return null;
  return entry.kind === 'row' ? (
    <GridRow {...props} row={entry.row} />
  ) : (
    <GroupHeading {...props} group={entry.group} />
  );
}

function GroupHeading<Row>(
  props: RowGridProps<Row> & PlacedEntry & { readonly group: RowGroup<Row> },
) {
  const { group, index, columns } = props;
  const toggle = () => props.onToggle?.(group.id);
  const edit = props.fixedGroups?.includes(group.id) ? null : props.onEditGroup;
  return (
    <div
      role="row"
      className="row-grid-row row-grid-group"
      style={{ ...props.style, gridTemplateColumns: '1fr' }}
      aria-level={1}
      aria-expanded={!group.collapsed}
      aria-rowindex={index + 2}
      data-index={index}
      tabIndex={props.isTabStop ? 0 : -1}
      onClick={toggle}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === 'F2') edit?.(group.id);
        const closing = event.key === 'ArrowLeft' && !group.collapsed;
        const opening = event.key === 'ArrowRight' && group.collapsed;
        if (!closing && !opening && event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        toggle();
      }}
    >
      <div role="rowheader" aria-colspan={columns.length} className="group-heading">
        <span className="group-words">
          <span className="group-sign" aria-hidden="true">
            {group.collapsed ? '▸' : '▾'}
          </span>
          <span className="group-name" dir="auto">
            {group.name}
          </span>
          <span className="quiet figures">{group.count}</span>
          {edit && (
            <button
              type="button"
              className="link"
              tabIndex={props.isTabStop ? 0 : -1}
              title="F2"
              aria-label={`Edit the theme ${group.name}`}
              onClick={(event) => {
                event.stopPropagation();
                edit(group.id);
              }}
            >
              Edit
            </button>
          )}
        </span>
      </div>
    </div>
  );
}

function GridRow<Row>(props: RowGridProps<Row> & PlacedEntry & { readonly row: Row }) {
  const { row, groups, index, columns, onOpen } = props;
  return (
    <div
      role="row"
      className="row-grid-row"
      style={props.style}
      aria-level={groups ? 2 : undefined}
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

function moveFocus<Row>(
  event: KeyboardEvent,
  entries: readonly GridEntry<Row>[],
  show: (index: number) => void,
): void {
  const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
  if (!row) return;
  const index = Number(row.getAttribute('data-index'));
  const wanted =
    event.key === 'ArrowLeft'
      ? headingBefore(index, entries)
      : indexAfter(event.key, index, entries.length);
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
