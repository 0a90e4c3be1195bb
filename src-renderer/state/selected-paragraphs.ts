import type { AlignedParagraph } from '../../src-main/contract/api.ts';
import type { Comparison, Difference } from '../../src-main/engine/differences/difference.ts';
import type { Selection } from './store-types.ts';
import { pairKey } from './store-types.ts';

type Comparisons = Readonly<Record<string, Comparison>>;

/** A difference and the comparison it belongs to. */
export interface FoundDifference {
  readonly comparison: Comparison;
  readonly difference: Difference;
}

/** The selected difference, or null when something else is selected or it is gone. */
export function selectedDifference(
  comparisons: Comparisons,
  selection: Selection | null,
): FoundDifference | null {
  if (selection?.kind !== 'difference') return null;
  return findDifference(Object.values(comparisons), ({ id }) => id === selection.id);
}

/**
 * What became of a paragraph between the columns: against the one to the left of its document, else
 * against the one to the right.
 */
export function differenceOfParagraph(
  comparisons: Comparisons,
  columns: readonly string[],
  { document, paragraph }: AlignedParagraph,
): FoundDifference | null {
  const at = columns.indexOf(document);
  const neighbours = [
    { pair: comparisons[pairKey(columns[at - 1] ?? '', document)], side: 'b' },
    { pair: comparisons[pairKey(document, columns[at + 1] ?? '')], side: 'a' },
  ] as const;
  for (const { pair, side } of neighbours) {
    const found = pair && findDifference([pair], (one) => one[side].includes(paragraph));
    if (found) return found;
  }
  return null;
}

/** The paragraph that was pointed at: the one named, else the first of the difference. */
export function selectedParagraph(
  { comparison, difference }: FoundDifference,
  selection: Selection | null,
): AlignedParagraph | null {
  const { document, paragraph } = selection ?? {};
  if (document !== undefined && paragraph !== undefined) return { document, paragraph };
  const side = document === comparison.a || difference.b.length === 0 ? 'a' : 'b';
  const [first = difference.a[0]] = difference[side];
  if (first === undefined) return null;
  return {
    document: difference[side].length > 0 ? comparison[side] : comparison.a,
    paragraph: first,
  };
}

function findDifference(
  comparisons: readonly Comparison[],
  isWanted: (difference: Difference) => boolean,
): FoundDifference | null {
  for (const comparison of comparisons) {
    const difference = comparison.differences.find(isWanted);
    if (difference) return { comparison, difference };
  }
  return null;
}
