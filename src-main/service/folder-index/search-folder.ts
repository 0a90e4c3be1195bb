import { realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FolderAnswer } from '../../contract/folders.ts';
import type { Problem, Result } from '../../contract/problem.ts';
import { done, failed } from '../../contract/problem.ts';
import type { Document } from '../../engine/documents/document.ts';
import type { SharedSettings } from '../../engine/shared-language/shared-passage.ts';
import { applicationVersion } from '../application-files.ts';
import { FolderIndex } from './folder-index.ts';
import { indexPlace } from './index-place.ts';
import { readFolder, type FolderProgress } from './read-folder.ts';

/** A question about a folder. */
export interface FolderQuestion {
  readonly folder: string;
  readonly wording: string;
  readonly settings: SharedSettings;
  /** False to take the index as it is, for a question that follows another at once. */
  readonly refresh: boolean;
}

/** The index asked about last, since wording is looked for at each key pressed. */
let kept: { readonly folder: string; readonly index: FolderIndex } | null = null;

/**
 * Finds wording in the documents of a folder, through an index that is kept on disk and brought up
 * to date first. Problems: `file-missing` when there is no such folder, `cannot-save` when the index
 * cannot be written, `cancelled` when `signal` stopped it.
 */
export async function searchFolder(
  { folder, wording, settings, refresh }: FolderQuestion,
  progress: FolderProgress,
  signal?: AbortSignal,
): Promise<Result<FolderAnswer>> {
  const status = await stat(folder).catch(() => null);
  if (!status?.isDirectory()) {
    const name = basename(folder);
    return failed('file-missing', `There is no folder “${name}” any more. Choose it again.`, name);
  }
  try {
    const real = await realpath(folder);
    const isKnown = kept?.folder === real;
    const index = openIndex(real);
    const reading = refresh || !isKnown ? await readFolder(index, real, progress, signal) : null;
    if (reading?.stopped)
      return failed(
        'cancelled',
        `Stopped after ${reading.read} files; the next search goes on from there.`,
      );
    progress('Finding wording', 0, 0);
    return done({
      ...index.search(wording, settings),
      count: index.count(),
      problems: [...index.problems(), ...(reading?.closed ?? []).map(closedFolder)],
      read: reading?.read ?? 0,
    });
  } catch (error) {
    const problem = writingProblem(error);
    if (!problem) throw error;
    closeFolders();
    return { ok: false, problem };
  }
}

/** A document of a folder, as it was read for the index. Problem: `unknown-document`. */
export async function readFromFolder(folder: string, id: string): Promise<Result<Document>> {
  try {
    const document = openIndex(await realpath(folder)).database.document(id);
    if (document) return done(document);
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const problem = isGone ? null : writingProblem(error);
    if (problem) return { ok: false, problem };
    if (!isGone) throw error;
  }
  return failed('unknown-document', 'This text is not in the folder any more. Look for it again.');
}

/** Closes the index that is open, so that its files can be removed. */
export function closeFolders(): void {
  kept?.index.close();
  kept = null;
}

function openIndex(folder: string): FolderIndex {
  if (kept?.folder === folder) return kept.index;
  closeFolders();
  const { env: environment, platform } = process;
  const place = indexPlace(folder, { environment, platform });
  kept = { folder, index: new FolderIndex(place, applicationVersion()) };
  return kept.index;
}

function closedFolder(name: string): Problem {
  return {
    code: 'file-unreadable',
    sentence: `The folder “${name}” may not be opened by you; what is in it was left out.`,
    file: name,
  };
}

/** Errors of the system and of SQLite that come from the place of the index, not from a fault. */
function writingProblem(error: unknown): Problem | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const isOfDisk = [
    'ENOSPC',
    'EROFS',
    'EACCES',
    'EPERM',
    'EDQUOT',
    'EIO',
    'ENOTDIR',
    'EEXIST',
  ].includes(String(error.code));
  if (!isOfDisk && error.code !== 'ERR_SQLITE_ERROR') return null;
  return {
    code: 'cannot-save',
    sentence:
      `The index of the folder could not be written (${error.message}). Make room on the disk, ` +
      'or set CLAUSELINE_CACHE to a folder that can be written to.',
  };
}
