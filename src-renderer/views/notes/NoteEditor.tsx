import { describeJudgement } from '../../../src-main/engine/notes/render/lay-out-quotation.ts';
import type { Note } from '../../../src-main/engine/notes/note.ts';
import { useActions } from '../../state/StoreContext.tsx';
import { JudgementFields } from './JudgementFields.tsx';
import { targetWords } from './note-filter.ts';
import { NoteQuotes } from './NoteQuotes.tsx';
import { useSavedDraft } from './use-saved-draft.ts';
import { useShowTarget } from './use-show-target.ts';

/** One note: its text and tags, saved by themselves, its judgement and its quotations. */
export function NoteEditor({ note }: { readonly note: Note }) {
  const { typed, change, judge } = useSavedDraft(note);
  return (
    <section className="note-editor" aria-label="Note">
      <EditorHead note={note} />
      <label>
        Text
        <textarea
          rows={6}
          dir="auto"
          value={typed.text}
          onChange={(event) => {
            change({ text: event.target.value });
          }}
        />
      </label>
      <label>
        Tags, with commas between
        <input
          type="text"
          value={typed.tags}
          onChange={(event) => {
            change({ tags: event.target.value });
          }}
        />
      </label>
      {note.verdict && <p className="judgement">{describeJudgement(note.verdict)}</p>}
      <JudgementFields
        key={JSON.stringify(note.verdict ?? null)}
        verdict={note.verdict}
        onSave={judge}
      />
      <NoteQuotes note={note} />
    </section>
  );
}

function EditorHead({ note }: { readonly note: Note }) {
  const { deleteNote, announce } = useActions();
  const { isThere, show } = useShowTarget();
  const remove = async () => {
    if (await deleteNote(note.id)) announce('Note deleted. Undo brings it back.');
  };
  return (
    <header>
      <p className="quiet">
        On {targetWords[note.target.kind]}, written {note.created.slice(0, 10)}
      </p>
      <div className="actions">
        {isThere(note) && (
          <button
            type="button"
            onClick={() => {
              show(note);
            }}
          >
            Show it
          </button>
        )}
        <button type="button" onClick={() => void remove()}>
          Delete note
        </button>
      </div>
    </header>
  );
}
