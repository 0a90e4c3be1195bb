import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { documentEndings } from '../contract/document-endings.ts';
import type { Problem } from '../contract/problem.ts';
import { failed } from '../contract/problem.ts';
import type { Result } from '../contract/problem.ts';
import type { Document } from '../engine/documents/document.ts';
import { orderDocuments } from '../engine/documents/order-documents.ts';
import { listFolder } from './list-folder.ts';
import { readFile } from './reading/read-file.ts';

/** Documents read from files, in date order, and all there is to say about the others. */
export interface GatheredDocuments {
  readonly documents: readonly Document[];
  /** The same documents as they were named. */
  readonly inGivenOrder: readonly Document[];
  /** One for each file that could not be read. */
  readonly problems: readonly Problem[];
  /** Sentences about what was left out on purpose, such as the same text a second time. */
  readonly remarks: readonly string[];
}

/** Told before each file: its name, how many were read, how many there are. */
export type ReadingProgress = (name: string, done: number, total: number) => void;

/** Reads files one by one; one that cannot be read does not stop the others. */
export async function gatherDocuments(
  paths: readonly string[],
  progress: ReadingProgress,
): Promise<GatheredDocuments> {
  const documents = new Map<string, Document>();
  const problems: Problem[] = [];
  const remarks: string[] = [];
  for (const [index, path] of paths.entries()) {
    progress(basename(path), index, paths.length);
    const read = await readFile(path);
    if (!read.ok) {
      problems.push(read.problem);
      continue;
    }
    const { document } = read.value;
    const known = documents.get(document.id);
    if (known) remarks.push(sameText(basename(path), known));
    else documents.set(document.id, document);
  }
  const inGivenOrder = [...documents.values()];
  return { documents: orderDocuments(inGivenOrder), inGivenOrder, problems, remarks };
}

/**
 * Files to search: files as they are named, folders as the documents in them at any depth, in
 * order of name. Hidden folders and links to folders are not entered. A path that cannot be
 * looked at stays in the list, so that reading says what is wrong with it.
 */
export async function filesToSearch(paths: readonly string[]): Promise<Result<readonly string[]>> {
  const found: string[] = [];
  for (const path of paths) {
    const status = await stat(path).catch(() => null);
    if (!status?.isDirectory()) found.push(path);
    else found.push(...(await listFolder(path)).documents);
  }
  if (found.length > 0) return { ok: true, value: found };
  const file = paths.map((path) => basename(path)).join(', ');
  const endings = documentEndings.join(', ');
  return failed('file-missing', `There is no document (${endings}) in “${file}”.`, file);
}

function sameText(name: string, known: Document): string {
  return name === known.source.name
    ? `“${name}” was given twice and is counted once.`
    : `“${name}” has the same text as “${known.source.name}”; it is counted once.`;
}
