import { useMemo, useState } from 'react';
import type { Note } from '../../../src-main/engine/notes/note.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { usePrinting } from '../../parts/use-printing.ts';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { everyNote, passesNote } from './note-filter.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteFilters, NoteList } from './NoteList.tsx';
import { PrintedNotes } from './PrintedNotes.tsx';
import './notes.css';

const none: readonly Note[] = [];

/** All notes, one of them open, and the way out as a file. */
export function NotesView() {
  const isExporting = useClauseline((s) => s.dialog === 'export');
  const { closeDialog } = useActions();
  return isExporting ? <ExportPanel onClose={closeDialog} /> : <Notes />;
}

function Notes() {
  const notes = useClauseline((s) => s.workspace?.notes ?? none);
  const [filter, setFilter] = useState(everyNote);
  const printing = usePrinting();
  const [openId, setOpenId] = useState<string | null>(null);
  const shown = useMemo(() => notes.filter((note) => passesNote(note, filter)), [notes, filter]);
  const open = shown.find(({ id }) => id === openId) ?? shown[0];
  if (notes.length === 0) return <NoNotes />;
  // On paper there is no list to choose from: all that are listed are printed in full.
  return (
    <>
      {printing && <PrintedNotes notes={shown} />}
      <div className="notes-view">
        <div className="notes-side">
          <ExportButton />
          <NoteFilters notes={notes} filter={filter} onChange={setFilter} />
          <p className="hint" role="status">
            {shown.length === notes.length
              ? `${String(notes.length)} ${notes.length === 1 ? 'note' : 'notes'}`
              : `${String(shown.length)} of ${String(notes.length)} notes`}
          </p>
          <NoteList notes={shown} open={open?.id ?? null} onOpen={setOpenId} />
        </div>
        {open && <NoteEditor key={open.id} note={open} />}
      </div>
    </>
  );
}

function NoNotes() {
  return (
    <EmptyState title="No notes yet" actions={<ExportButton />}>
      Select a finding in any view and choose “Add note”. Comparison notes can be exported without
      notes of your own too.
    </EmptyState>
  );
}

function ExportButton() {
  const { openDialog } = useActions();
  const canExport = useClauseline((s) => (s.workspace?.documents.length ?? 0) > 0);
  return (
    <button
      type="button"
      className="primary export-button"
      disabled={!canExport}
      onClick={() => {
        openDialog('export');
      }}
    >
      Export comparison notes…
    </button>
  );
}
