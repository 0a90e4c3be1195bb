import { useMemo, useState } from 'react';
import type { Lineage } from '../../../../src-main/engine/commitments/lineage.ts';
import { useClauseline } from '../../../state/StoreContext.tsx';

const none: readonly Lineage[] = [];

/** How many steps have another verdict, or join other commitments, than when this began; null before any finding. */
export function useChangedSteps(): number | null {
  const lineages = useClauseline((s) => s.findings?.lineages ?? none);
  const [before] = useState(lineages);
  return useMemo(
    () => (before === none ? null : changedSteps(before, lineages)),
    [before, lineages],
  );
}

/** Steps of `after` that `before` does not have: other commitments joined, or another verdict. */
export function changedSteps(before: readonly Lineage[], after: readonly Lineage[]): number {
  if (before === after) return 0;
  const known = new Set(before.flatMap(({ steps }) => steps.map(keyOf)));
  return after.flatMap(({ steps }) => steps).filter((step) => !known.has(keyOf(step))).length;
}

function keyOf({ from, to, fromDocument, toDocument, verdict }: Lineage['steps'][number]): string {
  return JSON.stringify([from, to, fromDocument, toDocument, verdict]);
}
