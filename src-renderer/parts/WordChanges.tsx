import type { WordChange } from '../../src-main/engine/differences/difference.ts';
import { differenceRuns } from '../../src-main/engine/notes/report/quote-runs.ts';
import type { ReportRun } from '../../src-main/engine/notes/report.ts';

/**
 * The word changes of a difference as one running text. `a` and `b` are the whole texts that the
 * spans point into.
 */
export function WordChanges(props: {
  readonly words: readonly WordChange[];
  readonly a: string;
  readonly b: string;
}) {
  return <WordRuns runs={differenceRuns(props.words, props.a, props.b)} />;
}

/**
 * Runs of words (as `changedRuns` and `differenceRuns` give them), each kind with its own element,
 * look and words for screen readers.
 */
export function WordRuns(props: { readonly runs: readonly ReportRun[] }) {
  return (
    <span className="word-changes" dir="auto">
      {props.runs.map((run, index) => (
        // Runs have no identity but their place, and the list is made anew as a whole.
        <OneRun key={index} run={run} />
      ))}
    </span>
  );
}

function OneRun({ run }: { readonly run: ReportRun }) {
  if (run.kind === 'same') return <>{run.text}</>;
  const words = (
    <>
      <span className="spoken">{` ${run.kind}: `}</span>
      {run.text}
    </>
  );
  const className = `mark mark-${run.kind}`;
  if (run.kind === 'inserted') return <ins className={className}>{words}</ins>;
  if (run.kind === 'deleted') return <del className={className}>{words}</del>;
  return <span className={className}>{words}</span>;
}
