import { useState } from 'react';
import type { WordingHit } from '../../../src-main/engine/shared-language/shared-passage.ts';
import { textOf } from '../../../src-main/engine/text/span.ts';
import { useActions, useClauseline } from '../../state/store-context.tsx';

/** Places where typed wording stands. */
export function FindView() {
  const documents = useClauseline((s) => s.workspace?.documents);
  const { findWording, report } = useActions();
  const [hits, setHits] = useState<readonly WordingHit[]>([]);
  const search = async (wording: string) => {
    const result = await findWording(wording);
    if (result.ok) setHits(result.value);
    else report(result.problem);
  };
  return (
    <>
      <input
        type="search"
        aria-label="Wording"
        onChange={(event) => void search(event.target.value)}
      />
      <ul>
        {hits.map((hit) => (
          <li key={`${hit.document}-${String(hit.span.start)}`}>
            {textOf(documents?.find((d) => d.id === hit.document)?.text ?? '', hit.span)}
          </li>
        ))}
      </ul>
    </>
  );
}
