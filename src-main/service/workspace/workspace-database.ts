import { DatabaseSync } from 'node:sqlite';
import { isIntact, emptyDigest, rowTables, toggleInDigest } from './stored-row.ts';
import type { RowTable, StoredRow } from './stored-row.ts';

/** Version of the tables, kept in the file's `user_version`. */
export const schemaVersion = 1;

/** "Clau" in the file's `application_id`, so that no other program's database is taken for ours. */
export const applicationId = 0x43_6c_61_75;

/** How long to wait for a lock that another process holds for one transaction, in milliseconds. */
const BUSY_WAIT = 2_000;

/** All rows of a workspace file. */
export type StoredRows = Record<RowTable, StoredRow[]>;

/** What stands in a file that was opened. */
export type FileState =
  | { readonly kind: 'ours'; readonly version: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'foreign' };

/**
 * Opens a file as a database, changing nothing in it yet. A rollback journal with `synchronous=EXTRA` is chosen over a
 * write-ahead log: at rest the workspace is one file that can be copied and synchronised, and an
 * acknowledged change is on the disk. Throws SQLite's errors.
 */
export function openDatabase(path: string, readOnly: boolean): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly, timeout: BUSY_WAIT });
  try {
    database.exec('PRAGMA cell_size_check=ON; PRAGMA trusted_schema=OFF;');
    database.exec('PRAGMA synchronous=EXTRA;');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Tells a workspace from an empty file and from another program's database. */
export function fileState(database: DatabaseSync): FileState {
  const id = pragma(database, 'application_id');
  const version = pragma(database, 'user_version');
  if (id === applicationId && version > 0) return { kind: 'ours', version };
  const tables = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get();
  return { kind: id === 0 && version === 0 && tables?.['count'] === 0 ? 'empty' : 'foreign' };
}

/** Makes the tables of an empty workspace, in one transaction. */
export function createTables(database: DatabaseSync): void {
  const tables = rowTables.map(
    (table) =>
      `CREATE TABLE ${table} (id TEXT PRIMARY KEY, json TEXT NOT NULL, sum TEXT NOT NULL) WITHOUT ROWID;`,
  );
  database.exec('PRAGMA journal_mode=DELETE;');
  inTransaction(database, () => {
    database.exec(tables.join(''));
    database.exec(`PRAGMA application_id=${applicationId}; PRAGMA user_version=${schemaVersion};`);
  });
}

/**
 * All rows of a workspace, or null when anything in the file is not as it was written: the
 * structure, a row, or the number of rows.
 */
export function readIntactRows(database: DatabaseSync): StoredRows | null {
  const check = database.prepare('PRAGMA quick_check(1)').get();
  if (check?.['quick_check'] !== 'ok') return null;
  const rows = readRows(database);
  const intact = rowTables.every((table) => rows[table].every((row) => isIntact(table, row)));
  return intact && digestOf(rows) === storedDigest(rows) ? rows : null;
}

/** The digest over all rows but those of `meta`, which holds it. */
export function digestOf(rows: StoredRows): string {
  const summed = rowTables.filter((table) => table !== 'meta').flatMap((table) => rows[table]);
  return summed.reduce((digest, { sum }) => toggleInDigest(digest, sum), emptyDigest);
}

/** Runs `work` as one change: all of it is on the disk afterwards, or nothing. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    database.exec('COMMIT');
    return value;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function readRows(database: DatabaseSync): StoredRows {
  const entries = rowTables.map((table) => [
    table,
    database.prepare(`SELECT id, json, sum FROM ${table} ORDER BY id`).all(),
  ]);
  return Object.fromEntries(entries) as StoredRows;
}

function storedDigest(rows: StoredRows): string {
  const row = rows.meta.find(({ id }) => id === 'digest');
  return row ? (JSON.parse(row.json) as string) : emptyDigest;
}

function pragma(database: DatabaseSync, name: string): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}
