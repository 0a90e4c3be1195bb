import { inParallel } from '../in-parallel.ts';
import { MOST_PARSERS } from '../reading/isolated/run-kept.ts';
import { readFile } from '../reading/read-file.ts';
import type { FolderIndex } from './folder-index.ts';
import { listChanges, type FileToRead } from './list-changes.ts';

/** How far reading a folder is: what is done, and how much of how much. */
export type FolderProgress = (stage: string, done: number, total: number) => void;

/** What reading a folder did. */
export interface FolderReading {
  /** Files that were read, because they are new or have changed. */
  readonly read: number;
  /** Files that are gone. */
  readonly gone: number;
  /** Folders inside it that could not be opened. */
  readonly closed: readonly string[];
  /** Whether it was stopped before the end; the next reading goes on from there. */
  readonly stopped: boolean;
}

/**
 * Files after which what was read is written down: so much is lost when it is cancelled, and the
 * next time goes on from there.
 */
const BATCH = 64;

/**
 * Brings the index of a folder up to date: reads new and changed files, forgets those that are gone,
 * and leaves all others alone.
 */
export async function readFolder(
  index: FolderIndex,
  folder: string,
  progress: FolderProgress,
  signal?: AbortSignal,
): Promise<FolderReading> {
  const { database } = index;
  progress('Looking through the folder', 0, 0);
  const { toRead, gone, closed } = await listChanges(folder, database.files());
  let unwritten: FileWithReading[] = [];
  let finished = 0;
  const write = (): void => {
    database.change(() => unwritten.forEach((one) => keep(index, one)));
    unwritten = [];
  };
  for await (const one of readAll(toRead, signal)) {
    // A file whose reading was stopped is not a file that cannot be read.
    if (signal?.aborted) break;
    unwritten.push(one);
    finished += 1;
    progress(`Reading ${one.file.name}`, finished, toRead.length);
    if (unwritten.length === BATCH) write();
  }
  write();
  if (signal?.aborted) return { read: finished, gone: 0, closed, stopped: true };
  let spoiled: string[] = [];
  database.change(() => {
    for (const name of gone) database.removeFile(name);
    spoiled = database.removeUnused();
  });
  index.arrange(spoiled, (done, total) => progress('Indexing words', done, total));
  return { read: finished, gone: gone.length, closed, stopped: false };
}

interface FileWithReading {
  readonly file: FileToRead;
  readonly read: Awaited<ReturnType<typeof readFile>>;
}

function readAll(
  files: readonly FileToRead[],
  signal: AbortSignal | undefined,
): AsyncGenerator<FileWithReading, void> {
  return inParallel(files, MOST_PARSERS, async (file) => ({
    file,
    read: await readFile(file.path, signal ? { signal } : {}),
  }));
}

function keep({ database }: FolderIndex, { file, read }: FileWithReading): void {
  const { name, size, modified } = file;
  if (!read.ok) {
    database.putFile({ path: name, size, modified, document: null, problem: read.problem });
    return;
  }
  const { document } = read.value;
  database.putDocument(document);
  database.putFile({ path: name, size, modified, document: document.id, problem: null });
}
