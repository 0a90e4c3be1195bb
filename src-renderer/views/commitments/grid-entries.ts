/** Rows under a heading that can be closed. */
export interface RowGroup<Row> {
  readonly id: string;
  readonly name: string;
  /** What is said of the group beside its name: "5 commitments". */
  readonly count: string;
  readonly rows: readonly Row[];
  readonly collapsed: boolean;
}

/** What a grid shows at one place: a row, or the heading of a group. */
export type GridEntry<Row> =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'group'; readonly group: RowGroup<Row> };

/** The rows as they stand under each other, those of closed groups left out. */
export function gridEntries<Row>(
  rows: readonly Row[],
  groups: readonly RowGroup<Row>[] | null,
): GridEntry<Row>[] {
  const entry = (row: Row): GridEntry<Row> => ({ kind: 'row', row });
  if (!groups) return rows.map(entry);
  return groups.flatMap((group) => [
    { kind: 'group' as const, group },
    ...(group.collapsed ? [] : group.rows.map(entry)),
  ]);
}

/** The heading of the group in which a row stands; null for headings and without groups. */
export function headingBefore<Row>(
  index: number,
  entries: readonly GridEntry<Row>[],
): number | null {
  if (entries[index]?.kind !== 'row') return null;
  const before = entries.slice(0, index).findLastIndex(({ kind }) => kind === 'group');
  return before < 0 ? null : before;
}
