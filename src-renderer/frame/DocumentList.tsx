import { useMemo } from 'react';
import { wordsFoundElsewhere } from '../parts/words-found-elsewhere.ts';
import { useActions, useClauseline, useClauselineStore } from '../state/store-context.tsx';
import { useDocuments } from '../state/use-documents.ts';
import { DocumentRow } from './DocumentRow.tsx';
import { runCommand } from './run-command.ts';

/** The documents in date order, at the left of every view. */
export function DocumentList() {
  const documents = useDocuments();
  const passages = useClauseline((s) => s.findings?.passages);
  const store = useClauselineStore();
  const { openAdd } = useActions();
  const shares = useMemo(
    () => wordsFoundElsewhere(documents, passages ?? []),
    [documents, passages],
  );
  return (
    <>
      <h2>Documents</h2>
      <ol className="document-list">
        {documents.map((document) => (
          <DocumentRow
            key={document.id}
            document={document}
            share={passages ? shares.get(document.id) : undefined}
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
