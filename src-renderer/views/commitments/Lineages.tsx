import { useEffect, useMemo, useState } from 'react';
import type { Commitment } from '../../../src-main/engine/commitments/commitment.ts';
import type { Lineage } from '../../../src-main/engine/commitments/lineage.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { useDocuments } from '../../state/use-documents.ts';
import { OpenLineage } from './OpenLineage.tsx';
import { everyStep, stepRows } from './step-rows.ts';
import { StepFilters } from './StepFilters.tsx';
import { countLost } from './theme-groups.ts';
import { GroupChoice } from './themes/GroupChoice.tsx';
import { ThemeEditor } from './themes/ThemeEditor.tsx';
import { useThemeEditing } from './themes/use-theme-editing.ts';
import { useThemes } from './themes/use-themes.ts';
import { useShownLineages, type ShownLineages } from './use-shown-lineages.ts';

const noLineages: readonly Lineage[] = [];
const noCommitments: readonly Commitment[] = [];

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
  const themes = useThemes(lineages, commitments, grouped);
  const editing = useThemeEditing();
  const shown = useShownLineages(rows, filter, grouped ? themes : null);
  useSteps(shown.lineages);
  if (rows.length === 0) return <NothingFollowed />;
  return (
    <>
      <StepFilters rows={rows} filter={filter} onChange={setFilter}>
        <GroupChoice grouped={grouped} onGroup={props.onGroup} editing={editing} />
      </StepFilters>
      <p className="hint count" role="status">
        {countShown(shown, lineages.length)}
      </p>
      <OpenLineage
        form={form}
        shown={shown}
        documents={documents}
        commitments={commitments}
        onEditGroup={editing.open}
        isHidden={grouped && editing.isOpen}
      />
      {grouped && editing.isOpen && (
        <ThemeEditor
          key={editing.first}
          themes={themes}
          first={editing.first}
          onClose={editing.close}
        />
      )}
    </>
  );
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

function countShown({ lineages, rows }: ShownLineages, all: number): string {
  const lost = countLost(rows);
  const of = lineages.length === all ? '' : ` of ${String(all)}`;
  const commitments = `commitment${all === 1 ? '' : 's'}`;
  return `${String(lineages.length)}${of} ${commitments}, ${String(lost)} without counterpart`;
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
