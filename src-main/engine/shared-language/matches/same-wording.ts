import type { PairMatch } from './pair-match.ts';
import type { Piece } from './piece.ts';
import { StretchIndex } from './stretch-index.ts';

/** A match seen from one of its two sides. */
export interface MatchSide {
  readonly match: PairMatch;
  /** Whether this is side `a` of the match. */
  readonly isA: boolean;
  readonly from: number;
  readonly to: number;
}

/** All sides of matches, by the words they cover. */
export function indexSides(matches: readonly PairMatch[]): StretchIndex<MatchSide> {
  const sides = new StretchIndex<MatchSide>();
  for (const match of matches) {
    const a = { match, isA: true, from: match.a, to: match.aEnd };
    const b = { match, isA: false, from: match.b, to: match.bEnd };
    sides.add(a, a);
    sides.add(b, b);
  }
  return sides;
}

/**
 * The words on the other side of a match that answer to a part of this side, from the first equal
 * word to the last, and how many are equal; undefined when none is.
 */
export function acrossMatch(
  { match, isA }: MatchSide,
  part: Piece,
): (Piece & { matched: number }) | undefined {
  let found: { from: number; to: number; matched: number } | undefined;
  for (const run of match.runs) {
    const [here, there] = isA ? [run.a, run.b] : [run.b, run.a];
    const skip = Math.max(0, part.from - here);
    const length = Math.min(run.length, part.to - here);
    if (length <= skip) continue;
    found ??= { from: there + skip, to: 0, matched: 0 };
    found.to = there + length;
    found.matched += length - skip;
  }
  return found;
}
