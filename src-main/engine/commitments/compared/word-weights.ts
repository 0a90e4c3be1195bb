import type { TrackedClause } from './tracked-clause.ts';

/** How much a stem tells: rare ones much, formulas such as "international migration" little. */
export type WordWeights = (stem: string) => number;

/** Lightest weight: a word of every clause still tells a little. */
const LEAST_WEIGHT = 0.1;

/**
 * Inverse frequency of stems over clauses (Spärck Jones 1972). Frequency is the highest within any
 * one document, so that a promise repeated by many documents does not become a formula by that.
 */
export function wordWeights(clauses: readonly TrackedClause[]): WordWeights {
  const perDocument = new Map<string, Map<string, number>>();
  const sizes = new Map<string, number>();
  for (const { document, stems } of clauses) {
    sizes.set(document.id, (sizes.get(document.id) ?? 0) + 1);
    const counts = perDocument.get(document.id) ?? new Map<string, number>();
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    perDocument.set(document.id, counts);
  }
  const highest = new Map<string, number>();
  for (const counts of perDocument.values()) {
    for (const [stem, count] of counts) highest.set(stem, Math.max(count, highest.get(stem) ?? 0));
  }
  const size = Math.max(1, ...sizes.values());
  return (stem) => Math.max(LEAST_WEIGHT, Math.log((size + 1) / (highest.get(stem) ?? 1)));
}

/** Share of the greatest weight from which a word tells one clause from others. */
const TELLING_SHARE = 0.5;

/** Whether a stem stands in few clauses only: at most in about the square root of their number. */
export function isTelling(stem: string, weights: WordWeights): boolean {
  return weights(stem) >= TELLING_SHARE * weights('');
}
