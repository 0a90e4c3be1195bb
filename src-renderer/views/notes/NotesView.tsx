import { useClauseline } from '../../state/store-context.tsx';

/** Every note by its text. */
export function NotesView() {
  const notes = useClauseline((s) => s.workspace?.notes);
  return (
    <ul>
      {notes?.map((note) => (
        <li key={note.id}>{note.text}</li>
      ))}
    </ul>
  );
}
