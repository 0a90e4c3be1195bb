import { relative } from 'node:path';
import type { AddedFiles, Api, FileFailure } from '../../contract/api.ts';
import { done } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { Document } from '../../engine/documents/document.ts';
import { listFolder } from '../list-folder.ts';
import { addition, alreadyLoaded } from './document-methods.ts';
import { documentName } from './document-name.ts';
import { progressOf } from './job-progress.ts';
import type { ServiceContext } from './service-ports.ts';
import { change, workspaceState } from './workspace-state.ts';

type AddingMethods = Pick<Api, 'addFiles' | 'chooseFolder'>;

/** A file to be read: what it is called in the list, and how its document is come by. */
interface FileToRead {
  readonly file: string;
  readonly read: () => Promise<Result<Document>>;
}

/** Many files at once, from the window or from a folder of this machine. */
export function addingMethods(context: ServiceContext): AddingMethods {
  return {
    addFiles: ({ job, files, before = 0, total = files.length }) => {
      const toRead = files.map(({ name, bytes }) => ({
        file: shownName(name),
        read: () => context.analyst.run(job, 'read-bytes', { name: documentName(name), bytes }),
      }));
      return addAll(context, toRead, { job, before, total });
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
    read: () => context.analyst.run(job, 'read-file', { path }),
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
  files: readonly FileToRead[],
  going: Going,
): Promise<Result<AddedFiles>> {
  const { fresh, failures, cancelled } = await readAll(context, files, going);
  const rows = [...fresh.values()].map(addition);
  const name = rows.length === 1 ? 'add document' : 'add documents';
  const changed = change(context, name, rows);
  if (!changed.ok) return changed;
  return done({ state: changed.value, added: rows.length, failures, passedOver: [], cancelled });
}

async function readAll(context: ServiceContext, files: readonly FileToRead[], going: Going) {
  const progress = progressOf(context, going.job);
  const stepping = { stop: false };
  context.stepping.set(going.job, stepping);
  const fresh = new Map<string, Document>();
  const failures: FileFailure[] = [];
  for (const [index, { file, read }] of files.entries()) {
    progress(`Reading ${file}`, going.before + index, going.total);
    const result = await read();
    // Between two files there is nothing for the analyst to cancel.
    if (stepping.stop || (!result.ok && result.problem.code === 'cancelled')) {
      stepping.stop = true;
      break;
    }
    if (!result.ok) {
      failures.push({ file, sentence: result.problem.sentence });
      continue;
    }
    const document = result.value;
    const known = context.store.content().documents.get(document.id) ?? fresh.get(document.id);
    const twice = known && alreadyLoaded(document, known);
    if (twice && !twice.ok) failures.push({ file, sentence: twice.problem.sentence });
    else fresh.set(document.id, document);
  }
  context.stepping.delete(going.job);
  return { fresh: stillNew(context, fresh), failures, cancelled: stepping.stop };
}

/** Another window may have added the same text while the others were read. */
function stillNew({ store }: ServiceContext, fresh: ReadonlyMap<string, Document>) {
  const { documents } = store.content();
  return new Map([...fresh].filter(([id]) => !documents.has(id)));
}

function nothingAdded(context: ServiceContext): AddedFiles {
  const state = workspaceState(context);
  return { state, added: 0, failures: [], passedOver: [], cancelled: true };
}

/** A name with its folders, for the list on screen, without control and direction signs. */
function shownName(name: string): string {
  return name.replaceAll('\\', '/').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
}
