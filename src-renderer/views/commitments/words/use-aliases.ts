import { useMemo } from 'react';
import { aliasesIn, type Alias } from '../../../../src-main/engine/commitments/compared/aliases.ts';
import { useClauseline } from '../../../state/StoreContext.tsx';
import { useDocuments } from '../../../state/use-documents.ts';

const none: readonly Alias[] = [];

/** Renamed bodies as the documents declare them, and the user's own after them. */
export function useAliases(): readonly Alias[] {
  const documents = useDocuments();
  const own = useClauseline((s) => s.workspace?.settings.aliases ?? none);
  return useMemo(() => [...aliasesIn(documents), ...own], [documents, own]);
}
