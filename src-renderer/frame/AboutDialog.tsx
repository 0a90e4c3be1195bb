import { DialogFrame } from '../parts/DialogFrame.tsx';
import { useActions, useClauseline } from '../state/StoreContext.tsx';

/** What this is, its version, and what it does with the user's texts. */
export function AboutDialog() {
  const { closeDialog } = useActions();
  const capabilities = useClauseline((s) => s.capabilities);
  return (
    <DialogFrame title="About Clauseline" onClose={closeDialog}>
      <p>
        Clauseline {capabilities?.version} puts a policy text beside its relatives and shows shared
        language, textual differences and evolving commitments, with evidence.
      </p>
      <p>
        No text leaves this computer. The only thing it opens outside is an official web page, in
        your browser, when you ask for it.
      </p>
      <div className="actions">
        <button type="button" onClick={closeDialog}>
          Close
        </button>
      </div>
    </DialogFrame>
  );
}
