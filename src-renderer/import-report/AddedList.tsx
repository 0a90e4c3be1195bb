import { DialogFrame } from '../parts/DialogFrame.tsx';
import { useActions, useClauseline } from '../state/StoreContext.tsx';
import './import-report.css';

/** What adding several files gave: how many were added, which were not and why. */
export function AddedList() {
  const added = useClauseline((s) => s.added);
  const { closeDialog } = useActions();
  if (!added) return null;
  const { failures, passedOver } = added;
  return (
    <DialogFrame title={headline(added)} className="added-list" onClose={closeDialog}>
      {added.cancelled && (
        <p>You cancelled before the end; what had been read by then was added.</p>
      )}
      {failures.length > 0 && (
        <section>
          <h3>Not added ({failures.length})</h3>
          <ul className="failures" tabIndex={0} aria-label="Files that were not added">
            {failures.map(({ file, sentence }) => (
              <li key={file}>
                <strong dir="auto">{file}</strong>
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {passedOver.length > 0 && (
        <details>
          <summary>
            {passedOver.length === 1
              ? '1 file is of a kind that is not read'
              : `${String(passedOver.length)} files are of kinds that are not read`}
          </summary>
          <ul className="failures" tabIndex={0} aria-label="Files that were passed over">
            {passedOver.map((file) => (
              <li key={file} dir="auto">
                {file}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="actions">
        <button type="button" className="primary" onClick={closeDialog}>
          Close
        </button>
      </div>
    </DialogFrame>
  );
}

function headline({ added }: { readonly added: number }): string {
  if (added === 0) return 'No document was added';
  return added === 1 ? '1 document was added' : `${String(added)} documents were added`;
}
