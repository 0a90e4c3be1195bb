import { useState } from 'react';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { DocumentForm } from '../frame/DocumentForm.tsx';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { useActions, useClauseline } from '../state/StoreContext.tsx';
import { useDocument } from '../state/use-documents.ts';
import { useShortName } from '../state/use-short-name.ts';
import './import-report.css';
import { pickFile } from './pick-folder.ts';
import { RecognisedFacts } from './RecognisedFacts.tsx';
import { ReferenceList } from './ReferenceList.tsx';
import { RemovedList } from './RemovedList.tsx';
import { doubtsOf } from './report-facts.ts';
import { ReplacedNotes } from './ReplacedNotes.tsx';
import { Replacing, useReplacing } from './Replacing.tsx';
import { TrackedChanges } from './TrackedChanges.tsx';

/** What reading made of a file: recognised, doubtful, taken out; where it can be put right. */
export function ImportReport() {
  const document = useDocument(useClauseline((s) => s.reported));
  const shortName = useShortName();
  const { closeDialog } = useActions();
  if (!document) return null;
  return (
    <DialogFrame
      title={`Import report: ${shortName(document)}`}
      className="import-report"
      onClose={closeDialog}
    >
      <ReportTools document={document} />
      <ReplacedNotes document={document} />
      <TrackedChanges document={document} />
      <Doubts document={document} />
      <RecognisedFacts document={document} />
      <ReferenceList document={document} />
      <RemovedList document={document} />
    </DialogFrame>
  );
}

/** What can be done about a reading that is not right. */
function ReportTools({ document }: { readonly document: Document }) {
  const [editing, setEditing] = useState<'not yet' | 'now' | 'done'>('not yet');
  const { closeDialog } = useActions();
  if (editing === 'now') {
    return (
      <div onKeyDown={keepEscape}>
        <DocumentForm
          document={document}
          onClose={() => {
            setEditing('done');
          }}
        />
      </div>
    );
  }
  return (
    <div className="report-tools">
      <button
        type="button"
        autoFocus={editing === 'done'}
        onClick={() => {
          setEditing('now');
        }}
      >
        Edit title, symbol, date…
      </button>
      <ReplaceButton document={document} />
      <button type="button" className="primary" onClick={closeDialog}>
        Close
      </button>
    </div>
  );
}

/** Escape leaves the form, and only the form. */
function keepEscape(event: React.KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}

function ReplaceButton({ document }: { readonly document: Document }) {
  const { replaceDocument } = useActions();
  const { running, problem, replace } = useReplacing();
  const choose = async () => {
    const file = await pickFile();
    if (file) await replace(() => replaceDocument(document.id, file));
  };
  return (
    <>
      {/* A disabled button would lose the focus, and with it the keys of the dialog. */}
      <button
        type="button"
        aria-disabled={running !== undefined}
        onClick={() => {
          if (!running) void choose();
        }}
      >
        Replace by a newer file…
      </button>
      {problem && (
        <p className="report-doubts" role="alert">
          {problem.sentence}
        </p>
      )}
      {running && <Replacing job={running.job} stage={running.stage} />}
    </>
  );
}

function Doubts({ document }: { readonly document: Document }) {
  const doubts = doubtsOf(document);
  return (
    <section>
      <h3>Doubtful</h3>
      {doubts.length === 0 ? (
        <p className="quiet">Nothing about the reading is doubtful.</p>
      ) : (
        <ul className="report-doubts">
          {doubts.map((doubt) => (
            <li key={doubt}>⚠ {doubt}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
