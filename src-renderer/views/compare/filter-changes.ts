import type { Comparison, Difference } from '../../../src-main/engine/differences/difference.ts';
import { isEditorial } from '../../../src-main/engine/differences/list-changes.ts';
import {
  SUBSTANCES,
  type Substance,
} from '../../../src-main/engine/differences/substance/substance-kinds.ts';
import type { ChangeFilter } from '../../state/comparing-types.ts';

/** A comparison as it is shown, and how many changes the filter keeps back. */
export interface FilteredComparison {
  readonly comparison: Comparison;
  readonly hidden: number;
}

/**
 * The comparison with every change that the filter keeps back shown as unchanged: its later words
 * without marks. A paragraph that moved and was edited besides is then only moved. Paragraphs that
 * came, went, moved, were split or merged are never merely editorial.
 */
export function filterChanges(comparison: Comparison, filter: ChangeFilter): FilteredComparison {
  if (filter.editorial && filter.substance === null) return { comparison, hidden: 0 };
  let hidden = 0;
  const differences = comparison.differences.map((difference) => {
    const shown = shownKind(difference, filter);
    if (shown === difference.kind) return difference;
    hidden += 1;
    return { ...difference, kind: shown, words: laterWords(difference) };
  });
  return { comparison: { ...comparison, differences }, hidden };
}

function shownKind(difference: Difference, filter: ChangeFilter): Difference['kind'] {
  const { kind, substance = [] } = difference;
  if (kind === 'same') return kind;
  if (filter.substance !== null && !substance.includes(filter.substance)) return 'same';
  if (filter.editorial || !isEditorial(difference)) return kind;
  if (kind === 'moved-changed') return 'moved';
  return kind === 'changed' ? 'same' : kind;
}

/** Words that went are left out; of a paragraph that went as a whole all stay, for it has no other. */
function laterWords({ b, words }: Difference): Difference['words'] {
  if (b.length === 0) return words.map((word) => ({ ...word, kind: 'same' }));
  return words.filter((word) => word.b).map((word) => ({ ...word, kind: 'same' }));
}

/**
 * The comparison of texts in different languages: nothing in their words says what came or went, so
 * only what the user paired by hand is told, and that as counterparts without word changes.
 */
export function withoutClaims(comparison: Comparison): Comparison {
  const differences = comparison.differences.map((difference): Difference => {
    if (difference.kind === 'same') return difference;
    return { ...difference, kind: 'same', words: laterWords(difference) };
  });
  return { ...comparison, differences };
}

/** Whether two languages are known to differ. */
export function areForeign(one: string, other: string): boolean {
  return one !== other && one !== 'und' && other !== 'und';
}

/** For each kind of words how many changes touch it, the weightiest first; kinds with none left out. */
export function countSubstances({
  differences,
}: Pick<Comparison, 'differences'>): { readonly substance: Substance; readonly count: number }[] {
  return SUBSTANCES.map((substance) => ({
    substance,
    count: differences.filter((one) => one.kind !== 'same' && one.substance?.includes(substance))
      .length,
  })).filter(({ count }) => count > 0);
}

/** How many changes are of editing alone and could be hidden. */
export function countEditorial({ differences }: Pick<Comparison, 'differences'>): number {
  return differences.filter(
    (one) => (one.kind === 'changed' || one.kind === 'moved-changed') && isEditorial(one),
  ).length;
}
