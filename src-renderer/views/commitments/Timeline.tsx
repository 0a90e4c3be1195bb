import { useMemo } from 'react';
import type { Commitment } from '../../../src-main/engine/commitments/commitment.ts';
import type { Lineage } from '../../../src-main/engine/commitments/lineage.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { forceWords } from '../../../src-main/engine/notes/report/verdict-words.ts';
import { DocumentHeading } from './DocumentHeading.tsx';
import { RowGrid, type GridColumn } from './RowGrid.tsx';
import type { ThemeGroup } from './theme-groups.ts';
import { VerdictLabel } from './VerdictLabel.tsx';
import { timelineCells, timelineDocuments, type TimelineCell } from './timeline-cells.ts';

const ROW_HEIGHT = 44;

/** Room for two lines of a commitment's own words, and for a verdict with its line, in pixels. */
const TOPIC_WIDTH = 248;
const DOCUMENT_WIDTH = 148;

interface TimelineRow {
  readonly lineage: Lineage;
  readonly cells: readonly TimelineCell[];
}

/** One row for each commitment, documents left to right in the order of their dates. */
export function Timeline(props: {
  readonly lineages: readonly Lineage[];
  readonly groups: readonly ThemeGroup[] | null;
  /** Ids of the groups that are closed. */
  readonly collapsed: ReadonlySet<string>;
  readonly onToggle: (group: string) => void;
  readonly onEditGroup: (group: string) => void;
  readonly fixedGroups: readonly string[];
  readonly documents: readonly Document[];
  readonly commitments: readonly Commitment[];
  readonly open: string | null;
  readonly onOpen: (lineage: string) => void;
}) {
  const { lineages, groups, collapsed, documents, commitments } = props;
  const shown = useMemo(() => timelineDocuments(lineages, documents), [lineages, documents]);
  const rows = useMemo(() => {
    const byId = new Map(commitments.map((one) => [one.id, one]));
    return lineages.map((lineage) => ({ lineage, cells: timelineCells(lineage, shown, byId) }));
  }, [lineages, shown, commitments]);
  const rowGroups = useMemo(() => {
    const byId = new Map(rows.map((row) => [row.lineage.id, row]));
    return groups?.map((group) => ({
      ...group,
      rows: group.lineages.flatMap(({ id }) => byId.get(id) ?? []),
      collapsed: collapsed.has(group.id),
    }));
  }, [rows, groups, collapsed]);
  const columns = useMemo(
    () => [topicColumn, ...shown.map((one, index) => documentColumn(one, index))],
    [shown],
  );
  return (
    <RowGrid
      label="Commitments through the documents"
      className="timeline"
      columns={columns}
      rows={rows}
      groups={rowGroups ?? null}
      onToggle={props.onToggle}
      onEditGroup={props.onEditGroup}
      fixedGroups={props.fixedGroups}
      rowHeight={ROW_HEIGHT}
      leastWidth={TOPIC_WIDTH + shown.length * DOCUMENT_WIDTH}
      idOf={({ lineage }) => lineage.id}
      open={props.open}
      onOpen={({ lineage }) => {
        props.onOpen(lineage.id);
      }}
    />
  );
}

const topicColumn: GridColumn<TimelineRow> = {
  id: 'topic',
  heading: 'Commitment',
  width: `minmax(${String(TOPIC_WIDTH)}px, 1.1fr)`,
  cell: ({ lineage }) => (
    <span className="topic" title={lineage.topic} dir="auto">
      {lineage.topic}
    </span>
  ),
};

function documentColumn(document: Document, index: number): GridColumn<TimelineRow> {
  return {
    id: document.id,
    width: `minmax(${String(DOCUMENT_WIDTH)}px, 1fr)`,
    heading: <DocumentHeading document={document} />,
    cell: ({ cells }) => {
      const cell = cells[index];
      return cell ? <Cell cell={cell} /> : null;
    },
  };
}

function Cell({ cell }: { readonly cell: TimelineCell }) {
  const line = `${cell.lineIn ? 'line-in' : ''} ${cell.lineOut ? 'line-out' : ''}`;
  return (
    <div className={`timeline-cell ${line}`}>
      {cell.step && <VerdictLabel verdict={cell.step.verdict} short />}
      {cell.kind === 'mark' && <ForceMark force={cell.force} />}
      {cell.kind === 'hollow' && <span className="hollow-mark" aria-hidden="true" />}
    </div>
  );
}

/** A mark whose height is the force, with the number beside it. */
export function ForceMark({ force }: { readonly force: number | null }) {
  if (force === null) return null;
  const words = forceWords[force] ?? '';
  return (
    <span className="force-mark figures" title={`Force ${String(force)}: ${words}`}>
      <span className="force-bar" aria-hidden="true">
        <span style={{ blockSize: `${String(force * 20)}%` }} />
      </span>
      <span className="spoken">force </span>
      {force}
    </span>
  );
}
