import { useClauseline } from '../state/StoreContext.tsx';
import type { Selection } from '../state/store-types.ts';
import { BegunDecision } from './BegunDecision.tsx';
import { CommitmentInspector } from './CommitmentInspector.tsx';
import { DifferenceInspector } from './DifferenceInspector.tsx';
import { HistoryInspector } from './HistoryInspector.tsx';
import { LineageInspector } from './LineageInspector.tsx';
import { PassageInspector } from './PassageInspector.tsx';
import './inspector.css';

/** Explains what is selected: where it stands, why the tool says so, what can be done with it. */
export function Inspector() {
  const selection = useClauseline((s) => s.selection);
  if (!selection) return <NothingSelected />;
  return (
    <div className="inspector">
      <BegunDecision />
      <Position selection={selection} />
      <Explained selection={selection} />
    </div>
  );
}

function Explained({ selection }: { readonly selection: Selection }) {
  switch (selection.kind) {
    case 'passage':
      return <PassageInspector id={selection.id} />;
    case 'difference':
      return <DifferenceInspector id={selection.id} />;
    case 'commitment':
      return <CommitmentInspector id={selection.id} />;
    case 'lineage':
      return <LineageInspector id={selection.id} />;
    case 'history':
      return <HistoryInspector id={selection.id} />;
  }
}

function NothingSelected() {
  return (
    <div className="inspector">
      <BegunDecision />
      <h2>Inspector</h2>
      <p className="quiet">
        Choose any marked words to see where they stand, what changed from text to text, and why the
        tool says so. <kbd>F8</kbd> goes to the next finding, <kbd>Shift+F8</kbd> to the one before.
      </p>
    </div>
  );
}

function Position({ selection }: { readonly selection: Selection }) {
  const steps = useClauseline((s) => s.steps);
  const at = steps.findIndex((one) => one.kind === selection.kind && one.id === selection.id);
  if (at < 0) return null;
  return (
    <p className="quiet figures">
      Finding {at + 1} of {steps.length}
    </p>
  );
}
