import { useEffect, useMemo, useState } from 'react';
import type { Commitment } from '../../../src-main/engine/commitments/commitment.ts';
import type { Lineage } from '../../../src-main/engine/commitments/lineage.ts';
import { themesOf, type Theme } from '../../../src-main/engine/commitments/themes.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { useDocuments } from '../../state/use-documents.ts';
import { LineageDetail } from './LineageDetail.tsx';
import { everyStep, passes, stepRows, type StepRow } from './step-rows.ts';
import { StepFilters } from './StepFilters.tsx';
import { StepTable } from './StepTable.tsx';
import { themeGroups, type ThemeGroup } from './theme-groups.ts';
import { Timeline } from './Timeline.tsx';
import { useCollapsed } from './use-collapsed.ts';

const noLineages: readonly Lineage[] = [];
const noCommitments: readonly Commitment[] = [];
const noThemes: readonly Theme[] = [];

/** Commitments followed through the documents, as a timeline or a table, one opened beneath. */
export function Lineages(props: {
  readonly form: 'timeline' | 'table';
  readonly grouped: boolean;
  readonly onGroup: (grouped: boolean) => void;
}) {
  const { form, grouped } = props;
  const documents = useDocuments();
  const lineages = useClauseline((s) => s.findings?.lineages ?? noLineages);
  const commitments = useClauseline((s) => s.findings?.commitments ?? noCommitments);
  const [filter, setFilter] = useState(everyStep);
  const rows = useMemo(
    () => stepRows(lineages, commitments, documents),
    [lineages, commitments, documents],
  );
  const themes = useMemo(
    () => (grouped ? themesOf(lineages, commitments) : noThemes),
    [grouped, lineages, commitments],
  );
  const shown = useMemo(() => rows.filter((row) => passes(row, filter)), [rows, filter]);
  const groups = useMemo(
    () => (grouped ? themeGroups(shown, themes) : null),
    [grouped, shown, themes],
  );
  const shownLineages = useMemo(
    () => groups?.flatMap((group) => group.lineages) ?? unique(shown.map((row) => row.lineage)),
    [groups, shown],
  );
  useSteps(shownLineages);
  if (rows.length === 0) return <NothingFollowed />;
  return (
    <>
      <StepFilters rows={rows} filter={filter} onChange={setFilter}>
        <label className="group-choice">
          <input
            type="checkbox"
            checked={grouped}
            onChange={(event) => {
              props.onGroup(event.target.checked);
            }}
          />
          Group by theme
        </label>
      </StepFilters>
      <p className="hint count" role="status">
        {countShown(shownLineages.length, shown, lineages.length)}
      </p>
      <OpenLineage form={form} rows={shown} lineages={shownLineages} groups={groups} />
    </>
  );
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function NothingFollowed() {
  return (
    <EmptyState title="Nothing to follow yet">
      A commitment is followed from one dated document to the next. Add another document, or give
      the undated ones a date in the list at the left. The verbs of each document are counted under
      Profiles.
    </EmptyState>
  );
}

function countShown(count: number, steps: readonly StepRow[], all: number): string {
  const lost = steps.filter(({ verdict }) => verdict === 'dropped').length;
  const of = count === all ? '' : ` of ${String(all)}`;
  return `${String(count)}${of} commitments, ${String(lost)} without counterpart`;
}

/** F8 and Shift+F8 walk through what the filter lets through, in the order in which it stands. */
function useSteps(lineages: readonly Lineage[]): void {
  const { setSteps } = useActions();
  useEffect(() => {
    setSteps(lineages.map(({ id }) => ({ kind: 'lineage' as const, id })));
    return () => {
      setSteps([]);
    };
  }, [lineages, setSteps]);
}

function OpenLineage(props: {
  readonly form: 'timeline' | 'table';
  readonly rows: readonly StepRow[];
  readonly lineages: readonly Lineage[];
  readonly groups: readonly ThemeGroup[] | null;
}) {
  const { form, rows, lineages, groups } = props;
  const documents = useDocuments();
  const commitments = useClauseline((s) => s.findings?.commitments ?? noCommitments);
  const selection = useClauseline((s) => s.selection);
  const { select } = useActions();
  const [row, setRow] = useState<string | null>(null);
  const openId = selection?.kind === 'lineage' ? selection.id : null;
  const { collapsed, toggle } = useCollapsed(groups, openId);
  const findings = useMemo(
    () => ({
      documents: new Map(documents.map((one) => [one.id, one])),
      commitments: new Map(commitments.map((one) => [one.id, one])),
    }),
    [documents, commitments],
  );
  const open = lineages.find(({ id }) => id === openId);
  const openRow = rows.find(({ id, lineage }) => id === row && lineage === open);
  const grouping = { groups, collapsed, onToggle: toggle };
  return (
    <>
      {form === 'timeline' ? (
        <Timeline
          lineages={lineages}
          {...grouping}
          documents={documents}
          commitments={commitments}
          open={openId}
          onOpen={(id) => {
            select({ kind: 'lineage', id });
          }}
        />
      ) : (
        <StepTable
          rows={rows}
          {...grouping}
          open={(openRow ?? rows.find(({ lineage }) => lineage === open))?.id ?? null}
          onOpen={({ id, lineage }) => {
            setRow(id);
            select({ kind: 'lineage', id: lineage.id });
          }}
        />
      )}
      {open && (
        <LineageDetail
          lineage={open}
          findings={findings}
          onClose={() => {
            select(null);
          }}
        />
      )}
    </>
  );
}
