import { useEffect, useMemo } from 'react';
import { useActions, useClauseline } from '../../../state/StoreContext.tsx';
import { useDocuments } from '../../../state/use-documents.ts';
import { versionFamily } from '../../../../src-main/engine/shared-language/passages/version-family.ts';

/** Says which versions histories speak of: those the user chose, else the family of the columns. */
export function useChain(): readonly string[] {
  const documents = useDocuments();
  const columns = useClauseline((s) => s.columns);
  const chosen = useClauseline((s) => s.chain);
  const passages = useClauseline((s) => s.findings?.passages);
  const { showChain } = useActions();
  const family = useMemo(
    () => versionFamily(documents, columns, passages ?? []),
    [documents, columns, passages],
  );
  const chain = useMemo(() => {
    // Versions stand in the order of the documents, whatever order they were ticked in.
    const wanted = chosen && documents.map(({ id }) => id).filter((id) => chosen.includes(id));
    return wanted && wanted.length > 1 ? wanted : family;
  }, [chosen, documents, family]);
  useEffect(() => {
    showChain(chain);
  }, [chain, showChain]);
  return chain;
}
