import type { Lineage } from '../../../src-main/engine/commitments/lineage.ts';
import type { Theme } from '../../../src-main/engine/commitments/themes/themes.ts';
import type { StepRow } from './step-rows.ts';

/** Steps and lineages that are shown under one theme. */
export interface ThemeGroup {
  readonly id: string;
  /** The documents' own words. */
  readonly name: string;
  /** "5 commitments, 2 without counterpart". */
  readonly count: string;
  readonly rows: readonly StepRow[];
  readonly lineages: readonly Lineage[];
}

/** Id of the group of what is in no theme. */
export const OTHERS = 'others';

/** Rows under their themes, in the order of the themes, then those of none; no empty groups. */
export function themeGroups(rows: readonly StepRow[], themes: readonly Theme[]): ThemeGroup[] {
  const themeOf = new Map(themes.flatMap((theme) => theme.lineages.map((id) => [id, theme.id])));
  const grouped = Map.groupBy(rows, ({ lineage }) => themeOf.get(lineage.id) ?? OTHERS);
  const named = [...themes, { id: OTHERS, name: 'Other commitments' }];
  return named.flatMap(({ id, name }) => {
    const own = grouped.get(id);
    if (!own) return [];
    const lineages = [...new Set(own.map(({ lineage }) => lineage))];
    return [{ id, name, count: countOf(lineages.length, own), rows: own, lineages }];
  });
}

/** How many commitments were without counterpart in some document, each counted once. */
export function countLost(rows: readonly StepRow[]): number {
  const lost = rows.filter(({ verdict }) => verdict === 'dropped');
  return new Set(lost.map(({ lineage }) => lineage)).size;
}

function countOf(count: number, rows: readonly StepRow[]): string {
  const lost = countLost(rows);
  const commitments = `${String(count)} commitment${count === 1 ? '' : 's'}`;
  return lost === 0 ? commitments : `${commitments}, ${String(lost)} without counterpart`;
}
