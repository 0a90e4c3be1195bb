import { EmptyState } from '../../parts/EmptyState.tsx';
import { useActions } from '../../state/StoreContext.tsx';
import { useDocuments } from '../../state/use-documents.ts';
import { CoverageTable } from './CoverageTable.tsx';
import { ProvenanceStrip } from './ProvenanceStrip.tsx';
import { TellingPassages } from './TellingPassages.tsx';
import './overview.css';

/** How much of each text stands in each other, where wording came from, what tells most. */
export function OverviewView() {
  const documents = useDocuments();
  if (documents.length === 0) return <NoDocuments />;
  return (
    <div className="overview">
      <CoverageTable />
      <ProvenanceStrip />
      <TellingPassages />
    </div>
  );
}

function NoDocuments() {
  const { openAdd, addSamples } = useActions();
  return (
    <EmptyState
      title="No documents yet"
      actions={
        <>
          <button
            type="button"
            className="primary"
            onClick={() => {
              openAdd(null);
            }}
          >
            Add documents…
          </button>
          <button type="button" onClick={() => void addSamples()}>
            Open the samples
          </button>
        </>
      }
    >
      Drop text or Markdown files anywhere in this window, or paste a text. Two are enough to see
      what they share and what changed.
    </EmptyState>
  );
}
