import { basename } from 'node:path';
import type { Problem } from '../../contract/problem.ts';
import { sqliteCode } from './workspace-lock.ts';

/** Why SQLite could not write, by its primary result code (https://sqlite.org/rescode.html). */
const REASONS: Readonly<Record<number, string>> = {
  3: 'writing to it is not permitted',
  5: 'another program is using it',
  6: 'another program is using it',
  8: 'it is write-protected',
  10: 'the disk reported an error',
  13: 'the disk is full',
  14: 'its folder cannot be written to',
};

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGE = [11, 26];

/** The problem behind an error of SQLite, or null when it is a fault of ours. */
export function savingProblem(error: unknown, path: string | null): Problem | null {
  const code = sqliteCode(error);
  const file = path === null ? 'workspace' : basename(path);
  if (DAMAGE.includes(code)) {
    return {
      code: 'workspace-damaged',
      sentence: `The workspace “${file}” was damaged by something else while it was open; close Clauseline and start it again to mend it from a backup.`,
      file,
    };
  }
  const reason = isMoved(error) ? 'it was moved or removed while it was open' : REASONS[code];
  if (!reason) return null;
  return {
    code: 'cannot-save',
    sentence: `“${file}” could not be saved because ${reason}; nothing was changed. Put that right and try again.`,
    file,
  };
}

/** SQLITE_READONLY_DBMOVED: the open file no longer has its name, so changes would be lost. */
function isMoved(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 1032;
}
