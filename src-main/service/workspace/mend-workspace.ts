import { copyFileSync, chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Problem } from '../../contract/problem.ts';
import type { Note } from '../../engine/notes/note.ts';
import { emptyDigest, isIntact, makeRow, rowTables } from './stored-row.ts';
import type { RowTable, StoredRow } from './stored-row.ts';
import { newestIntactBackup, syncFile, syncFolder } from './workspace-backups.ts';
import type { IntactBackup } from './workspace-backups.ts';
import { valueOf } from './workspace-content.ts';
import {
  createTables,
  digestOf,
  inTransaction,
  openDatabase,
  readIntactRows,
} from './workspace-database.ts';
import type { StoredRows } from './workspace-database.ts';

/** Tables whose single rows can be brought over from a damaged file. */
const SALVAGED = ['documents', 'notes', 'settings'] as const;

/**
 * Replaces a damaged workspace by its newest intact backup, together with every row of the
 * damaged file that can still be read and is as it was written. The damaged file is kept under
 * another name. The lock must be held. Answers with what the user must know.
 */
export function mendWorkspace(path: string): Problem {
  const kept = freeName(`${path}.damaged-`);
  const salvaged = salvage(path);
  renameSync(path, kept);
  // A journal belongs to the file it stood beside and must not be played into the restored one.
  if (existsSync(`${path}-journal`)) renameSync(`${path}-journal`, `${kept}-journal`);
  const backup = newestIntactBackup(path);
  restore(path, backup, salvaged);
  return mendedProblem(path, kept, backup, salvaged);
}

/** Rows of a damaged file that are intact one by one. */
function salvage(path: string): StoredRows {
  const rows = noRows();
  try {
    const database = openDatabase(path, true);
    for (const table of SALVAGED) {
      const statement = database.prepare(`SELECT id, json, sum FROM ${table}`);
      collect(rows[table], table, statement.iterate());
    }
    database.close();
  } catch {
    // What was read before the damage is kept; nothing more can be had from this file.
  }
  return rows;
}

function collect(into: StoredRow[], table: RowTable, rows: Iterable<unknown>): void {
  try {
    for (const row of rows) {
      const candidate = row as StoredRow;
      if (isIntact(table, candidate)) into.push(candidate);
    }
  } catch {
    // The damage starts here; other tables may stand on sound pages.
  }
}

function restore(path: string, backup: IntactBackup | null, salvaged: StoredRows): void {
  const fresh = `${path}.mending`;
  rmSync(fresh, { force: true });
  if (backup) {
    copyFileSync(backup.path, fresh);
    chmodSync(fresh, 0o600);
  }
  const database = openDatabase(fresh, false);
  try {
    if (!backup) createTables(database);
    const rows = readIntactRows(database) ?? noRows();
    writeRows(database, joinRows(rows, salvaged));
  } finally {
    database.close();
  }
  chmodSync(fresh, 0o600);
  syncFile(fresh);
  renameSync(fresh, path);
  syncFolder(dirname(path));
}

/** Rows of the damaged file are the later ones; of two states of a note the later change wins. */
function joinRows(backup: StoredRows, salvaged: StoredRows): StoredRows {
  const joined = noRows();
  for (const table of SALVAGED) {
    const rows = new Map(backup[table].map((row) => [row.id, row]));
    for (const row of salvaged[table]) {
      const known = rows.get(row.id);
      if (!known || table !== 'notes' || !isLater(known, row)) rows.set(row.id, row);
    }
    joined[table] = [...rows.values()];
  }
  joined.meta = backup.meta.filter(({ id }) => id === 'state').map(afterMending);
  joined.meta.push(makeRow('meta', 'digest', digestOf(joined)));
  return joined;
}

/** Undo steps may not fit what was put together, so they end here. */
function afterMending(row: StoredRow): StoredRow {
  const state = valueOf<{ revision: number }>(row);
  return makeRow('meta', 'state', { ...state, revision: state.revision + 1, cursor: 0 });
}

function isLater(a: StoredRow, b: StoredRow): boolean {
  return valueOf<Note>(a).changed > valueOf<Note>(b).changed;
}

function writeRows(database: ReturnType<typeof openDatabase>, rows: StoredRows): void {
  inTransaction(database, () => {
    for (const table of rowTables) {
      database.exec(`DELETE FROM ${table}`);
      const insert = database.prepare(`INSERT INTO ${table} (id, json, sum) VALUES (?, ?, ?)`);
      for (const row of rows[table]) insert.run(row.id, row.json, row.sum);
    }
  });
}

function mendedProblem(
  path: string,
  kept: string,
  backup: IntactBackup | null,
  salvaged: StoredRows,
): Problem {
  const file = basename(path);
  const found = `${salvaged.documents.length} documents and ${salvaged.notes.length} notes`;
  const from = backup
    ? `the backup of ${backup.made.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    : 'nothing else, as there was no backup yet';
  return {
    code: 'workspace-damaged',
    sentence: `The workspace “${file}” was damaged and is kept as “${basename(kept)}”. It was put together again from ${found} still readable in it and from ${from}; please check that your documents and notes are all here.`,
    file,
  };
}

function freeName(start: string): string {
  for (let number = 1; ; number += 1) {
    if (!existsSync(`${start}${number}`)) return `${start}${number}`;
  }
}

function noRows(): StoredRows {
  return {
    documents: [],
    notes: [],
    settings: [],
    history: [],
    meta: [makeRow('meta', 'digest', emptyDigest)],
  };
}
