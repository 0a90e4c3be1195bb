import { useEffect, useState } from 'react';
import type { Problem } from '../../../src-main/contract/problem.ts';
import type { WordingHit } from '../../../src-main/engine/shared-language/shared-passage.ts';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';

/** Typing pauses so long before a search starts, in milliseconds. */
const PAUSE = 180;

/** The answer to one wording. */
export interface WordingAnswer {
  readonly wording: string;
  readonly hits: readonly WordingHit[];
  readonly problem: Problem | null;
}

/**
 * Looks for the wording a moment after it last changed. Answers that come late, for wording that
 * is no longer asked, are dropped; the service gives up the search before as well.
 */
export function useWordingSearch(wording: string): WordingAnswer | null {
  const { findWording } = useActions();
  const documents = useClauseline((s) => s.workspace?.documents);
  const [answer, setAnswer] = useState<WordingAnswer | null>(null);
  const asked = wording.trim();
  useEffect(() => {
    if (asked === '') return;
    let isWanted = true;
    const timer = setTimeout(() => {
      void findWording(asked).then((result) => {
        if (!isWanted || (!result.ok && result.problem.code === 'cancelled')) return;
        setAnswer({
          wording: asked,
          hits: result.ok ? result.value : [],
          problem: result.ok ? null : result.problem,
        });
      });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [asked, findWording, documents]);
  return asked === '' ? null : answer;
}
