import type { ExportedFile, Findings } from '../../src-main/contract/api.ts';
import { saveDownload } from './save-download.ts';
import { folderActions } from './folder-actions.ts';
import { pairKey } from './store-types.ts';
import type { AnalysisActions, GetState, SetState } from './store-types.ts';

/** Findings, comparisons, wording and exports. */
export function analysisActions(set: SetState, get: GetState): AnalysisActions {
  const pending = new Map<string, Promise<void>>();
  const asking = new Map<string, Findings>();
  return {
    analyse: () => analyse(set, get),
    async loadComparison(a, b, anew = false) {
      const key = pairKey(a, b);
      if (a === b || (get().comparisons[key] && !anew)) return;
      const running = pending.get(key);
      // What runs already may have been asked before the last decision was made.
      if (running) await running;
      if (running && !anew) return;
      const asked = compare(set, get, a, b);
      pending.set(key, asked);
      await asked;
      if (pending.get(key) === asked) pending.delete(key);
    },
    async loadReworded(a, b) {
      const { findings, reworded } = get();
      const key = pairKey(a, b);
      if (!findings || a === b || reworded[key] || asking.get(key) === findings) return;
      asking.set(key, findings);
      await findReworded(set, get, findings, { a, b });
      if (asking.get(key) === findings) asking.delete(key);
    },
    findWording: (wording) => findWording(get, wording),
    ...folderActions(get),
    tryOtherSettings() {
      const { api } = get().connection;
      return get().runJob('outlook', (job) => api.outlook({ job }));
    },
    exportNotes(choice) {
      const { api } = get().connection;
      return get().runJob('export', (job) => api.exportNotes({ job, choice }));
    },
    async saveExport(choice) {
      const { api } = get().connection;
      if (get().capabilities?.saveDialog) {
        return get().runJob('export', (job) => api.saveExport({ job, choice }));
      }
      const file: ExportedFile | null = await get().exportNotes(choice);
      if (file) saveDownload(file);
      return file?.name ?? null;
    },
  };
}

async function compare(set: SetState, get: GetState, a: string, b: string): Promise<void> {
  const { api } = get().connection;
  const value = await get().runJob('compare', (job) => api.compare({ job, a, b }));
  if (value) set((s) => ({ comparisons: { ...s.comparisons, [pairKey(a, b)]: value } }));
}

async function findReworded(
  set: SetState,
  get: GetState,
  findings: Findings,
  { a, b }: { readonly a: string; readonly b: string },
): Promise<void> {
  const { api } = get().connection;
  const summariesOnly = findings.rewordingsLeftOut !== true;
  const value = await get().runJob('reworded', (job) =>
    api.findReworded({ job, a, b, summariesOnly }),
  );
  if (!value || get().findings !== findings) return;
  set((s) => ({ reworded: { ...s.reworded, [pairKey(a, b)]: value } }));
}

async function analyse(set: SetState, get: GetState): Promise<void> {
  const { jobs, cancel, connection, workspace } = get();
  set({ unanalysed: false });
  jobs.filter((j) => j.job.startsWith('analyse-')).forEach((j) => void cancel(j.job));
  if (!workspace || workspace.documents.length === 0) {
    set({ findings: null, reworded: {} });
    return;
  }
  const found = await get().runJob('analyse', (job) => connection.api.analyse({ job }));
  const known = get().findings?.revision ?? -1;
  if (found && found.revision >= known) set({ findings: found, reworded: {} });
}

let wordingNumber = 0;

/** Not a job of the status bar: it runs while the user types, and only the newest one counts. */
async function findWording(get: GetState, wording: string) {
  const { api } = get().connection;
  const last = `wording-${String(wordingNumber)}`;
  const job = `wording-${String((wordingNumber += 1))}`;
  void api.cancel({ job: last });
  return api.findWording({ job, wording });
}
