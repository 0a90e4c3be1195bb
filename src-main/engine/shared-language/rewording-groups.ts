import { isInside, liesInside, withoutNested } from './nested-groups.ts';
import { commonShare, lengthOf, type Piece } from './piece.ts';
import type { RewordingPair } from './rewording-pairs.ts';

/** A place of a rewording may differ by so much from pair to pair and still be one place. */
const SAME_PLACE = 0.6;

/** The shortest place of a group is at least so long as a share of the longest. */
const LEAST_RATIO = 0.5;

/**
 * Turns rewordings between pairs into groups with all their places, the strongest pairs first. A
 * pair that would make a group too uneven, as when a long passage rewords several short ones,
 * starts a group of its own.
 */
export function groupRewordings(pairs: readonly RewordingPair[]): Piece[][] {
  let groups: Piece[][] = [];
  const ordered = [...pairs].sort(
    (x, y) => y.score - x.score || x.a.from - y.a.from || x.b.from - y.b.from,
  );
  for (const { a, b } of ordered) {
    let group = [plain(a), plain(b)];
    const kept: Piece[][] = [];
    for (const other of groups) {
      const joined = sharesPlace(other, group) ? joinGroups(other, group) : undefined;
      if (joined) group = joined;
      else kept.push(other);
    }
    groups = [...kept, group];
  }
  return groups.map((pieces) => pieces.sort((x, y) => x.from - y.from));
}

function plain({ from, to }: Piece): Piece {
  return { from, to };
}

function sharesPlace(group: readonly Piece[], other: readonly Piece[]): boolean {
  return other.some((piece) => group.some((known) => isSamePlace(known, piece)));
}

function isSamePlace(x: Piece, y: Piece): boolean {
  return commonShare(x, y) >= SAME_PLACE;
}

/** Both groups as one, or undefined when places would be uneven or run into each other. */
function joinGroups(group: readonly Piece[], other: readonly Piece[]): Piece[] | undefined {
  const added = other.filter((piece) => !group.some((known) => isSamePlace(known, piece)));
  const overlaps = added.some((piece) => group.some((known) => commonShare(known, piece) > 0));
  const lengths = [...group, ...added].map(lengthOf);
  const uneven = Math.min(...lengths) < LEAST_RATIO * Math.max(...lengths);
  return overlaps || uneven ? undefined : [...group, ...added];
}

/** A closer group of less than this share of a rewording around it is part of the rewording. */
const SMALL_PART = 0.5;

/**
 * Sees to it that no group lies inside another. A closer group all of whose places lie inside one
 * rewording is left out when it is a small part of it; otherwise the rewording names only the last
 * of its places, as the wording that lay before whoever reworded it.
 */
export function untangle(
  closer: readonly Piece[][],
  rewordings: readonly Piece[][],
): { closer: Piece[][]; rewordings: Piece[][] } {
  let kept = rewordings.map((pieces) => [...pieces]);
  const keptCloser = closer.filter((group) => {
    const around = kept.filter((pieces) => liesInside(group, pieces));
    if (around.some((outer) => isSmallPart(group, outer))) return false;
    kept = kept.map((outer) => (around.includes(outer) ? withLastOnly(outer, group) : outer));
    return true;
  });
  // Fewer places may have brought a rewording inside another group.
  const apart = withoutNested(kept.filter((pieces) => pieces.length > 1)).filter(
    (pieces) => !keptCloser.some((group) => liesInside(pieces, group)),
  );
  return { closer: keptCloser, rewordings: apart };
}

function isSmallPart(group: readonly Piece[], outer: readonly Piece[]): boolean {
  const around = outer.filter((piece) => holdsAny(piece, group));
  return wordsOf(group) < SMALL_PART * wordsOf(around);
}

function holdsAny(outer: Piece, group: readonly Piece[]): boolean {
  return group.some((piece) => isInside(piece, outer));
}

function withLastOnly(outer: readonly Piece[], group: readonly Piece[]): Piece[] {
  const holding = outer.filter((piece) => holdsAny(piece, group));
  return outer.filter((piece) => !holding.includes(piece) || piece === holding.at(-1));
}

function wordsOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { from, to }) => sum + to - from, 0);
}
