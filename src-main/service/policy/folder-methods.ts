import { resolve } from 'node:path';
import type { Api } from '../../contract/api.ts';
import { done, failed } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { ChosenFolders } from '../folder-index/chosen-folders.ts';
import { addition, alreadyLoaded } from './document-methods.ts';
import { progressOf } from './job-progress.ts';
import type { ServiceContext } from './service-ports.ts';
import { change } from './workspace-state.ts';

type FolderMethods = Pick<
  Api,
  'searchFolders' | 'chooseSearchFolder' | 'findInFolder' | 'addFromFolder'
>;

/** Wording in folders of this machine, whose texts are not in the workspace. */
export function folderMethods(context: ServiceContext, folders: ChosenFolders): FolderMethods {
  const { analyst, host, store } = context;
  return {
    searchFolders: () => Promise.resolve(done(folders.list())),
    chooseSearchFolder: async () => {
      const chosen = await host.chooseFolder();
      if (!chosen.ok) return chosen;
      return done(chosen.value === null ? null : folders.add(resolve(chosen.value)));
    },
    findInFolder: ({ job, folder: id, wording, refresh }) => {
      const folder = folders.pathOf(id);
      if (folder === undefined) return Promise.resolve(unknownFolder());
      const takes = { folder, wording, settings: store.content().settings.shared, refresh };
      return analyst.run(job, 'find-in-folder', takes, progressOf(context, job));
    },
    addFromFolder: async ({ job, folder: id, document }) => {
      const folder = folders.pathOf(id);
      if (folder === undefined) return unknownFolder();
      const read = await analyst.run(job, 'read-from-folder', { folder, document });
      if (!read.ok) return read;
      const known = store.content().documents.get(document);
      if (known) return alreadyLoaded(read.value, known);
      return change(context, 'add document', [addition(read.value)]);
    },
  };
}

function unknownFolder(): Result<never> {
  return failed('file-missing', 'This folder is not known any more. Choose it again.');
}
