import { useClauseline } from '../../../state/StoreContext.tsx';
import { AliasTable } from './AliasTable.tsx';
import { useChangedSteps } from './use-changed-steps.ts';
import { VerbLadder } from './VerbLadder.tsx';

/** The words that decide: the verb ladder, and beside it the bodies that have had two names. */
export function VerbsAndNames() {
  return (
    <div className="verbs-and-names">
      <WhatChanged />
      <VerbLadder />
      <AliasTable />
    </div>
  );
}

/** Says at once what became of the verdicts. */
function WhatChanged() {
  const changed = useChangedSteps();
  const isRunning = useClauseline((s) => s.jobs.some(({ job }) => job.startsWith('analyse')));
  const text = isRunning ? 'Making the verdicts anew …' : describe(changed);
  return (
    <p className="hint what-changed" role="status">
      {text}
    </p>
  );
}

function describe(changed: number | null): string {
  if (changed === null || changed === 0) return '';
  return changed === 1
    ? 'One step has another verdict, or joins other commitments, than when you came here.'
    : `${String(changed)} steps have another verdict, or join other commitments, than when you came here.`;
}
