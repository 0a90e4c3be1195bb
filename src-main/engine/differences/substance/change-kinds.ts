import type { BracketChange } from '../brackets/bracket-changes.ts';
import type { Comparison, Difference, DifferenceKind } from '../difference.ts';

/**
 * What became of a paragraph, as a change list tells it: the kinds of differences, and apart from
 * them what was settled or opened between negotiators, and wording used in one more place or one
 * place fewer.
 */
export type ChangeKind = DifferenceKind | BracketChange | 'used again' | 'still used';

/** All kinds in the order in which lists name them. */
export const changeKinds: readonly ChangeKind[] = [
  'changed',
  'unbracketed',
  'bracketed',
  'alternative chosen',
  'inserted',
  'used again',
  'deleted',
  'still used',
  'moved',
  'moved-changed',
  'split',
  'merged',
  'same',
];

const BRACKET_CHANGES: readonly string[] = [
  'unbracketed',
  'bracketed',
  'alternative chosen',
] satisfies BracketChange[];

/** The kind of a difference, as a change list tells it. */
export function changeKindOf({ kind, substance, usedAgain }: Difference): ChangeKind {
  if (kind === 'inserted') return usedAgain === undefined ? kind : 'used again';
  if (kind === 'deleted') return usedAgain === undefined ? kind : 'still used';
  const [only, ...others] = substance ?? [];
  const isBracketChange = kind === 'changed' && others.length === 0 && only !== undefined;
  return isBracketChange && BRACKET_CHANGES.includes(only) ? (only as BracketChange) : kind;
}

/** How many differences of a comparison are of each kind, in the order of `changeKinds`. */
export function countChanges({
  differences,
}: Pick<Comparison, 'differences'>): { readonly kind: ChangeKind; readonly count: number }[] {
  const counts = new Map<ChangeKind, number>();
  for (const difference of differences) {
    const kind = changeKindOf(difference);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return changeKinds.map((kind) => ({ kind, count: counts.get(kind) ?? 0 }));
}
