import { useMemo, useState } from 'react';
import { classWords } from '../../../src-main/engine/notes/report/verdict-words.ts';
import { RowGrid, type GridColumn } from './RowGrid.tsx';
import { sortRows, type SortColumn, type Sorting, type StepRow } from './step-rows.ts';
import type { ThemeGroup } from './theme-groups.ts';
import { ForceMark } from './Timeline.tsx';
import { VerdictLabel } from './VerdictLabel.tsx';

const ROW_HEIGHT = 36;

/** Every step from one document to the next as a row that can be sorted. */
export function StepTable(props: {
  readonly rows: readonly StepRow[];
  readonly groups: readonly ThemeGroup[] | null;
  /** Ids of the groups that are closed. */
  readonly collapsed: ReadonlySet<string>;
  readonly onToggle: (group: string) => void;
  readonly onEditGroup: (group: string) => void;
  readonly fixedGroups: readonly string[];
  readonly open: string | null;
  readonly onOpen: (row: StepRow) => void;
}) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const rows = useMemo(() => sortRows(props.rows, sorting), [props.rows, sorting]);
  const { groups, collapsed } = props;
  const rowGroups = useMemo(
    () =>
      groups?.map((group) => ({
        ...group,
        rows: sortRows(group.rows, sorting),
        collapsed: collapsed.has(group.id),
      })),
    [groups, collapsed, sorting],
  );
  const columns = useMemo(
    () =>
      tableColumns.map((column): GridColumn<StepRow> => ({
        ...column,
        sort: sortOf(column.id, sorting),
        heading: (
          <button
            type="button"
            className="plain sort-button"
            onClick={() => {
              setSorting(nextSorting(column.id, sorting));
            }}
          >
            {column.heading}
            <span aria-hidden="true">{arrows[sortOf(column.id, sorting)]}</span>
          </button>
        ),
      })),
    [sorting],
  );
  return (
    <RowGrid
      label="Steps from one document to the next"
      columns={columns}
      rows={rows}
      groups={rowGroups ?? null}
      onToggle={props.onToggle}
      onEditGroup={props.onEditGroup}
      fixedGroups={props.fixedGroups}
      rowHeight={ROW_HEIGHT}
      idOf={({ id }) => id}
      open={props.open}
      onOpen={props.onOpen}
    />
  );
}

const arrows = { ascending: ' ↑', descending: ' ↓', none: '' } as const;

function sortOf(column: SortColumn, sorting: Sorting | null): 'ascending' | 'descending' | 'none' {
  if (sorting?.column !== column) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
}

/** Up, down, and back to the order of the texts. */
function nextSorting(column: SortColumn, sorting: Sorting | null): Sorting | null {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? null : { column, descending: true };
}

interface TableColumn {
  readonly id: SortColumn;
  readonly heading: string;
  readonly width: string;
  readonly cell: (row: StepRow) => React.ReactNode;
}

const tableColumns: readonly TableColumn[] = [
  {
    id: 'topic',
    heading: 'Commitment',
    width: 'minmax(120px, 1.4fr)',
    cell: ({ lineage }) => <Clipped words={lineage.topic} />,
  },
  {
    id: 'verdict',
    heading: 'Verdict',
    width: 'minmax(132px, 1fr)',
    cell: ({ verdict }) => <VerdictLabel verdict={verdict} short />,
  },
  {
    id: 'force',
    heading: 'Force',
    width: '92px',
    cell: (row) => (
      <span className="force-pair">
        {row.forceFrom === null ? (
          <span className="quiet">–</span>
        ) : (
          <ForceMark force={row.forceFrom} />
        )}
        <span aria-hidden="true">→</span>
        <span className="spoken"> to </span>
        {row.forceTo === null ? (
          <span className="quiet">–</span>
        ) : (
          <ForceMark force={row.forceTo} />
        )}
      </span>
    ),
  },
  {
    id: 'to',
    heading: 'From and to',
    width: 'minmax(120px, 1.3fr)',
    cell: ({ from, to, way }) => (
      <span className="way" title={way} dir="auto">
        <span>{from || 'first in'}</span>
        <span>{from ? `→ ${to}` : to}</span>
      </span>
    ),
  },
  {
    id: 'class',
    heading: 'Kind',
    width: 'minmax(100px, 1fr)',
    cell: ({ classes }) => <Clipped words={classes.map((name) => classWords[name]).join(' → ')} />,
  },
  {
    id: 'actor',
    heading: 'Who',
    width: 'minmax(80px, 1fr)',
    cell: ({ actors }) => <Clipped words={actors.join(', ')} />,
  },
];

function Clipped({ words }: { readonly words: string }) {
  return (
    <span className="clipped" title={words} dir="auto">
      {words || '–'}
    </span>
  );
}
