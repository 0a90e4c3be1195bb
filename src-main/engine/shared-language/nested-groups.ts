import type { Piece } from './piece-groups.ts';

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
  const index = new PlaceIndex();
  for (const group of ordered) {
    if (index.holdersOf(group[0]!).some((outer) => liesInside(group, outer))) continue;
    kept.push(group);
    index.add(group);
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

/** Words of a table in blocks of this size, so that few places are looked at for each. */
const BLOCK = 32;

/** Finds the groups with a place around a given one. */
class PlaceIndex {
  private readonly blocks = new Map<number, { piece: Piece; group: Piece[] }[]>();

  add(group: Piece[]): void {
    for (const piece of group) {
      for (let block = blockOf(piece.from); block <= blockOf(piece.to - 1); block++) {
        const known = this.blocks.get(block);
        if (known) known.push({ piece, group });
        else this.blocks.set(block, [{ piece, group }]);
      }
    }
  }

  holdersOf(piece: Piece): Piece[][] {
    const middle = Math.floor((piece.from + piece.to) / 2);
    const here = this.blocks.get(blockOf(middle)) ?? [];
    return here.filter((place) => isInside(piece, place.piece)).map(({ group }) => group);
  }
}

function blockOf(word: number): number {
  return Math.floor(word / BLOCK);
}

function wordsOf(group: readonly Piece[]): number {
  return group.reduce((longest, { from, to }) => Math.max(longest, to - from), 0);
}
