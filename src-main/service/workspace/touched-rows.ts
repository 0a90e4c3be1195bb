import type { ChangedKind, RowChange } from './workspace-change.ts';

/** Ids of the rows that changes touched, by kind: they came, were changed or went. */
export type TouchedRows = Readonly<Record<ChangedKind, ReadonlySet<string>>>;

/** What each of the last changes since the file was opened touched, the oldest first. */
export type TouchedLog = readonly Touched[];

interface Touched {
  /** Of the workspace after the change. */
  readonly revision: number;
  readonly rows: readonly Pick<RowChange, 'table' | 'id'>[];
}

/** Changes remembered. A window that missed more of them asks for the whole workspace. */
const LOG_LENGTH = 1_000;

/** The log with one more change. Values are not kept: they are read when somebody asks. */
export function logTouched(
  log: TouchedLog,
  revision: number,
  changes: readonly RowChange[],
): TouchedLog {
  const rows = changes.map(({ table, id }) => ({ table, id }));
  return [...log, { revision, rows }].slice(-LOG_LENGTH);
}

/** The rows touched after one revision and up to another; null when the log does not reach back. */
export function touchedSince(log: TouchedLog, since: number, now: number): TouchedRows | null {
  const later = log.filter(({ revision }) => revision > since);
  if (since > now || later.length < now - since) return null;
  const rows = later.flatMap((touched) => touched.rows);
  const idsIn = (table: ChangedKind): ReadonlySet<string> =>
    new Set(rows.filter((row) => row.table === table).map(({ id }) => id));
  return { documents: idsIn('documents'), notes: idsIn('notes'), settings: idsIn('settings') };
}
