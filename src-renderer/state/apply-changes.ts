import type { ChangedRows, WorkspaceChanges, WorkspaceState } from '../../src-main/contract/api.ts';
import { orderDocuments } from '../../src-main/engine/documents/order-documents.ts';
import { newestFirst } from '../../src-main/engine/notes/decisions/note-order.ts';

/**
 * The workspace after some changes. What did not change stays the same object, so that nothing
 * that was made from it is made anew. Throws a `RangeError` when the changes build on another
 * revision.
 */
export function applyChanges(state: WorkspaceState, changes: WorkspaceChanges): WorkspaceState {
  const { since, documents, notes, settings, ...facts } = changes;
  if (since !== state.revision)
    throw new RangeError(
      `changes since ${String(since)} put on revision ${String(state.revision)}`,
    );
  return {
    ...facts,
    documents: changedRows(state.documents, documents, orderDocuments),
    notes: changedRows(state.notes, notes, (rows) => rows.sort(newestFirst)),
    settings: settings ?? state.settings,
  };
}

function changedRows<T extends { readonly id: string }>(
  rows: readonly T[],
  { put, gone }: ChangedRows<T>,
  inOrder: (rows: T[]) => readonly T[],
): readonly T[] {
  if (put.length === 0 && gone.length === 0) return rows;
  const changed = new Set([...gone, ...put.map(({ id }) => id)]);
  return inOrder([...rows.filter(({ id }) => !changed.has(id)), ...put]);
}
