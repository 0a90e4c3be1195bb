import { useState } from 'react';
import type { Problem } from '../../src-main/contract/problem.ts';
import { useActions, useClauseline, useClauselineStore } from '../state/StoreContext.tsx';
import type { Job } from '../state/store-types.ts';

/** A replacement that runs, with a way to stop it. */
export function Replacing({ job, stage }: { readonly job: string; readonly stage: string }) {
  const { cancel } = useActions();
  return (
    <span role="status">
      {stage || 'Replacing'} …{' '}
      <button type="button" className="link" onClick={() => void cancel(job)}>
        Cancel
      </button>
    </span>
  );
}

/**
 * The replacement that runs, if any, and why the last one did not work: the notice above the view
 * is behind this dialog.
 */
export function useReplacing(): {
  readonly running: Job | undefined;
  readonly problem: Problem | undefined;
  readonly replace: (work: () => Promise<void>) => Promise<void>;
} {
  const store = useClauselineStore();
  const [problem, setProblem] = useState<Problem | undefined>();
  const jobs = useClauseline((s) => s.jobs);
  const replace = async (work: () => Promise<void>) => {
    const before = store.getState().problems;
    await work();
    const { problems } = store.getState();
    setProblem(problems === before ? undefined : problems.at(-1));
  };
  return { running: jobs.find(({ job }) => job.startsWith('replace-')), problem, replace };
}
