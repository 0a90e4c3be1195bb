import { relative } from 'node:path';
import type { AddedFiles, Api, FileFailure } from '../../contract/api.ts';
import { done } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { Document } from '../../engine/documents/document.ts';
import type { FileToRead } from '../analysis/analysis-task.ts';
import { listFolder } from '../list-folder.ts';
import { addition, alreadyLoaded } from './document-methods.ts';
import { documentName } from './document-name.ts';
import { progressOf } from './job-progress.ts';
import type { ServiceContext } from './service-ports.ts';
import { change } from './workspace-state.ts';

type AddingMethods = Pick<Api, 'addFiles' | 'chooseFiles' | 'chooseFolder'>;

/** A file to be added, and what it is called in the list. */
interface ListedFile {
  readonly file: string;
  readonly source: FileToRead;
}

/**
 * Files are read in batches of so many, several at once within each. Other work gets its turn
 * between two batches; with larger ones it would wait long where the files are large.
 */
const BATCH = 16;

/** Many files at once, from the window or from a folder of this machine. */
export function addingMethods(context: ServiceContext): AddingMethods {
  return {
    addFiles: ({ job, files, before = 0, total = files.length }) => {
      const toRead = files.map(({ name, bytes }) => ({
        file: shownName(name),
        source: { name: documentName(name), bytes },
      }));
      return addAll(context, toRead, { job, before, total });
    },
    chooseFiles: async ({ job }) => {
      const chosen = await context.host.chooseFiles();
      if (!chosen.ok) return chosen;
      return chosen.value.length === 0
        ? done(nothingAdded(context))
        : addPaths(context, job, chosen.value);
    },
    chooseFolder: async ({ job }) => {
      const chosen = await context.host.chooseFolder();
      if (!chosen.ok) return chosen;
      return chosen.value === null
        ? done(nothingAdded(context))
        : addFolder(context, job, chosen.value);
    },
  };
}

/** Adds files of this machine, each by itself: one that cannot be read does not stop the others. */
export function addPaths(
  context: ServiceContext,
  job: string,
  paths: readonly string[],
): Promise<Result<AddedFiles>> {
  const toRead = paths.map((path) => ({ file: shownName(documentName(path)), source: { path } }));
  return addAll(context, toRead, { job, before: 0, total: toRead.length });
}

/** Adds the texts in a folder of this machine, at any depth. */
export async function addFolder(
  context: ServiceContext,
  job: string,
  folder: string,
): Promise<Result<AddedFiles>> {
  progressOf(context, job)('Looking through the folder', 0, 0);
  const listed = await listFolder(folder);
  const below = (path: string): string => shownName(relative(folder, path) || documentName(path));
  const toRead = listed.documents.map((path) => ({
    file: below(path),
    source: { path },
  }));
  const added = await addAll(context, toRead, { job, before: 0, total: toRead.length });
  if (!added.ok) return added;
  const closed = listed.closed.map((path) => ({
    file: below(path),
    sentence: 'This folder could not be opened; check that you may read it.',
  }));
  return done({
    ...added.value,
    failures: [...closed, ...added.value.failures],
    passedOver: listed.others.map(below),
  });
}

/** Where some files stand among all that are added in one go. */
interface Going {
  readonly job: string;
  readonly before: number;
  readonly total: number;
}

async function addAll(
  context: ServiceContext,
  files: readonly ListedFile[],
  going: Going,
): Promise<Result<AddedFiles>> {
  const { fresh, failures, cancelled } = await readAll(context, files, going);
  const rows = [...fresh.values()].map(addition);
  const name = rows.length === 1 ? 'add document' : 'add documents';
  const changed = change(context, name, rows);
  if (!changed.ok) return changed;
  return done({ ...changed.value, added: rows.length, failures, passedOver: [], cancelled });
}

/** What has come of the files so far. */
interface Gathered {
  readonly fresh: Map<string, Document>;
  readonly failures: FileFailure[];
}

async function readAll(context: ServiceContext, files: readonly ListedFile[], going: Going) {
  const stepping = { stop: false };
  context.stepping.set(going.job, stepping);
  const gathered: Gathered = { fresh: new Map(), failures: [] };
  for (let first = 0; first < files.length && !stepping.stop; first += BATCH) {
    const batch = files.slice(first, first + BATCH);
    const ended = await readBatch(
      context,
      batch,
      { ...going, before: going.before + first },
      gathered,
    );
    // Between two batches there is nothing for the analyst to cancel.
    if (!ended.ok && ended.problem.code === 'cancelled') stepping.stop = true;
  }
  context.stepping.delete(going.job);
  const { fresh, failures } = gathered;
  return { fresh: stillNew(context, fresh), failures, cancelled: stepping.stop };
}

async function readBatch(
  context: ServiceContext,
  batch: readonly ListedFile[],
  { job, before, total }: Going,
  gathered: Gathered,
): Promise<Result<null>> {
  const progress = progressOf(context, job);
  let next = 0;
  const tell = (): void => {
    const file = batch[next];
    if (file) progress(`Reading ${file.file}`, before + next, total);
  };
  tell();
  const takes = { files: batch.map(({ source }) => source) };
  const ended = await context.analyst.run(job, 'read-many', takes, undefined, (part) => {
    gather(context, batch[next]?.file ?? '', part as Result<Document>, gathered);
    next += 1;
    tell();
  });
  if (!ended.ok && ended.problem.code !== 'cancelled') {
    const { sentence } = ended.problem;
    gathered.failures.push(...batch.slice(next).map(({ file }) => ({ file, sentence })));
  }
  return ended;
}

function gather(
  { store }: ServiceContext,
  file: string,
  read: Result<Document>,
  { fresh, failures }: Gathered,
): void {
  if (!read.ok) {
    failures.push({ file, sentence: read.problem.sentence });
    return;
  }
  const document = read.value;
  const known = store.content().documents.get(document.id) ?? fresh.get(document.id);
  const twice = known && alreadyLoaded(document, known);
  if (twice && !twice.ok) failures.push({ file, sentence: twice.problem.sentence });
  else fresh.set(document.id, document);
}

/** Another window may have added the same text while the others were read. */
function stillNew({ store }: ServiceContext, fresh: ReadonlyMap<string, Document>) {
  const { documents } = store.content();
  return new Map([...fresh].filter(([id]) => !documents.has(id)));
}

function nothingAdded(context: ServiceContext): AddedFiles {
  const revision = context.store.revision();
  return { revision, added: 0, failures: [], passedOver: [], cancelled: true };
}

/** A name with its folders, for the list on screen, without control and direction signs. */
function shownName(name: string): string {
  return name.replaceAll('\\', '/').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
}
