import { useMemo } from 'react';
import {
  coverageMatrix,
  type CoverageMatrix,
} from '../../src-main/engine/shared-language/passages/coverage.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import type { SharedPassage } from '../../src-main/engine/shared-language/shared-passage.ts';
import { useClauseline } from './StoreContext.tsx';
import { useDocuments } from './use-documents.ts';

/** How much of each document stands in each other one; null until findings are there. */
export function useCoverage(): CoverageMatrix | null {
  const documents = useDocuments();
  const passages = useClauseline((s) => s.findings?.passages);
  const formulas = useClauseline((s) => s.workspace?.settings.shared.showFormulas ?? false);
  return useMemo(
    () => (passages ? madeOnce(documents, passages, formulas) : null),
    [documents, passages, formulas],
  );
}

interface Made {
  readonly documents: readonly Document[];
  readonly formulas: boolean;
  readonly matrix: CoverageMatrix;
}

const made = new WeakMap<readonly SharedPassage[], Made>();

/** However many parts of the window ask, the figures for the present findings are made once. */
function madeOnce(
  documents: readonly Document[],
  passages: readonly SharedPassage[],
  formulas: boolean,
): CoverageMatrix {
  const known = made.get(passages);
  if (known?.documents === documents && known.formulas === formulas) return known.matrix;
  const matrix = coverageMatrix(documents, passages, { formulas });
  made.set(passages, { documents, formulas, matrix });
  return matrix;
}
