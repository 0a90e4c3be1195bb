import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { useActions, useClauseline } from '../state/store-context.tsx';
import { viewTabs } from '../views/tabs.ts';

/** More than this would push the view out of sight; the rest is in the status bar. */
const MOST_SHOWN = 3;

/** Above the view: the newest problems, and in the sample workspace what the view is for. */
export function Notices() {
  const problems = useClauseline((s) => s.problems);
  const view = useClauseline((s) => s.view);
  const sample = useClauseline((s) => s.workspace?.sample ?? false);
  const { dismissProblem } = useActions();
  return (
    <>
      {problems.slice(-MOST_SHOWN).map((problem) => (
        <ProblemNotice
          key={problem.sentence}
          problem={problem}
          onDismiss={() => {
            dismissProblem(problem);
          }}
        />
      ))}
      {sample && <p className="view-hint quiet">{viewTabs[view].hint}</p>}
    </>
  );
}
