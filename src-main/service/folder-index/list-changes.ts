import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { listFolder } from '../list-folder.ts';
import type { KnownFile } from './index-database.ts';

/** A file that has to be read. */
export interface FileToRead {
  /** Full path. */
  readonly path: string;
  /** Path below the folder. */
  readonly name: string;
  readonly size: number;
  readonly modified: number;
}

/** What happened in a folder since it was looked at last. */
export interface FolderChanges {
  /** New files and files whose size or date is another. */
  readonly toRead: readonly FileToRead[];
  /** Names of files that are gone. */
  readonly gone: readonly string[];
  /** How many documents the folder holds now. */
  readonly count: number;
  /** Names of folders in it that could not be opened. */
  readonly closed: readonly string[];
}

/** Compares a folder with the files that are known of it; opens no file. */
export async function listChanges(
  folder: string,
  known: readonly KnownFile[],
): Promise<FolderChanges> {
  const { documents, closed } = await listFolder(folder);
  const before = new Map(known.map((file) => [file.path, file]));
  const toRead: FileToRead[] = [];
  for (const path of documents) {
    const name = relative(folder, path);
    const status = await stat(path).catch(() => null);
    const [size, modified] = [status?.size ?? -1, status?.mtimeMs ?? -1];
    const file = before.get(name);
    before.delete(name);
    if (!file || file.size !== size || file.modified !== modified) {
      toRead.push({ path: join(path), name, size, modified });
    }
  }
  return {
    toRead,
    gone: [...before.keys()],
    count: documents.length,
    closed: closed.map((path) => relative(folder, path) || '.'),
  };
}
