import { useEffect, useState } from 'react';
import type { PastedPreview } from '../../src-main/contract/pasted-preview.ts';
import { useClauselineStore } from '../state/StoreContext.tsx';

/** How far the reading of rich text is. */
export type PreviewState =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly read: PastedPreview }
  | { readonly state: 'failed'; readonly sentence: string };

const reading: PreviewState = { state: 'reading' };

let previews = 0;

/** Reads rich text as adding it would; a reading nobody waits for any more is cancelled. */
export function usePastePreview(html: string | undefined): PreviewState {
  const store = useClauselineStore();
  const [found, setFound] = useState<{ html: string; preview: PreviewState } | undefined>();
  useEffect(() => {
    if (html === undefined) return undefined;
    const { api } = store.getState().connection;
    const job = `preview-${String((previews += 1))}`;
    let isWanted = true;
    void api.previewHtml({ job, html }).then((result) => {
      if (!isWanted) return;
      const preview: PreviewState = result.ok
        ? { state: 'read', read: result.value }
        : { state: 'failed', sentence: result.problem.sentence };
      setFound({ html, preview });
    });
    return () => {
      isWanted = false;
      void api.cancel({ job });
    };
  }, [html, store]);
  return found && found.html === html ? found.preview : reading;
}
