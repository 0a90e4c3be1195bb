import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase, readIntactRows } from './workspace-database.ts';
import type { StoredRows } from './workspace-database.ts';

/** How many earlier states of a workspace are kept beside it. */
export const backupCount = 5;

/** Where backups of a workspace stand, newest first, whether or not they exist. */
export function backupPaths(path: string): string[] {
  return Array.from({ length: backupCount }, (_, index) => `${path}.backup-${index + 1}`);
}

/** An earlier state of a workspace that was found intact. */
export interface IntactBackup {
  readonly path: string;
  readonly made: Date;
}

/** The newest backup in which every row is as it was written; null when there is none. */
export function newestIntactBackup(path: string): IntactBackup | null {
  const found = backupPaths(path).find((backup) => readBackup(backup) !== null);
  return found ? { path: found, made: statSync(found).mtime } : null;
}

/**
 * Copies an intact workspace to its newest backup and moves the others on. Does nothing when the
 * newest backup holds the same already. A new copy is on the disk before an old one goes. Throws
 * SQLite's and the file system's errors.
 */
export function backUp(database: DatabaseSync, path: string, rows: StoredRows): void {
  const [newest = ''] = backupPaths(path);
  if (sameState(readBackup(newest), rows)) return;
  const fresh = `${path}.backup-new`;
  rmSync(fresh, { force: true });
  closeSync(openSync(fresh, 'wx', 0o600));
  database.prepare('VACUUM INTO ?').run(fresh);
  syncFile(fresh);
  if (!sameState(readBackup(fresh), rows)) throw new Error('a fresh backup reads differently');
  rotate(path);
  renameSync(fresh, newest);
  syncFolder(dirname(path));
}

/** Makes sure that a file's bytes are on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes sure that names given and taken in a folder are on the disk, where a system can say so. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function rotate(path: string): void {
  const paths = backupPaths(path);
  for (let index = paths.length - 1; index > 0; index -= 1) {
    const from = paths[index - 1] ?? '';
    if (existsSync(from)) renameSync(from, paths[index] ?? '');
  }
}

function readBackup(path: string): StoredRows | null {
  if (!existsSync(path)) return null;
  try {
    const database = openDatabase(path, true);
    try {
      return readIntactRows(database);
    } finally {
      database.close();
    }
  } catch {
    // A backup that cannot be opened is no backup; the next older one is asked.
    return null;
  }
}

/** The row of `meta` that counts changes tells two states of one workspace apart. */
function sameState(a: StoredRows | null, b: StoredRows): boolean {
  return a !== null && JSON.stringify(a.meta) === JSON.stringify(b.meta);
}
