import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { documentEndings } from '../contract/document-endings.ts';
import type { Problem } from '../contract/problem.ts';
import { failed } from '../contract/problem.ts';
import type { Result } from '../contract/problem.ts';
import type { Document } from '../engine/documents/document.ts';
import { orderDocuments } from '../engine/documents/order-documents.ts';
import { inParallel } from './in-parallel.ts';
import { listFolder } from './list-folder.ts';
import { MOST_PARSERS } from './reading/isolated/run-kept.ts';
import type { ReadingChoices } from './reading/read-document.ts';
import { readFile } from './reading/read-file.ts';

/** Documents read from files, in date order, and all there is to say about the others. */
export interface GatheredDocuments {
  readonly documents: readonly Document[];
  /** The same documents as they were named. */
  readonly inGivenOrder: readonly Document[];
  /** One for each file that could not be read; `file` is its path as it was named. */
  readonly problems: readonly Problem[];
  /** How many files were looked at before the user stopped; undefined when all were. */
  readonly stoppedAfter?: number;
  /** Sentences about what was left out on purpose, such as the same text a second time. */
  readonly remarks: readonly string[];
}

/** Told before each file: its name, how many were read, how many there are. */
export type ReadingProgress = (name: string, done: number, total: number) => void;

/**
 * Reads files, as many at a time as there are parsers at work; one that cannot be read does not
 * stop the others. Their bytes are not kept. `choices.signal` stops it.
 */
export async function gatherDocuments(
  paths: readonly string[],
  progress: ReadingProgress,
  choices: ReadingChoices = {},
): Promise<GatheredDocuments> {
  const { signal } = choices;
  const documents = new Map<string, Document>();
  const problems: Problem[] = [];
  const remarks: string[] = [];
  let done = 0;
  progress(basename(paths[0] ?? ''), 0, paths.length);
  for await (const { path, read } of readAll(paths, choices)) {
    if (signal?.aborted) break;
    done += 1;
    const next = paths[done];
    if (next !== undefined) progress(basename(next), done, paths.length);
    if (!read.ok) problems.push({ ...read.problem, file: path });
    else {
      const known = documents.get(read.value.id);
      if (known) remarks.push(sameText(basename(path), known));
      else documents.set(read.value.id, read.value);
    }
  }
  const inGivenOrder = [...documents.values()];
  const gathered = { documents: orderDocuments(inGivenOrder), inGivenOrder, problems, remarks };
  return signal?.aborted ? { ...gathered, stoppedAfter: done } : gathered;
}

function readAll(paths: readonly string[], choices: ReadingChoices) {
  return inParallel(paths, MOST_PARSERS, async (path) => {
    const read = await readFile(path, choices);
    return { path, read: read.ok ? { ok: true as const, value: read.value.document } : read };
  });
}

/** Files found in what was named. */
export interface FilesToRead {
  readonly files: readonly string[];
  /** Whether a folder was among what was named. */
  readonly fromFolder: boolean;
  /** One for each folder that could not be opened. */
  readonly problems: readonly Problem[];
}

/**
 * Files to read: files as they are named, folders as the documents in them at any depth, in
 * order of name. Hidden folders and links to folders are not entered. A path that cannot be
 * looked at stays in the list, so that reading says what is wrong with it.
 */
export async function filesToRead(paths: readonly string[]): Promise<Result<FilesToRead>> {
  const files: string[] = [];
  const problems: Problem[] = [];
  let fromFolder = false;
  for (const path of paths) {
    if (!(await isFolder(path))) {
      files.push(path);
      continue;
    }
    fromFolder = true;
    const listed = await listFolder(path);
    files.push(...listed.documents);
    problems.push(...listed.closed.map(closedFolder));
  }
  if (files.length > 0) return { ok: true, value: { files, fromFolder, problems } };
  const [closed] = problems;
  if (closed) return { ok: false, problem: closed };
  const file = paths.map((path) => basename(path)).join(', ');
  const endings = documentEndings.join(', ');
  return failed('file-missing', `There is no document (${endings}) in “${file}”.`, file);
}

/** Whether a path is that of a folder. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true;
}

function closedFolder(path: string): Problem {
  const sentence = `The folder “${basename(path)}” could not be opened. Check that you may read it.`;
  return { code: 'file-unreadable', sentence, file: path };
}

function sameText(name: string, known: Document): string {
  return name === known.source.name
    ? `“${name}” was given twice and is counted once.`
    : `“${name}” has the same text as “${known.source.name}”; it is counted once.`;
}
