import type { ParagraphHistory } from '../../../../src-main/engine/differences/history.ts';
import type { Document } from '../../../../src-main/engine/documents/document.ts';
import {
  cellName,
  eventSigns,
  eventWords,
  historyCells,
  rowName,
  type GridPlace,
  type HistoryCell,
} from './history-cells.ts';

/** One paragraph through the versions. */
export function HistoryRow(props: {
  readonly history: ParagraphHistory;
  readonly index: number;
  readonly versions: readonly Document[];
  /** The version that has the focus of the grid, -1 for the head, null for another row. */
  readonly focused: number | null;
  /** Pixels from the top of the rows; null when they follow each other. */
  readonly top: number | null;
  readonly selected: boolean;
  readonly onOpen: (version: number) => void;
  readonly onFocus: (place: GridPlace) => void;
}) {
  const { history, index, versions, focused } = props;
  const { label, words } = rowName(history, versions);
  const cells = historyCells(history, versions.length);
  const last = history.steps.findLast(({ paragraphs }) => paragraphs.length > 0)?.version ?? 0;
  const focus = (version: number) => {
    props.onFocus({ row: index, version });
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.selected}
      className={props.selected ? 'history-row is-selected' : 'history-row'}
      style={placeAt(props.top)}
    >
      <NameCell
        label={label}
        words={words}
        language={versions[last]?.language}
        isFocused={focused === -1}
        onOpen={() => {
          props.onOpen(last);
        }}
        onFocus={() => {
          focus(-1);
        }}
      />
      {cells.map((cell) => (
        <EventCell
          key={cell.from}
          cell={cell}
          document={versions[cell.from]}
          isFocused={focused !== null && focused >= cell.from && focused < cell.from + cell.length}
          onOpen={() => {
            props.onOpen(cell.from);
          }}
          onFocus={() => {
            focus(cell.from);
          }}
        />
      ))}
    </div>
  );
}

function NameCell(props: {
  readonly label: string;
  readonly words: string;
  readonly language: string | undefined;
  readonly isFocused: boolean;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
}) {
  const { label, words } = props;
  return (
    <GridCell
      role="rowheader"
      className="history-name"
      isFocused={props.isFocused}
      column={1}
      length={1}
      name={`${label}: ${words}`}
      onOpen={props.onOpen}
      onFocus={props.onFocus}
    >
      <span className="figures quiet">{label}</span>
      <span className="serif" dir="auto" lang={props.language}>
        {words}
      </span>
    </GridCell>
  );
}

function placeAt(top: number | null): React.CSSProperties | undefined {
  return top === null ? undefined : { position: 'absolute', insetBlockStart: top };
}

function EventCell(props: {
  readonly cell: HistoryCell;
  readonly document: Document | undefined;
  readonly isFocused: boolean;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
}) {
  const { cell } = props;
  return (
    <GridCell
      role="gridcell"
      className={`history-cell event-${cell.event}`}
      isFocused={props.isFocused}
      column={cell.from + 2}
      length={cell.length}
      name={cellName(cell, props.document)}
      onOpen={props.onOpen}
      onFocus={props.onFocus}
    >
      {eventSigns[cell.event] && <span aria-hidden="true">{eventSigns[cell.event]}</span>}
      <span>{eventWords[cell.event]}</span>
    </GridCell>
  );
}

function GridCell(props: {
  readonly role: 'rowheader' | 'gridcell';
  readonly className: string;
  readonly isFocused: boolean;
  /** From 1. */
  readonly column: number;
  readonly length: number;
  readonly name: string;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <div
      role={props.role}
      className={props.className}
      aria-colindex={props.column}
      {...(props.length > 1 && { 'aria-colspan': props.length })}
      aria-label={props.name}
      title={props.name}
      tabIndex={props.isFocused ? 0 : -1}
      {...(props.isFocused && { 'data-focused': '' })}
      style={{ gridColumn: `${String(props.column)} / span ${String(props.length)}` }}
      onClick={props.onOpen}
      onFocus={props.onFocus}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        props.onOpen();
      }}
    >
      {props.children}
    </div>
  );
}
