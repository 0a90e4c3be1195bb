import { useMemo } from 'react';
import { useActions, useClauseline } from '../state/StoreContext.tsx';

/** The user's notes on a finding, each to be opened again. */
export function FindingNotes({ id }: { readonly id: string }) {
  const all = useClauseline((s) => s.workspace?.notes);
  const { startNote } = useActions();
  const notes = useMemo(
    () => (all ?? []).filter((note) => note.target.id === id && note.text !== ''),
    [all, id],
  );
  if (notes.length === 0) return null;
  return (
    <>
      <h3>Your notes</h3>
      <ul className="finding-notes">
        {notes.map((note) => (
          <li key={note.id}>
            <p dir="auto">{note.text}</p>
            <button
              type="button"
              className="link"
              onClick={() => {
                startNote(note);
              }}
            >
              Change
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
