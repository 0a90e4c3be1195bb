import { useEffect, useState } from 'react';
import type { SearchFolder } from '../../../src-main/contract/folders.ts';
import { useActions } from '../../state/StoreContext.tsx';

/** Folders that can be looked in, and how another one is chosen. */
export interface SearchFolders {
  readonly folders: readonly SearchFolder[];
  /** Answers with the one chosen, or null when the user gave up. */
  readonly choose: () => Promise<SearchFolder | null>;
}

/** The folders chosen so far, the last one first. */
export function useSearchFolders(): SearchFolders {
  const { searchFolders, chooseSearchFolder } = useActions();
  const [folders, setFolders] = useState<readonly SearchFolder[]>([]);
  useEffect(() => {
    let isWanted = true;
    void searchFolders().then((known) => {
      if (isWanted) setFolders(known);
    });
    return () => {
      isWanted = false;
    };
  }, [searchFolders]);
  return {
    folders,
    choose: async () => {
      const chosen = await chooseSearchFolder();
      if (chosen) setFolders(await searchFolders());
      return chosen;
    },
  };
}
