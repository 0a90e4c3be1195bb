import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { done, failed } from '../../contract/problem.ts';
import type { Problem, Result } from '../../contract/problem.ts';
import { mendWorkspace } from './mend-workspace.ts';
import { backUp, backupPaths } from './workspace-backups.ts';
import {
  createTables,
  fileState,
  openDatabase,
  readIntactRows,
  schemaVersion,
} from './workspace-database.ts';
import type { StoredRows } from './workspace-database.ts';
import { lockWorkspace, sqliteCode } from './workspace-lock.ts';
import type { WorkspaceLock } from './workspace-lock.ts';
import { workspaceEnding } from './workspace-place.ts';
import { makeStore } from './workspace-store.ts';
import type { WorkspaceStore } from './workspace-store.ts';

/** First bytes of every SQLite database (https://sqlite.org/fileformat.html). */
const SQLITE_HEADER = 'SQLite format 3\0';

/** A workspace and whether it was made just now. */
export interface OpenedWorkspace {
  readonly store: WorkspaceStore;
  readonly fresh: boolean;
}

/**
 * Opens or makes the workspace at a path. A second writer, a newer version and a write-protected
 * file give a workspace that can only be read, with the reason; a damaged file is mended from its
 * newest backup; a file of another program is refused and left as it is. Where no file can be kept
 * the workspace lives in memory and says so.
 */
export function openWorkspace(asked: string): Result<OpenedWorkspace> {
  const refusal = refuse(asked);
  if (refusal) return { ok: false, problem: refusal };
  try {
    mkdirSync(dirname(asked), { recursive: true, mode: 0o700 });
    const path = existsSync(asked) ? realpathSync(asked) : asked;
    return openAt(path);
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return done({ store: memoryWorkspace(unsavedProblem(asked, error)), fresh: true });
  }
}

/** A workspace that nothing keeps. */
export function memoryWorkspace(problem?: Problem): WorkspaceStore {
  const database = openDatabase(':memory:', false);
  createTables(database);
  const problems = problem ? [problem] : [];
  return makeStore({
    path: null,
    database,
    rows: intactRows(database),
    readOnly: null,
    problems,
    released: () => undefined,
  });
}

function openAt(path: string): Result<OpenedWorkspace> {
  const lock = lockWorkspace(path);
  if (!lock) return openToRead(path, lockedProblem(path));
  try {
    const opened = openToWrite(path, lock);
    if (!opened.ok || opened.value.store.readOnly) lock.release();
    return opened;
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openToWrite(path: string, lock: WorkspaceLock): Result<OpenedWorkspace> {
  const fresh = !existsSync(path);
  if (fresh) closeSync(openSync(path, 'wx', 0o600));
  const hadBackups = backupPaths(path).some((backup) => existsSync(backup));
  const found = examine(path);
  if (found === 'foreign') return notAWorkspace(path);
  if (found === 'newer') return openToRead(path, newerProblem(path));
  const problems: Problem[] = [];
  // A workspace that has backups is never empty: its bytes were lost.
  if (found === 'damaged' || (found === 'empty' && hadBackups)) problems.push(mendWorkspace(path));
  const database = openDatabase(path, false);
  try {
    const isNew = fileState(database).kind === 'empty';
    if (isNew) createTables(database);
    const rows = intactRows(database);
    const unsaved = isNew ? null : backupProblem(database, path, rows);
    if (unsaved) problems.push(unsaved);
    const released = () => lock.release();
    const store = makeStore({ path, database, rows, readOnly: null, problems, released });
    return done({ store, fresh: isNew });
  } catch (error) {
    database.close();
    throw error;
  }
}

function openToRead(path: string, readOnly: Problem): Result<OpenedWorkspace> {
  const database = openDatabase(path, true);
  const rows = tryRows(database);
  if (!rows) {
    database.close();
    return { ok: false, problem: readOnly };
  }
  const problems = [readOnly];
  const released = () => undefined;
  return done({
    store: makeStore({ path, database, rows, readOnly, problems, released }),
    fresh: false,
  });
}

type Examined = 'sound' | 'empty' | 'newer' | 'damaged' | 'foreign';

function examine(path: string): Examined {
  try {
    const database = openDatabase(path, false);
    try {
      const state = fileState(database);
      if (state.kind !== 'ours') return state.kind;
      if (state.version > schemaVersion) return 'newer';
      return readIntactRows(database) ? 'sound' : 'damaged';
    } finally {
      database.close();
    }
  } catch (error) {
    if (isFileSystemError(error)) throw error;
    return 'damaged';
  }
}

/** A file that was never a workspace must not be renamed, mended or written to. */
function refuse(path: string): Problem | null {
  if (!existsSync(path)) return null;
  const status = statSync(path);
  if (!status.isFile()) return notAWorkspace(path).problem;
  const ours =
    path.endsWith(workspaceEnding) || backupPaths(path).some((backup) => existsSync(backup));
  if (ours || status.size === 0 || startsLikeSqlite(path)) return null;
  return notAWorkspace(path).problem;
}

function startsLikeSqlite(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(SQLITE_HEADER.length);
    readSync(file, start, 0, start.length, 0);
    return start.toString('latin1') === SQLITE_HEADER;
  } finally {
    closeSync(file);
  }
}

function backupProblem(database: DatabaseSync, path: string, rows: StoredRows): Problem | null {
  try {
    backUp(database, path, rows);
    return null;
  } catch {
    const file = basename(path);
    const sentence = `No backup of the workspace “${file}” could be made; check that its disk has room and its folder can be written to.`;
    return { code: 'cannot-save', sentence, file };
  }
}

function intactRows(database: DatabaseSync): StoredRows {
  const rows = readIntactRows(database);
  if (!rows) throw new Error('a workspace that was just made or mended is not intact');
  return rows;
}

function tryRows(database: DatabaseSync): StoredRows | null {
  try {
    return readIntactRows(database);
  } catch {
    // Another version may name its tables differently; then there is nothing to show.
    return null;
  }
}

function notAWorkspace(path: string): { ok: false; problem: Problem } {
  const file = basename(path);
  const sentence = `“${file}” is not a Clauseline workspace and was left as it is; name another file.`;
  return failed<never>('bad-request', sentence, file) as { ok: false; problem: Problem };
}

function lockedProblem(path: string): Problem {
  const file = basename(path);
  const sentence = `The workspace “${file}” is open in another Clauseline window, so here it can only be read; close the other window, then open this one again.`;
  return { code: 'workspace-locked', sentence, file };
}

function newerProblem(path: string): Problem {
  const file = basename(path);
  const sentence = `The workspace “${file}” was made by a newer version of Clauseline, so it can only be read here and nothing in it is changed; update Clauseline to go on working in it.`;
  return { code: 'workspace-newer', sentence, file };
}

function unsavedProblem(path: string, error: unknown): Problem {
  const file = basename(path);
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  const sentence = `The workspace “${file}” cannot be kept in ${dirname(path)} (${reason}), so nothing you do now is saved; export your notes before closing, or start with --workspace and a file that can be written.`;
  return { code: 'cannot-save', sentence, file };
}

/** Errors of the file system itself, from Node (a `syscall`) or through SQLite. */
function isFileSystemError(error: unknown): boolean {
  return (
    (error instanceof Error && 'syscall' in error) || [3, 8, 10, 13, 14].includes(sqliteCode(error))
  );
}
