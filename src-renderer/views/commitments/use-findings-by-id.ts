import { useMemo } from 'react';
import type { Commitment } from '../../../src-main/engine/commitments/commitment.ts';
import { useClauseline } from '../../state/StoreContext.tsx';
import { useDocuments } from '../../state/use-documents.ts';
import type { FindingsById } from './quotes-of-step.ts';

const none: readonly Commitment[] = [];

/** Documents and commitments by id. */
export function useFindingsById(): FindingsById {
  const documents = useDocuments();
  const commitments = useClauseline((s) => s.findings?.commitments ?? none);
  return useMemo(
    () => ({
      documents: new Map(documents.map((one) => [one.id, one])),
      commitments: new Map(commitments.map((one) => [one.id, one])),
    }),
    [documents, commitments],
  );
}
