import { useMemo } from 'react';
import { countWords } from '../../src-main/engine/text/tokens.ts';
import { useCoverage } from '../state/use-coverage.ts';
import { useActions, useClauselineStore } from '../state/StoreContext.tsx';
import { useDocuments } from '../state/use-documents.ts';
import { DocumentRow } from './DocumentRow.tsx';
import { runCommand } from './run-command.ts';

/** The documents in date order, at the left of every view. */
export function DocumentList() {
  const documents = useDocuments();
  const coverage = useCoverage();
  const store = useClauselineStore();
  const { openAdd } = useActions();
  const words = useMemo(() => documents.map(({ text }) => countWords(text)), [documents]);
  return (
    <>
      <h2>Documents</h2>
      <ol className="document-list">
        {documents.map((document, index) => (
          <DocumentRow
            key={document.id}
            document={document}
            words={words[index] ?? 0}
            elsewhere={coverage?.elsewhere[coverage.documents.indexOf(document.id)]}
          />
        ))}
      </ol>
      <div className="actions">
        <button
          type="button"
          onClick={() => {
            runCommand('open-files', store);
          }}
        >
          Open files…
        </button>
        <button
          type="button"
          className="plain"
          onClick={() => {
            openAdd(null);
          }}
        >
          More ways to add…
        </button>
      </div>
    </>
  );
}
