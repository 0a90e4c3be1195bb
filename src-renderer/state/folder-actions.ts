import type { AnalysisActions, GetState } from './store-types.ts';

type FolderActions = Pick<
  AnalysisActions,
  'searchFolders' | 'chooseSearchFolder' | 'findInFolder' | 'openFromFolder'
>;

let questionNumber = 0;

/** Wording in folders whose texts are not loaded. */
export function folderActions(get: GetState): FolderActions {
  const api = () => get().connection.api;
  return {
    async searchFolders() {
      const result = await api().searchFolders({});
      return result.ok ? result.value : [];
    },
    async chooseSearchFolder() {
      const result = await api().chooseSearchFolder({});
      if (result.ok) return result.value;
      get().report(result.problem);
      return null;
    },
    async findInFolder(folder, wording, refresh) {
      if (!refresh) {
        const last = `folder-wording-${String(questionNumber)}`;
        const job = `folder-wording-${String((questionNumber += 1))}`;
        void api().cancel({ job: last });
        return api().findInFolder({ job, folder, wording, refresh });
      }
      // The answer is the caller's to show, so the problem is not reported a second time.
      const answer = await get().runJob('folder', async (job) => ({
        ok: true as const,
        value: await api().findInFolder({ job, folder, wording, refresh }),
      }));
      return answer ?? { ok: false, problem: { code: 'cancelled', sentence: 'Cancelled.' } };
    },
    async openFromFolder(folder, document, span) {
      const isLoaded = get().workspace?.documents.some(({ id }) => id === document) ?? false;
      if (!isLoaded) {
        const added = await get().runJob('add', (job) =>
          api().addFromFolder({ job, folder, document }),
        );
        if (!added) return;
        await get().catchUp(added);
      }
      get().showPlace(document, span);
    },
  };
}
