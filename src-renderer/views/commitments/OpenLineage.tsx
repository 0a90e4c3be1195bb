import { useState } from 'react';
import type { Commitment } from '../../../src-main/engine/commitments/commitment.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { LineageDetail } from './LineageDetail.tsx';
import { StepTable } from './StepTable.tsx';
import { OTHERS } from './theme-groups.ts';
import { Timeline } from './Timeline.tsx';
import { useCollapsed } from './use-collapsed.ts';
import { useFindingsById } from './use-findings-by-id.ts';
import type { ShownLineages } from './use-shown-lineages.ts';

const fixedGroups: readonly string[] = [OTHERS];

/** The list of commitments as a timeline or a table, and beneath it the one that is open. */
export function OpenLineage(props: {
  readonly form: 'timeline' | 'table';
  readonly shown: ShownLineages;
  readonly documents: readonly Document[];
  readonly commitments: readonly Commitment[];
  readonly onEditGroup: (group: string) => void;
  /** Whether something else stands in the place of the opened commitment. */
  readonly isHidden: boolean;
}) {
  const { form, documents, commitments } = props;
  const { rows, lineages, groups } = props.shown;
  const selection = useClauseline((s) => s.selection);
  const { select } = useActions();
  const [row, setRow] = useState<string | null>(null);
  const openId = selection?.kind === 'lineage' ? selection.id : null;
  const { collapsed, toggle } = useCollapsed(groups, openId);
  const findings = useFindingsById();
  const open = lineages.find(({ id }) => id === openId);
  const openRow = rows.find(({ id, lineage }) => id === row && lineage === open);
  const { onEditGroup } = props;
  const grouping = { groups, collapsed, onToggle: toggle, onEditGroup, fixedGroups };
  if (rows.length === 0)
    return (
      <p className="hint nothing-shown">No commitment fits all filters; “Show all” clears them.</p>
    );
  return (
    <>
      {form === 'timeline' ? (
        <Timeline
          {...{ lineages, documents, commitments, ...grouping }}
          open={openId}
          onOpen={(id) => {
            select({ kind: 'lineage', id });
          }}
        />
      ) : (
        <StepTable
          {...{ rows, ...grouping }}
          open={(openRow ?? rows.find(({ lineage }) => lineage === open))?.id ?? null}
          onOpen={({ id, lineage }) => {
            setRow(id);
            select({ kind: 'lineage', id: lineage.id });
          }}
        />
      )}
      {open && !props.isHidden && (
        <LineageDetail
          lineage={open}
          step={form === 'table' ? (openRow?.step ?? null) : null}
          findings={findings}
          onClose={() => {
            select(null);
          }}
        />
      )}
    </>
  );
}
