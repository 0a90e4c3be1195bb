import type { Lineage } from '../lineage.ts';

/**
 * For every document, the ids of those that come after it, as the steps of lineages tell: a step
 * leads from an earlier document to a later one.
 */
export function laterDocuments(
  lineages: readonly Lineage[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const next = new Map<string, Set<string>>();
  for (const { fromDocument, toDocument } of lineages.flatMap((lineage) => lineage.steps)) {
    if (fromDocument === null || fromDocument === toDocument) continue;
    next.set(fromDocument, (next.get(fromDocument) ?? new Set()).add(toDocument));
  }
  return new Map([...next.keys()].map((document) => [document, reachedFrom(document, next)]));
}

function reachedFrom(
  document: string,
  next: ReadonlyMap<string, ReadonlySet<string>>,
): Set<string> {
  const reached = new Set<string>();
  const open = [document];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const later of next.get(at) ?? []) {
      if (reached.has(later)) continue;
      reached.add(later);
      open.push(later);
    }
  }
  return reached;
}
