import { useEffect, useRef, useState } from 'react';
import type { NoteDraft } from '../../../src-main/contract/api.ts';
import type { Note, UserVerdict } from '../../../src-main/engine/notes/note.ts';
import { useActions } from '../../state/StoreContext.tsx';

/** Typing pauses so long before a note is saved, in milliseconds: less than a second. */
const PAUSE = 700;

interface Typed {
  readonly text: string;
  readonly tags: string;
  readonly isUnsaved: boolean;
}

/**
 * What is typed into a note, saved by itself once typing pauses or the note is left. When the note
 * changes elsewhere (by undo, say) the fields follow, unless something typed is not saved yet.
 */
export function useSavedDraft(note: Note) {
  const { saveNote } = useActions();
  const [typed, setTyped] = useState(() => typedOf(note));
  const [seen, setSeen] = useState(note);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; save: () => void }>(undefined);
  if (seen !== note) {
    setSeen(note);
    if (!typed.isUnsaved) setTyped(typedOf(note));
  }
  useEffect(
    () => () => {
      clearTimeout(waiting.current?.timer);
      waiting.current?.save();
    },
    [],
  );
  const save = (draft: NoteDraft) => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
    setTyped((now) => ({ ...now, isUnsaved: false }));
    void saveNote(draft);
  };
  const change = (changes: Partial<Typed>) => {
    const next = { ...typed, ...changes, isUnsaved: true };
    setTyped(next);
    clearTimeout(waiting.current?.timer);
    const saveIt = () => {
      save(draftOf(note, next));
    };
    waiting.current = { timer: setTimeout(saveIt, PAUSE), save: saveIt };
  };
  const judge = (verdict: UserVerdict | null) => {
    save({ ...withoutVerdict(draftOf(note, typed)), ...(verdict && { verdict }) });
  };
  return { typed, change, judge };
}

function typedOf({ text, tags }: Note): Typed {
  return { text, tags: tags.join(', '), isUnsaved: false };
}

function draftOf(note: Note, { text, tags }: Typed): NoteDraft {
  return { ...note, text, tags: splitTags(tags) };
}

function withoutVerdict({ id, target, quotes, text, tags }: NoteDraft): NoteDraft {
  return { ...(id !== undefined && { id }), target, quotes, text, tags };
}

function splitTags(typed: string): string[] {
  return [...new Set(typed.split(',').map((tag) => tag.trim()))].filter(Boolean);
}
