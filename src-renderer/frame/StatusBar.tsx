import { Button, Dialog, DialogTrigger, ProgressBar } from 'react-aria-components';
import { FloatingPanel } from '../parts/FloatingPanel.tsx';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { useActions, useClauseline } from '../state/StoreContext.tsx';
import { pairKey, type Job } from '../state/store-types.ts';

/** The line at the foot of the window: what is loaded, what runs, what went wrong. */
export function StatusBar() {
  return (
    <footer className="status-bar" data-pane="status">
      <Counts />
      <span className="spacer" />
      <Jobs />
      <Limits />
      <Problems />
    </footer>
  );
}

function Counts() {
  const workspace = useClauseline((s) => s.workspace);
  const findings = useClauseline((s) => s.findings);
  if (!workspace) return <span>Opening the workspace …</span>;
  const counts = [
    counted(workspace.documents.length, 'document'),
    findings && counted(findings.passages.filter((p) => !p.formula).length, 'shared passage'),
    findings && counted(findings.commitments.length, 'commitment'),
    counted(workspace.notes.length, 'note'),
  ];
  return <span className="figures">{counts.filter(Boolean).join(' · ')}</span>;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** What runs; of those that wait for their turn only how many they are. */
function Jobs() {
  const jobs = useClauseline((s) => s.jobs);
  const running = jobs.find(({ stage }) => stage !== '') ?? jobs[0];
  if (!running) return null;
  const waiting = jobs.length - 1;
  return (
    <>
      <RunningJob key={running.job} job={running} />
      {waiting > 0 && <span className="quiet figures">and {waiting} more</span>}
    </>
  );
}

function RunningJob({ job }: { readonly job: Job }) {
  const { cancel } = useActions();
  const label = job.stage || 'Working';
  return (
    <span className="running-job">
      <ProgressBar
        aria-label={label}
        isIndeterminate={job.total === 0}
        value={job.done}
        maxValue={job.total || 1}
      >
        {({ percentage }) => (
          <>
            <span>{label} …</span>
            <span className="progress-track">
              <span
                className={job.total === 0 ? 'progress-fill is-unknown' : 'progress-fill'}
                style={{ inlineSize: `${String(percentage ?? 30)}%` }}
              />
            </span>
          </>
        )}
      </ProgressBar>
      <button type="button" className="link" onClick={() => void cancel(job.job)}>
        Cancel
      </button>
    </span>
  );
}

function Limits() {
  const findings = useClauseline((s) => s.findings);
  const reworded = useClauseline((s) => s.reworded);
  const columns = useClauseline((s) => s.columns);
  const between = columns.slice(1).map((b, index) => reworded[pairKey(columns[index] ?? '', b)]);
  const met = [findings, ...between].flatMap((one) => one?.limits ?? []);
  const limits = [...new Set(met)];
  if (limits.length === 0) return null;
  return (
    <PopoverList
      label={`${counted(limits.length, 'limit')} reached`}
      title="Limits that were reached"
    >
      {limits.map((limit) => (
        <p key={limit}>{limit}</p>
      ))}
    </PopoverList>
  );
}

function Problems() {
  const problems = useClauseline((s) => s.problems);
  const { dismissProblem } = useActions();
  if (problems.length === 0) return null;
  return (
    <PopoverList label={`⚠ ${counted(problems.length, 'problem')}`} title="Problems">
      {problems.map((problem) => (
        <ProblemNotice
          key={problem.sentence}
          problem={problem}
          onDismiss={() => {
            dismissProblem(problem);
          }}
        />
      ))}
    </PopoverList>
  );
}

function PopoverList(props: {
  readonly label: string;
  readonly title: string;
  readonly children: React.ReactNode;
}) {
  return (
    <DialogTrigger>
      <Button className="plain">{props.label}</Button>
      <FloatingPanel placement="top end">
        <Dialog className="popover-list" aria-label={props.title}>
          {props.children}
        </Dialog>
      </FloatingPanel>
    </DialogTrigger>
  );
}
