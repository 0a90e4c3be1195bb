import { readsCommitmentsIn } from '../../commitments/languages.ts';
import type { Lineage } from '../../commitments/lineage.ts';
import type { Document } from '../../documents/document.ts';

/** Ids of the documents that any lineage speaks of. */
export function followedIds(lineages: readonly Lineage[]): Set<string> {
  const steps = lineages.flatMap((lineage) => lineage.steps);
  return new Set(steps.flatMap((step) => [step.fromDocument ?? step.toDocument, step.toDocument]));
}

/**
 * Documents whose qualifiers may be held against each other: those that any lineage speaks of, in
 * the order given. A text of another subject, or one that is not read, would make each qualifier go
 * and come again. Where nothing is followed, all that are read.
 */
export function followedDocuments(
  documents: readonly Document[],
  lineages: readonly Lineage[],
): Document[] {
  const ids = followedIds(lineages);
  return documents.filter(({ id, language }) =>
    ids.size > 0 ? ids.has(id) : readsCommitmentsIn(language),
  );
}
