import { useMemo } from 'react';
import {
  coverageMatrix,
  type CoverageMatrix,
} from '../../src-main/engine/shared-language/coverage.ts';
import { useClauseline } from './StoreContext.tsx';
import { useDocuments } from './use-documents.ts';

/** How much of each document stands in each other one; null until findings are there. */
export function useCoverage(): CoverageMatrix | null {
  const documents = useDocuments();
  const passages = useClauseline((s) => s.findings?.passages);
  const formulas = useClauseline((s) => s.workspace?.settings.shared.showFormulas ?? false);
  return useMemo(
    () => (passages ? coverageMatrix(documents, passages, { formulas }) : null),
    [documents, passages, formulas],
  );
}
