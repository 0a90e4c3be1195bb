import { useState, type SyntheticEvent } from 'react';
import type { NoteDraft } from '../../src-main/contract/api.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { QuoteList } from '../parts/QuoteList.tsx';
import { useActions, useClauseline } from '../state/StoreContext.tsx';

/** Writes or changes a note, over any view. */
export function NoteDialog() {
  const draft = useClauseline((s) => s.noteDraft);
  return draft ? <NoteForm draft={draft} /> : null;
}

function NoteForm({ draft }: { readonly draft: NoteDraft }) {
  const { saveNote, closeNote } = useActions();
  const [text, setText] = useState(draft.text);
  const [tags, setTags] = useState(draft.tags.join(', '));
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (await saveNote({ ...draft, text: text.trim(), tags: splitTags(tags) })) closeNote();
  };
  return (
    <DialogFrame title={draft.id ? 'Change note' : 'Add note'} className="note" onClose={closeNote}>
      <QuoteList quotes={draft.quotes} />
      <form onSubmit={(event) => void save(event)}>
        <label>
          Note
          <textarea
            autoFocus
            required
            rows={5}
            dir="auto"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(event);
            }}
          />
        </label>
        <label>
          Tags, with commas between
          <input
            type="text"
            value={tags}
            onChange={(event) => {
              setTags(event.target.value);
            }}
          />
        </label>
        <div className="actions">
          <button type="submit" className="primary">
            Save note
          </button>
          <button type="button" onClick={closeNote}>
            Cancel
          </button>
        </div>
      </form>
    </DialogFrame>
  );
}

/** Tags as typed: blanks around them and repetitions do not count. */
export function splitTags(typed: string): string[] {
  return [...new Set(typed.split(',').map((tag) => tag.trim()))].filter(Boolean);
}
