import { basename } from 'node:path';
import type { WorkspaceState } from '../../contract/api.ts';
import { done } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { Document } from '../../engine/documents/document.ts';
import { orderDocuments } from '../../engine/documents/order-documents.ts';
import type { Note } from '../../engine/notes/note.ts';
import { sampleFiles } from '../application-files.ts';
import type { RowChange } from '../workspace/workspace-change.ts';
import { workspaceEnding } from '../workspace/workspace-place.ts';
import type { WorkspaceStore } from '../workspace/workspace-store.ts';
import type { ServiceContext } from './service-ports.ts';

/** The workspace as the window sees it. */
export function workspaceState({ store, problems }: ServiceContext): WorkspaceState {
  const { documents, notes, settings } = store.content();
  return {
    name: workspaceName(store),
    revision: store.revision(),
    documents: orderDocuments([...documents.values()]).map(asSent),
    notes: [...notes.values()].sort(newestFirst),
    settings,
    undo: store.undoName(),
    redo: store.redoName(),
    sample: store.sample() && onlySamples([...documents.values()]),
    problems: [...store.problems, ...problems],
  };
}

/** The other reading of a file stays here: a window asks for it when it wants it. */
function asSent(document: Document): Document {
  if (!document.tracked?.otherReading) return document;
  const { reading, changes, authors, other } = document.tracked;
  const tracked = { reading, changes, authors, ...(other === undefined ? {} : { other }) };
  return { ...document, tracked };
}

/** Makes a change, tells every window, and answers with the workspace afterwards. */
export function change(
  context: ServiceContext,
  name: string,
  rows: readonly RowChange[],
): Result<WorkspaceState> {
  if (rows.length === 0) return done(workspaceState(context));
  return tell(context, context.store.apply({ name, rows }));
}

/** Tells every window about a change that was made, and passes a refusal on. */
export function tell(context: ServiceContext, result: Result<unknown>): Result<WorkspaceState> {
  if (!result.ok) return result;
  const state = workspaceState(context);
  context.emit({ type: 'workspace', state });
  return done(state);
}

function workspaceName({ path }: WorkspaceStore): string {
  return path === null ? 'not saved' : basename(path, workspaceEnding);
}

/** Order of notes in every list. */
export function newestFirst(a: Note, b: Note): number {
  if (a.created !== b.created) return a.created < b.created ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

/** Once the user's own documents are in, it is the user's workspace. */
function onlySamples(documents: readonly Document[]): boolean {
  const names: readonly string[] = sampleFiles;
  return documents.every(({ source }) => names.includes(source.name));
}
