import type { PairMatch } from './pair-match.ts';
import type { Piece } from './piece-groups.ts';
import { wordAt, type WordTable } from './word-table.ts';

/** A match seen from one of its two sides. */
export interface MatchSide {
  readonly match: PairMatch;
  /** Whether this is side `a` of the match. */
  readonly isA: boolean;
  readonly from: number;
  readonly to: number;
}

/** For each paragraph (by number) the matches that touch it. */
export function sidesByParagraph(
  table: WordTable,
  matches: readonly PairMatch[],
): ReadonlyMap<number, readonly MatchSide[]> {
  const sides = new Map<number, MatchSide[]>();
  const add = (side: MatchSide): void => {
    const paragraph = wordAt(table.paragraphOf, side.from);
    const known = sides.get(paragraph);
    if (known) known.push(side);
    else sides.set(paragraph, [side]);
  };
  for (const match of matches) {
    add({ match, isA: true, from: match.a, to: match.aEnd });
    add({ match, isA: false, from: match.b, to: match.bEnd });
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
