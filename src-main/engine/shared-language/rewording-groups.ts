import type { Piece } from './piece-groups.ts';
import type { RewordingPair } from './rewording-pairs.ts';

/** A place of a rewording may differ by so much from pair to pair and still be one place. */
const SAME_PLACE = 0.6;

interface Place extends Piece {
  group: number;
}

/**
 * Turns rewordings between pairs into groups with all their places, the strongest pairs first. No
 * place overlaps another: a pair that would lay a place across one already found is left out.
 */
export function groupRewordings(pairs: readonly RewordingPair[]): Piece[][] {
  const places: Place[] = [];
  const ordered = [...pairs].sort(
    (x, y) => y.score - x.score || x.a.from - y.a.from || x.b.from - y.b.from,
  );
  let groups = 0;
  for (const pair of ordered) {
    const [a, b] = [placeFor(places, pair.a), placeFor(places, pair.b)];
    if (a === 'across' || b === 'across') continue;
    const group = a?.group ?? b?.group ?? groups++;
    if (a && b && a.group !== b.group) regroup(places, b.group, group);
    if (!a) places.push({ from: pair.a.from, to: pair.a.to, group });
    if (!b) places.push({ from: pair.b.from, to: pair.b.to, group });
  }
  const byGroup = Map.groupBy(places, ({ group }) => group);
  return [...byGroup.values()].map((pieces) =>
    pieces.map(({ from, to }) => ({ from, to })).sort((x, y) => x.from - y.from),
  );
}

function placeFor(places: readonly Place[], piece: Piece): Place | 'across' | undefined {
  for (const place of places) {
    const common = Math.min(place.to, piece.to) - Math.max(place.from, piece.from);
    if (common <= 0) continue;
    const longer = Math.max(place.to - place.from, piece.to - piece.from);
    return common >= SAME_PLACE * longer ? place : 'across';
  }
  return undefined;
}

function regroup(places: readonly Place[], from: number, to: number): void {
  for (const place of places) if (place.group === from) place.group = to;
}

function contains(outer: Piece, inner: Piece): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
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
  const keptCloser: Piece[][] = [];
  const kept = rewordings.map((pieces) => [...pieces]);
  for (const group of closer) {
    const around = kept.findIndex((pieces) =>
      group.every((piece) => pieces.some((outer) => contains(outer, piece))),
    );
    const outer = kept[around];
    if (!outer) keptCloser.push(group);
    else if (wordsOf(group) >= SMALL_PART * wordsOf(outer.filter((o) => holdsAny(o, group)))) {
      keptCloser.push(group);
      kept[around] = withLastOnly(outer, group);
    }
  }
  return { closer: keptCloser, rewordings: kept.filter((pieces) => pieces.length > 1) };
}

function holdsAny(outer: Piece, group: readonly Piece[]): boolean {
  return group.some((piece) => contains(outer, piece));
}

function withLastOnly(outer: readonly Piece[], group: readonly Piece[]): Piece[] {
  const holding = outer.filter((piece) => holdsAny(piece, group));
  return outer.filter((piece) => !holding.includes(piece) || piece === holding.at(-1));
}

function wordsOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { from, to }) => sum + to - from, 0);
}
