import { useMemo, useState } from 'react';
import type { Findings } from '../../../src-main/contract/api.ts';
import {
  absentElements,
  type AbsentKind,
} from '../../../src-main/engine/commitments/lineages/absences.ts';
import { absentWords } from '../../../src-main/engine/notes/report/verdict-words.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { WordRuns } from '../../parts/WordChanges.tsx';
import { useActions } from '../../state/StoreContext.tsx';
import { useDocuments } from '../../state/use-documents.ts';
import { absenceRows, type AbsenceRow } from './absence-rows.ts';
import { Choice } from './Choice.tsx';
import { RowGrid, type GridColumn } from './RowGrid.tsx';
import { useAliases } from './words/use-aliases.ts';

const ROW_HEIGHT = 56;

/** Words of earlier commitments that no later document repeats, each leading to its place. */
export function Absences({ findings }: { readonly findings: Findings }) {
  const documents = useDocuments();
  const { showPlace } = useActions();
  const aliases = useAliases();
  const [kind, setKind] = useState<AbsentKind | ''>('');
  const rows = useMemo(() => {
    const { lineages, commitments } = findings;
    return absenceRows(absentElements(lineages, commitments, aliases), findings, documents);
  }, [findings, documents, aliases]);
  const shown = kind === '' ? rows : rows.filter((row) => row.element.kind === kind);
  if (rows.length === 0) return <NothingAbsent followed={findings.lineages.length > 0} />;
  return (
    <>
      <search className="step-filters">
        <Choice
          label="Kind"
          value={kind}
          options={Object.entries(absentWords)}
          onChange={(value) => {
            setKind(value as AbsentKind | '');
          }}
        />
        <p className="hint">
          Looked for are the words, not their sense: a later text may say the same in other words.
        </p>
      </search>
      <p className="hint count" role="status">
        {countShown(shown.length, rows.length)}
      </p>
      {shown.length === 0 ? (
        <p className="hint nothing-shown">No {absentWords[kind as AbsentKind]} is absent.</p>
      ) : (
        <RowGrid
          label="What no later document repeats"
          className="absences"
          columns={columns}
          rows={shown}
          rowHeight={ROW_HEIGHT}
          idOf={({ id }) => id}
          open={null}
          onOpen={({ document, element }) => {
            showPlace(document.id, element.quote.span);
          }}
        />
      )}
    </>
  );
}

function countShown(shown: number, all: number): string {
  const of = shown === all ? '' : ` of ${String(all)}`;
  return `${String(shown)}${of} not repeated later`;
}

function NothingAbsent({ followed }: { readonly followed: boolean }) {
  return followed ? (
    <EmptyState title="Nothing is absent">
      Every actor, deadline, number and qualifier of the earlier commitments stands again in a later
      document.
    </EmptyState>
  ) : (
    <EmptyState title="Nothing to look for yet">
      What is absent shows when two dated documents speak of the same commitments. Add another
      document, or give the undated ones a date in the list at the left.
    </EmptyState>
  );
}

const columns: readonly GridColumn<AbsenceRow>[] = [
  {
    id: 'kind',
    heading: 'Kind',
    width: '84px',
    cell: ({ element }) => absentWords[element.kind],
  },
  {
    id: 'words',
    heading: 'Words that are absent later',
    width: 'minmax(200px, 2.4fr)',
    cell: ({ runs, document, element }) => (
      <span
        className="quoted-words serif"
        dir="auto"
        lang={document.language}
        title={element.sentence}
      >
        <WordRuns runs={runs} />
      </span>
    ),
  },
  {
    id: 'place',
    heading: 'Stands in',
    width: 'minmax(130px, 1fr)',
    cell: ({ citation }) => (
      <span className="place-link" title={citation}>
        {citation}
      </span>
    ),
  },
  {
    id: 'later',
    heading: 'Repeated in',
    width: 'minmax(88px, 0.5fr)',
    cell: ({ later }) => later,
  },
];
