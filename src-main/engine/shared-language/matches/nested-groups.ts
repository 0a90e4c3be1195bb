import type { Piece } from './piece.ts';
import { StretchIndex } from './stretch-index.ts';

/** A place lies inside another when so much of it does; a word that sticks out changes nothing. */
const INSIDE = 0.9;

/**
 * Leaves out groups that tell nothing besides another: those all of whose places lie inside places
 * of one other group. Of two groups that lie inside each other the longer stays, then the one
 * with more places, then the first.
 */
export function withoutNested(groups: readonly Piece[][]): Piece[][] {
  const ordered = [...groups].sort(
    (x, y) =>
      wordsOf(y) - wordsOf(x) ||
      y.length - x.length ||
      x[0]!.from - y[0]!.from ||
      x[0]!.to - y[0]!.to,
  );
  const kept: Piece[][] = [];
  const index = new StretchIndex<Piece[]>();
  for (const group of ordered) {
    const { from, to } = group[0]!;
    let nested = false;
    index.eachAt(Math.floor((from + to) / 2), (outer) => {
      nested ||= liesInside(group, outer);
    });
    if (nested) continue;
    kept.push(group);
    for (const piece of group) index.add(piece, group);
  }
  return kept;
}

/** Whether all places of a group lie inside places of another. */
export function liesInside(group: readonly Piece[], outer: readonly Piece[]): boolean {
  return group.every((piece) => outer.some((other) => isInside(piece, other)));
}

/** Whether nearly all of one stretch lies inside another. */
export function isInside(piece: Piece, outer: Piece): boolean {
  const common = Math.min(piece.to, outer.to) - Math.max(piece.from, outer.from);
  return common >= INSIDE * (piece.to - piece.from);
}

function wordsOf(group: readonly Piece[]): number {
  return group.reduce((longest, { from, to }) => Math.max(longest, to - from), 0);
}
