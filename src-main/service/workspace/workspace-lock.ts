import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Held by the one process that may write a workspace file. */
export interface WorkspaceLock {
  release(): void;
}

/**
 * Takes the right to write a workspace, or null when another process has it. The right is an open
 * write transaction on a small database beside the workspace: the operating system gives it back
 * when its holder ends in whatever way, so a lock is never stale. Throws when no lock file can be
 * made there.
 */
export function lockWorkspace(path: string): WorkspaceLock | null {
  try {
    return takeLock(path);
  } catch (error) {
    if (!isNotADatabase(error)) throw error;
    // The lock file holds nothing of value; one that is no database was not made by this tool.
    rmSync(lockPath(path));
    return takeLock(path);
  }
}

/** Where the lock of a workspace stands. */
export function lockPath(path: string): string {
  return `${path}.lock`;
}

function takeLock(path: string): WorkspaceLock | null {
  const database = new DatabaseSync(lockPath(path), { timeout: 0 });
  try {
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
  return {
    release: () => {
      if (database.isOpen) database.close();
    },
  };
}

/** Whether SQLite refused because another connection holds the file (SQLITE_BUSY, 5). */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error) === 5;
}

function isNotADatabase(error: unknown): boolean {
  return [11, 26].includes(sqliteCode(error));
}

/** SQLite's primary result code of an error, 0 for any other error. */
export function sqliteCode(error: unknown): number {
  if (!(error instanceof Error) || !('errcode' in error)) return 0;
  return Number(error.errcode) & 0xff;
}
