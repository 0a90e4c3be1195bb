import type { AddedFiles, Api, ReplacedDocument } from '../../src-main/contract/api.ts';
import { isDocumentName } from '../../src-main/contract/document-endings.ts';
import { done, type Result } from '../../src-main/contract/problem.ts';
import type { FileToAdd, GetState, ImportActions, SetState } from '../state/store-types.ts';
import { inPortions } from './portions.ts';
import { replacementSummary } from './replaced-words.ts';

/** Files, the reports on them, and newer files in the place of older ones. */
export function importActions(set: SetState, get: GetState): ImportActions {
  return {
    addFiles: (files) => addFiles(set, get, files),
    chooseFiles: () => addChosen(set, get, (api, job) => api.chooseFiles({ job })),
    chooseFolder: () => addChosen(set, get, (api, job) => api.chooseFolder({ job })),
    openReport: (reported) => {
      set((s) => ({
        dialog: 'report',
        reported,
        replaced: s.replaced?.document === reported ? s.replaced : null,
      }));
    },
    replaceDocument: (id, file) => replaceDocument(set, get, id, file),
    readTracked: async (id, reading) => {
      const { api } = get().connection;
      const ask = (job: string) => api.readTracked({ id, reading, job });
      await takeReplaced(set, get, await get().runJob('replace', ask));
    },
    compareReadings: async (id) => {
      const added = await get().connection.api.addOtherReading({ id });
      if (!added.ok) {
        get().report(added.problem);
        return;
      }
      await get().catchUp(added.value);
      get().closeDialog();
      get().showPair(added.value.original, added.value.accepted);
    },
  };
}

/** Adds what the user chooses in a dialog of the host. */
async function addChosen(
  set: SetState,
  get: GetState,
  choose: (api: Api, job: string) => Promise<Result<AddedFiles>>,
): Promise<void> {
  const added = await get().runJob('add', (job) => choose(get().connection.api, job));
  if (added) await get().catchUp(added);
  analyseAdded(get);
  if (!added) return;
  // Closing the dialog of the host is no news.
  const isNews = !added.cancelled || added.added > 0;
  if (isNews) tellAdded(set, get, added);
}

type Added = Omit<AddedFiles, 'revision'>;

const nothing: Added = { added: 0, failures: [], passedOver: [], cancelled: false };

async function addFiles(set: SetState, get: GetState, files: readonly FileToAdd[]): Promise<void> {
  if (files.length === 0) return;
  const wanted = files.filter(isWanted);
  const passedOver = files.filter((file) => !isWanted(file)).map(({ name }) => name);
  const added = await get().runJob('add', (job) => addAll(get, job, wanted));
  analyseAdded(get);
  if (!added) return;
  const [failure, ...others] = added.failures;
  if (files.length === 1 && failure && others.length === 0) {
    get().report({ code: 'file-unreadable', sentence: failure.sentence, file: failure.file });
    return;
  }
  tellAdded(set, get, { ...added, passedOver });
}

/** Findings over all that was added, once nothing more is to come. */
function analyseAdded(get: GetState): void {
  if (get().unanalysed) void get().analyse();
}

/**
 * In a folder only what is named like a text is opened; a file chosen by itself always is. A name
 * that ends with "/" is a folder that cannot be opened, which is to be told.
 */
function isWanted({ name }: FileToAdd): boolean {
  const path = name.split('/');
  const last = path.at(-1) ?? '';
  return path.length === 1 || last === '' || isDocumentName(last);
}

async function addAll(
  get: GetState,
  job: string,
  files: readonly FileToAdd[],
): Promise<Result<Added>> {
  const { api } = get().connection;
  let all = nothing;
  let before = 0;
  for (const portion of inPortions(files)) {
    const read = await Promise.all(portion.map(readFile));
    const whole = read.flatMap(({ file }) => file ?? []);
    if (get().jobs.some((one) => one.job === job && one.cancelled)) {
      return done({ ...all, cancelled: true });
    }
    const result = await api.addFiles({ job, files: whole, before, total: files.length });
    if (!result.ok) return result;
    const added = result.value;
    await get().catchUp(added);
    const unread = read.flatMap(({ failure }) => failure ?? []);
    all = {
      ...all,
      added: all.added + added.added,
      failures: [...all.failures, ...unread, ...added.failures],
    };
    if (added.cancelled) return done({ ...all, cancelled: true });
    before += portion.length;
  }
  return done(all);
}

async function readFile(file: FileToAdd) {
  const { name } = file;
  const bytes = await bytesOf(file);
  if (bytes) return { file: { name, bytes } };
  const sentence = `“${name}” could not be read. Check that it is a file, not a folder, and that you may open it.`;
  return { failure: { file: name, sentence } };
}

async function bytesOf(file: FileToAdd): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** What went well needs no dialog: the documents are on screen. */
function tellAdded(set: SetState, get: GetState, given: Added): void {
  const { added, failures, passedOver, cancelled } = given;
  get().announce(`${String(added)} ${added === 1 ? 'document' : 'documents'} added.`);
  if (failures.length === 0 && passedOver.length === 0 && !cancelled) return;
  set({ dialog: 'added', added: { added, failures, passedOver, cancelled } });
}

async function replaceDocument(
  set: SetState,
  get: GetState,
  id: string,
  file: FileToAdd,
): Promise<void> {
  const { file: read, failure } = await readFile(file);
  if (!read) {
    get().report({ code: 'file-unreadable', sentence: failure.sentence, file: failure.file });
    return;
  }
  const { api } = get().connection;
  const result = await get().runJob('replace', (job) => api.replaceDocument({ id, job, ...read }));
  await takeReplaced(set, get, result);
}

async function takeReplaced(
  set: SetState,
  get: GetState,
  replaced: ReplacedDocument | null,
): Promise<void> {
  if (!replaced) return;
  await get().catchUp(replaced);
  // Findings have other names in the newer text; what was selected is none of them.
  set({ replaced, selection: null });
  get().announce(replacementSummary(replaced.notes));
}
