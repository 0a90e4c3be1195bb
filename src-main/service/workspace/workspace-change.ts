/** What a change can touch; the table names are the plural. */
export type ChangedKind = 'documents' | 'notes' | 'settings';

/** One row before and after a change; null where there is none. */
export interface RowChange {
  readonly table: ChangedKind;
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A change as it is kept for undo: what it is called and what it did. */
export interface WorkspaceChange {
  /** Completes "Undo …": "remove document". */
  readonly name: string;
  readonly rows: readonly RowChange[];
}

/** The change that takes this one back. */
export function inverse(change: WorkspaceChange): WorkspaceChange {
  const rows = change.rows.map((row) => ({ ...row, before: row.after, after: row.before }));
  return { name: change.name, rows: rows.reverse() };
}
