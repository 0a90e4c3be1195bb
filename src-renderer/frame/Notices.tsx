import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { useActions, useClauseline } from '../state/StoreContext.tsx';

/** More than this would push the view out of sight; the rest is in the status bar. */
const MOST_SHOWN = 3;

/** Above the view: the newest problems. */
export function Notices() {
  const problems = useClauseline((s) => s.problems);
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
    </>
  );
}
