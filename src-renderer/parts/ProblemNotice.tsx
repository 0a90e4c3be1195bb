import type { Problem } from '../../src-main/contract/problem.ts';

/** One problem: its sentence, and a button that takes it away. */
export function ProblemNotice(props: {
  readonly problem: Problem;
  readonly onDismiss?: () => void;
}) {
  return (
    <div className="problem" role="alert">
      <p>{props.problem.sentence}</p>
      {props.onDismiss && (
        <button type="button" onClick={props.onDismiss}>
          Dismiss
        </button>
      )}
    </div>
  );
}
