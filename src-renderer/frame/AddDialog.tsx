import { DialogFrame } from '../parts/DialogFrame.tsx';
import { useActions, useClauseline, useClauselineStore } from '../state/StoreContext.tsx';
import { PasteForm } from './PasteForm.tsx';
import { runCommand } from './run-command.ts';
import { Suggestions } from './Suggestions.tsx';

/** Ways to add a document: files, pasted text, the samples, official texts to fetch. */
export function AddDialog() {
  const pasted = useClauseline((s) => s.pasted);
  const { closeDialog } = useActions();
  if (pasted !== null) {
    return (
      <DialogFrame title="Add pasted text" className="add" onClose={closeDialog}>
        <PasteForm pasted={pasted} />
      </DialogFrame>
    );
  }
  return (
    <DialogFrame title="Add documents" className="add" onClose={closeDialog}>
      <AddWays />
      <Suggestions />
      <div className="actions">
        <button type="button" onClick={closeDialog}>
          Close
        </button>
      </div>
    </DialogFrame>
  );
}

function AddWays() {
  const store = useClauselineStore();
  const { closeDialog, openAdd, addSamples } = useActions();
  return (
    <>
      <p>
        Drop files or a folder anywhere in the window, paste text anywhere with Ctrl+V, headings,
        numbers and tables included, or choose here. A file is recognised by what is in it; nothing
        leaves this computer.
      </p>
      <div className="actions">
        <button
          type="button"
          className="primary"
          onClick={() => {
            closeDialog();
            runCommand('open-files', store);
          }}
        >
          Open files…
        </button>
        <button
          type="button"
          onClick={() => {
            closeDialog();
            runCommand('open-folder', store);
          }}
        >
          Add a folder…
        </button>
        <button
          type="button"
          onClick={() => {
            openAdd({ text: '' });
          }}
        >
          Paste text…
        </button>
        <button
          type="button"
          onClick={() => {
            closeDialog();
            void addSamples();
          }}
        >
          Add the samples
        </button>
      </div>
    </>
  );
}
