import type { Api, NoteDraft, Revised } from '../../contract/api.ts';
import { failed } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { Note } from '../../engine/notes/note.ts';
import { settingsId } from '../workspace/workspace-content.ts';
import { unknownDocument } from './document-methods.ts';
import type { ServiceContext } from './service-ports.ts';
import { nameSettingsChange } from './settings-change.ts';
import { change, tell } from './workspace-state.ts';

type NoteMethods = Pick<Api, 'saveNote' | 'deleteNote' | 'changeSettings' | 'undo' | 'redo'>;

/** Notes, decisions, settings, and taking changes back. */
export function noteMethods(context: ServiceContext): NoteMethods {
  const { store } = context;
  return {
    saveNote: ({ note }) => Promise.resolve(saveNote(context, note)),
    deleteNote: ({ id }) => Promise.resolve(deleteNote(context, id)),
    changeSettings: ({ settings }) => {
      const before = store.content().settings;
      const row = { table: 'settings', id: settingsId, before, after: settings } as const;
      const name = nameSettingsChange(before, settings);
      return Promise.resolve(change(context, name ?? '', name === null ? [] : [row]));
    },
    undo: () => Promise.resolve(step(context, store.undo(), 'undo')),
    redo: () => Promise.resolve(step(context, store.redo(), 'redo')),
  };
}

function saveNote(context: ServiceContext, draft: NoteDraft): Result<Revised> {
  return draft.id === undefined ? addNote(context, draft) : editNote(context, draft, draft.id);
}

function addNote(context: ServiceContext, draft: NoteDraft): Result<Revised> {
  const { documents } = context.store.content();
  if (draft.quotes.some(({ document }) => !documents.has(document))) return unknownDocument();
  const id = context.newId();
  const now = context.now();
  const note: Note = { ...draft, id, created: now, changed: now };
  return change(context, draft.verdict ? 'add decision' : 'add note', [
    { table: 'notes', id, before: null, after: note },
  ]);
}

/** The quotations of an old note may speak of a document that was removed; it can still be edited. */
function editNote(context: ServiceContext, draft: NoteDraft, id: string): Result<Revised> {
  const before = context.store.content().notes.get(id);
  if (!before) return unknownNote();
  const after: Note = { ...draft, id, created: before.created, changed: context.now() };
  return change(context, 'edit note', [{ table: 'notes', id, before, after }]);
}

function deleteNote(context: ServiceContext, id: string): Result<Revised> {
  const before = context.store.content().notes.get(id);
  if (!before) return unknownNote();
  const name = before.verdict ? 'delete decision' : 'delete note';
  return change(context, name, [{ table: 'notes', id, before, after: null }]);
}

function step(
  context: ServiceContext,
  result: Result<unknown>,
  direction: 'undo' | 'redo',
): Result<Revised> {
  if (result.ok && result.value === null) {
    return failed('bad-request', `There is nothing to ${direction}.`);
  }
  return tell(context, result);
}

function unknownNote(): Result<never> {
  return failed('unknown-note', 'This note is no longer there; undo brings a deleted note back.');
}
