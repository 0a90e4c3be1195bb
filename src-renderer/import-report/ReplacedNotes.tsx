import type { ReplacedNote } from '../../src-main/contract/api.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { useActions, useClauseline } from '../state/StoreContext.tsx';
import { fateOf, replacementSummary, type NoteFate } from './replaced-words.ts';

const fateWords: Readonly<Record<NoteFate, string>> = {
  sure: 'found word for word',
  doubtful: 'found, but its words have changed or stand in several places: please check',
  elsewhere: 'untouched: it quotes other documents',
  orphaned: 'orphaned: some of its words stand in the newer text no more',
};

const targetWords: Readonly<Record<ReplacedNote['target'], string>> = {
  kept: '',
  followed: '',
  lost: 'The finding it hung on is no longer reported.',
};

/** Whether the user had better look at the note. */
function isDoubtful(fared: ReplacedNote): boolean {
  return ['doubtful', 'orphaned'].includes(fateOf(fared)) || fared.target === 'lost';
}

/** How each note fared when a newer file took the place of the document. */
export function ReplacedNotes({ document }: { readonly document: Document }) {
  const replaced = useClauseline((s) => s.replaced);
  const notes = useClauseline((s) => s.workspace?.notes);
  const { startNote, closeDialog, showView } = useActions();
  if (replaced?.document !== document.id) return null;
  const isOtherReading =
    document.tracked !== undefined && document.replaces === document.tracked.other;
  return (
    <section className="replaced-notes">
      <h3>{isOtherReading ? 'Read the other way' : 'Replaced by a newer file'}</h3>
      <p>{replacementSummary(replaced.notes)} Undo brings the text before and its notes back.</p>
      <ul>
        {replaced.notes.map((fared) => {
          const note = notes?.find(({ id }) => id === fared.note);
          if (!note) return null;
          return (
            <li key={note.id}>
              <button
                type="button"
                className="link"
                onClick={() => {
                  closeDialog();
                  showView('notes');
                  startNote(note);
                }}
              >
                {note.text || note.quotes[0]?.exact.slice(0, 80) || 'A decision'}
              </button>{' '}
              <span className={isDoubtful(fared) ? 'report-doubts' : 'quiet'}>
                {fateWords[fateOf(fared)]}. {targetWords[fared.target]}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
