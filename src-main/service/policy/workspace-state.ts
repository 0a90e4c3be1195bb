import { basename } from 'node:path';
import type { ChangedRows, Revised, WorkspaceChanges, WorkspaceState } from '../../contract/api.ts';
import { done } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { Document } from '../../engine/documents/document.ts';
import { orderDocuments } from '../../engine/documents/order-documents.ts';
import { newestFirst } from '../../engine/notes/decisions/note-order.ts';
import { sampleFiles } from '../application-files.ts';
import type { RowChange } from '../workspace/workspace-change.ts';
import { workspaceEnding } from '../workspace/workspace-place.ts';
import type { WorkspaceStore } from '../workspace/workspace-store.ts';
import type { ServiceContext } from './service-ports.ts';

/** The workspace as the window sees it. */
export function workspaceState(context: ServiceContext): WorkspaceState {
  const { documents, notes, settings } = context.store.content();
  return {
    ...smallFacts(context),
    documents: orderDocuments([...documents.values()]).map(asSent),
    notes: [...notes.values()].sort(newestFirst),
    settings,
  };
}

/** What is different since a revision; null when the store does not remember that far back. */
export function workspaceChanges(context: ServiceContext, since: number): WorkspaceChanges | null {
  const touched = context.store.touchedSince(since);
  if (!touched) return null;
  const { documents, notes, settings } = context.store.content();
  const changed = changedRows(documents, touched.documents);
  return {
    ...smallFacts(context),
    since,
    documents: { ...changed, put: changed.put.map(asSent) },
    notes: changedRows(notes, touched.notes),
    ...(touched.settings.size > 0 && { settings }),
  };
}

function smallFacts({ store, problems }: ServiceContext) {
  const { documents } = store.content();
  return {
    name: workspaceName(store),
    revision: store.revision(),
    undo: store.undoName(),
    redo: store.redoName(),
    sample: store.sample() && onlySamples([...documents.values()]),
    problems: [...store.problems, ...problems],
  };
}

function changedRows<T>(
  rows: ReadonlyMap<string, T>,
  touched: ReadonlySet<string>,
): ChangedRows<T> {
  const ids = [...touched];
  return {
    put: ids.flatMap((id) => rows.get(id) ?? []),
    gone: ids.filter((id) => !rows.has(id)),
  };
}

/** The other reading of a file stays here: a window asks for it when it wants it. */
function asSent(document: Document): Document {
  if (!document.tracked?.otherReading) return document;
  const { reading, changes, authors, other } = document.tracked;
  const tracked = { reading, changes, authors, ...(other === undefined ? {} : { other }) };
  return { ...document, tracked };
}

/** Makes a change, tells every window, and answers with the revision afterwards. */
export function change(
  context: ServiceContext,
  name: string,
  rows: readonly RowChange[],
): Result<Revised> {
  if (rows.length === 0) return unchanged(context);
  return tell(context, context.store.apply({ name, rows }));
}

/** Tells every window about a change that was made, and passes a refusal on. */
export function tell(context: ServiceContext, result: Result<unknown>): Result<Revised> {
  if (!result.ok) return result;
  const revision = context.store.revision();
  context.emit({ type: 'workspace', revision });
  return done({ revision });
}

/** The answer when there was nothing to change. */
export function unchanged({ store }: ServiceContext): Result<Revised> {
  return done({ revision: store.revision() });
}

function workspaceName({ path }: WorkspaceStore): string {
  return path === null ? 'not saved' : basename(path, workspaceEnding);
}

/** Once the user's own documents are in, it is the user's workspace. */
function onlySamples(documents: readonly Document[]): boolean {
  const names: readonly string[] = sampleFiles;
  return documents.every(({ source }) => names.includes(source.name));
}
