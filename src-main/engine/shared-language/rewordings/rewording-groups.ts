import { isInside, liesInside, withoutNested } from '../matches/nested-groups.ts';
import type { Piece } from '../matches/piece.ts';
import { StretchIndex } from '../matches/stretch-index.ts';
import { type CarryingWords, isCarriedBeside } from './carried-beside.ts';
import { joinWithCloser, type TangledGroups } from './joined-groups.ts';

/** A rewording whose places may become fewer. */
interface Rewording {
  pieces: Piece[];
}

/**
 * Sees to it that what is one passage is one group, and that no group lies inside another. A
 * rewording that is carried by nothing beside a closer group inside it names only the last of the
 * places with the closer wording, as the wording that lay before whoever reworded it; if there is
 * no other place, it is none. Closer groups all of whose places lie inside a rewording that is left
 * are left out.
 */
export function untangle(
  words: CarryingWords,
  groups: TangledGroups,
): { closer: Piece[][]; rewordings: Piece[][] } {
  const { joined, closer, rewordings } = joinWithCloser(groups);
  const all = rewordings.map((pieces) => ({ pieces: [...pieces] }));
  const around = new StretchIndex<Rewording>();
  for (const rewording of all) {
    for (const piece of rewording.pieces) around.add(piece, rewording);
  }
  for (const group of closer) weaken(words, group, around);
  const left = all.map(({ pieces }) => pieces).filter((pieces) => pieces.length > 1);
  const reworded = withoutNested([...joined, ...left]);
  const keptCloser = outsideOf(reworded, closer);
  // Fewer places may have brought a rewording inside another group.
  return { closer: keptCloser, rewordings: outsideOf(keptCloser, reworded) };
}

/** Those groups that do not lie inside one of the others with all of their places. */
function outsideOf(others: readonly Piece[][], groups: readonly Piece[][]): Piece[][] {
  const index = new StretchIndex<readonly Piece[]>();
  for (const other of others) for (const piece of other) index.add(piece, other);
  return groups.filter((group) => {
    let nested = false;
    index.eachAt(middleOf(group[0]!), (other) => {
      nested ||= liesInside(group, other);
    });
    return !nested;
  });
}

function middleOf({ from, to }: Piece): number {
  return Math.floor((from + to) / 2);
}

/** Takes places out of rewordings that a closer group inside them explains. */
function weaken(
  words: CarryingWords,
  group: readonly Piece[],
  around: StretchIndex<Rewording>,
): void {
  for (const rewording of rewordingsAround(group, around)) {
    const { pieces } = rewording;
    if (isCarriedBeside(words, group, pieces)) continue;
    const holding = pieces.filter((piece) => holdsAny(piece, group));
    rewording.pieces = pieces.filter(
      (piece) => !holding.includes(piece) || piece === holding.at(-1),
    );
  }
}

/** Rewordings of which two places hold places of the group. */
function rewordingsAround(
  group: readonly Piece[],
  around: StretchIndex<Rewording>,
): Set<Rewording> {
  const held = new Map<Rewording, Set<Piece>>();
  for (const piece of group) {
    around.eachAt(middleOf(piece), (rewording, place) => {
      if (!isInside(piece, place) || !rewording.pieces.includes(place)) return;
      held.set(rewording, (held.get(rewording) ?? new Set()).add(place));
    });
  }
  return new Set([...held].filter(([, places]) => places.size > 1).map(([key]) => key));
}

function holdsAny(outer: Piece, group: readonly Piece[]): boolean {
  return group.some((piece) => isInside(piece, outer));
}
