/** A stretch `[from, to)` of the words of a table, inside one paragraph. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** What two stretches have in common, as a share of the longer; negative when they are apart. */
export function commonShare(x: Piece, y: Piece): number {
  const common = Math.min(x.to, y.to) - Math.max(x.from, y.from);
  return common / Math.max(lengthOf(x), lengthOf(y));
}

/** Length of a stretch in words. */
export function lengthOf({ from, to }: Piece): number {
  return to - from;
}
