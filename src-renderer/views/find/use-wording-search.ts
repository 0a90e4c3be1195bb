import { useCallback, useEffect, useRef, useState } from 'react';
import type { FolderAnswer } from '../../../src-main/contract/folders.ts';
import type { Problem, Result } from '../../../src-main/contract/problem.ts';
import type { WordingHit } from '../../../src-main/engine/shared-language/shared-passage.ts';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';

/** Typing pauses so long before a search starts, in milliseconds. */
const PAUSE = 180;

/** The answer to one wording. */
export interface WordingAnswer {
  readonly wording: string;
  readonly hits: readonly WordingHit[];
  readonly problem: Problem | null;
  /** What a folder answered besides; absent for the loaded documents. */
  readonly inFolder?: FolderAnswer;
}

/**
 * Looks for the wording a moment after it last changed. Answers that come late, for wording that
 * is no longer asked, are dropped; the service gives up the search before as well.
 */
export function useWordingSearch(wording: string, folder: string): WordingAnswer | null {
  const ask = useQuestion(folder);
  const documents = useClauseline((s) => s.workspace?.documents);
  const [answer, setAnswer] = useState<WordingAnswer | null>(null);
  const asked = wording.trim();
  useEffect(() => {
    if (asked === '') return;
    let isWanted = true;
    const timer = setTimeout(() => {
      void ask(asked).then((result) => {
        if (!isWanted || (!result.ok && result.problem.code === 'cancelled')) return;
        if (result.ok) setAnswer({ wording: asked, problem: null, ...result.value });
        else setAnswer({ wording: asked, hits: [], problem: result.problem });
      });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [asked, ask, documents]);
  return asked === '' ? null : answer;
}

/** Asks the loaded documents or a folder; a folder is looked through anew with the first question. */
function useQuestion(folder: string) {
  const { findWording, findInFolder } = useActions();
  const looked = useRef<string | null>(null);
  return useCallback(
    async (wording: string): Promise<Result<Omit<WordingAnswer, 'wording' | 'problem'>>> => {
      if (folder === '') {
        const found = await findWording(wording);
        return found.ok ? { ok: true, value: { hits: found.value } } : found;
      }
      const found = await findInFolder(folder, wording, looked.current !== folder);
      if (!found.ok) return found;
      looked.current = folder;
      return { ok: true, value: { hits: found.value.hits, inFolder: found.value } };
    },
    [folder, findWording, findInFolder],
  );
}
