import { useMemo } from 'react';
import type { Lineage } from '../../../src-main/engine/commitments/lineage.ts';
import type { Theme } from '../../../src-main/engine/commitments/themes/themes.ts';
import { passes, type StepFilter, type StepRow } from './step-rows.ts';
import { themeGroups, type ThemeGroup } from './theme-groups.ts';

/** What a filter lets through of all steps, under themes where these are given. */
export interface ShownLineages {
  readonly rows: readonly StepRow[];
  readonly groups: readonly ThemeGroup[] | null;
  /** In the order in which they stand. */
  readonly lineages: readonly Lineage[];
}

/** Filters and groups the steps; made anew only when something of it has changed. */
export function useShownLineages(
  all: readonly StepRow[],
  filter: StepFilter,
  themes: readonly Theme[] | null,
): ShownLineages {
  const rows = useMemo(() => all.filter((row) => passes(row, filter)), [all, filter]);
  const groups = useMemo(() => (themes ? themeGroups(rows, themes) : null), [rows, themes]);
  const lineages = useMemo(
    () => groups?.flatMap((group) => group.lineages) ?? unique(rows.map((row) => row.lineage)),
    [groups, rows],
  );
  return useMemo(() => ({ rows, groups, lineages }), [rows, groups, lineages]);
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
