import { useEffect, useMemo, useState } from 'react';
import type { Commitment } from '../../../src-main/engine/commitments/commitment.ts';
import type { Lineage } from '../../../src-main/engine/commitments/lineage.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { useDocuments } from '../../state/use-documents.ts';
import './commitments.css';
import { LineageDetail } from './LineageDetail.tsx';
import { Profiles } from './Profiles.tsx';
import { everyStep, passes, stepRows, type StepRow } from './step-rows.ts';
import { StepFilters } from './StepFilters.tsx';
import { StepTable } from './StepTable.tsx';
import { Timeline } from './Timeline.tsx';
import { VerbLadder } from './VerbLadder.tsx';

const forms = {
  timeline: 'Timeline',
  table: 'Table',
  profiles: 'Profiles',
  ladder: 'Verb ladder',
} as const;

type Form = keyof typeof forms;

const noLineages: readonly Lineage[] = [];
const noCommitments: readonly Commitment[] = [];

/** What became of each commitment from one document to the next. */
export function CommitmentsView() {
  const [form, setForm] = useState<Form>('timeline');
  const documents = useDocuments();
  const commitments = useClauseline((s) => s.findings?.commitments ?? noCommitments);
  const known = useClauseline((s) => s.findings !== null);
  return (
    <div className="commitments-view">
      <FormSwitch form={form} onChange={setForm} />
      {form === 'ladder' && <VerbLadder />}
      {form === 'profiles' && <Profiles documents={documents} commitments={commitments} />}
      {(form === 'timeline' || form === 'table') &&
        (known ? <Lineages form={form} /> : <Waiting />)}
    </div>
  );
}

function FormSwitch(props: { readonly form: Form; readonly onChange: (form: Form) => void }) {
  return (
    <div className="form-switch" role="group" aria-label="Show commitments as">
      {Object.entries(forms).map(([name, label]) => (
        <button
          key={name}
          type="button"
          aria-pressed={props.form === name}
          onClick={() => {
            props.onChange(name as Form);
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function Waiting() {
  const documents = useDocuments();
  return documents.length === 0 ? (
    <EmptyState title="No documents yet">
      Add two dated documents to see which promises were kept, strengthened or weakened.
    </EmptyState>
  ) : (
    <p className="hint waiting" aria-busy="true">
      Looking for commitments …
    </p>
  );
}

function Lineages({ form }: { readonly form: 'timeline' | 'table' }) {
  const documents = useDocuments();
  const lineages = useClauseline((s) => s.findings?.lineages ?? noLineages);
  const commitments = useClauseline((s) => s.findings?.commitments ?? noCommitments);
  const [filter, setFilter] = useState(everyStep);
  const rows = useMemo(
    () => stepRows(lineages, commitments, documents),
    [lineages, commitments, documents],
  );
  const shown = useMemo(() => rows.filter((row) => passes(row, filter)), [rows, filter]);
  const shownLineages = useMemo(() => [...new Set(shown.map((row) => row.lineage))], [shown]);
  useSteps(shownLineages);
  if (rows.length === 0) return <NothingFollowed />;
  return (
    <>
      <StepFilters rows={rows} filter={filter} onChange={setFilter} />
      <p className="hint count" role="status">
        {countShown(shownLineages.length, shown, lineages.length)}
      </p>
      <OpenLineage form={form} rows={shown} lineages={shownLineages} />
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

function countShown(count: number, steps: readonly StepRow[], all: number): string {
  const lost = steps.filter(({ verdict }) => verdict === 'dropped').length;
  const of = count === all ? '' : ` of ${String(all)}`;
  return `${String(count)}${of} commitments, ${String(steps.length)} steps, ${String(lost)} without counterpart`;
}

/** F8 and Shift+F8 walk through what the filter lets through. */
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
}) {
  const { form, rows, lineages } = props;
  const documents = useDocuments();
  const commitments = useClauseline((s) => s.findings?.commitments ?? noCommitments);
  const selection = useClauseline((s) => s.selection);
  const { select } = useActions();
  const [row, setRow] = useState<string | null>(null);
  const findings = useMemo(
    () => ({
      documents: new Map(documents.map((one) => [one.id, one])),
      commitments: new Map(commitments.map((one) => [one.id, one])),
    }),
    [documents, commitments],
  );
  const openId = selection?.kind === 'lineage' ? selection.id : null;
  const open = lineages.find(({ id }) => id === openId);
  const openRow = rows.find(({ id, lineage }) => id === row && lineage === open);
  return (
    <>
      {form === 'timeline' ? (
        <Timeline
          lineages={lineages}
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
