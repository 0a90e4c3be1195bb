import type { Comparison, Difference, DifferenceKind } from './difference.ts';

/** Kinds in the order in which a change list names them. */
const KINDS: readonly DifferenceKind[] = [
  'changed',
  'inserted',
  'deleted',
  'moved',
  'moved-changed',
  'split',
  'merged',
  'same',
];

/** How many differences of a comparison are of a kind. */
export interface ChangeCount {
  readonly kind: DifferenceKind;
  readonly count: number;
}

/** Counts by kind for the change list, in a fixed order; kinds that do not occur count 0. */
export function changeCounts(comparison: Comparison): ChangeCount[] {
  return KINDS.map((kind) => ({
    kind,
    count: comparison.differences.filter((difference) => difference.kind === kind).length,
  }));
}

/** All differences but the unchanged ones, in the comparison's order. Renumbering is no change. */
export function changesOnly(comparison: Comparison): Difference[] {
  return comparison.differences.filter((difference) => difference.kind !== 'same');
}

/** Whether nothing but punctuation, capitals and spelling variants changed in a difference. */
export function isEditorial(difference: Difference): boolean {
  return difference.substance?.length === 1 && difference.substance[0] === 'editorial';
}
