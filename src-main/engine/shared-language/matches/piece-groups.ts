import type { PairMatch } from './pair-match.ts';
import type { ParagraphCopies } from './paragraph-copies.ts';
import type { Piece } from './piece.ts';
import { PlaceGroups } from './place-groups.ts';
import { indexSides } from './same-wording.ts';
import type { SharedSettings } from '../shared-passage.ts';
import { trimEnds } from './trim-ends.ts';
import { paragraphNumber, wordAt, type WordTable } from '../words/word-table.ts';

/** Rounds in which matches that would make a group too uneven start groups of their own. */
const MOST_ROUNDS = 4;

/**
 * Turns matches between pairs into groups of places that say the same: wherever the same stretch
 * is matched again, its places are one group. A longer stretch that fewer documents share is a
 * group of its own beside the shorter one that more of them share. Places come in reading order;
 * each group has at least two, none of which overlap.
 */
export function groupPieces(
  table: WordTable,
  copies: ParagraphCopies,
  matches: readonly PairMatch[],
  settings: SharedSettings,
): Piece[][] {
  const groups: Piece[][] = [];
  const sides = indexSides(matches);
  let rest = [...matches].sort((x, y) => y.matched - x.matched || x.a - y.a || x.b - y.b);
  for (let round = 0; round === 0 || (rest.length > 0 && round < MOST_ROUNDS); round++) {
    const places = new PlaceGroups(settings);
    if (round === 0) addCopies(table, copies, places, settings.shortestPhrase);
    rest = rest.filter((match) => !places.join(sideA(match), sideB(match)));
    places.followMatches(sides);
    groups.push(...collectGroups(table, copies, places));
  }
  return groups
    .map((pieces) => trimEnds(table, withoutOverlaps(pieces), settings.shortestPhrase))
    .filter((pieces) => pieces.length > 1);
}

function sideA({ a, aEnd }: PairMatch): Piece {
  return { from: a, to: aEnd };
}

function sideB({ b, bEnd }: PairMatch): Piece {
  return { from: b, to: bEnd };
}

function addCopies(
  table: WordTable,
  copies: ParagraphCopies,
  places: PlaceGroups,
  shortest: number,
): void {
  for (const [paragraph, all] of copies.copiesOf) {
    const { from, to } = paragraphNumber(table, paragraph);
    if (all.length > 1 && to - from >= shortest) places.findOrAdd({ from, to });
  }
}

function collectGroups(table: WordTable, copies: ParagraphCopies, places: PlaceGroups): Piece[][] {
  const groups = new Map<number, Piece[]>();
  for (const { place: common, group: root } of places.list()) {
    const pieces = groups.get(root) ?? [];
    const paragraph = wordAt(table.paragraphOf, common.from);
    const origin = paragraphNumber(table, paragraph).from;
    for (const copy of copies.copiesOf.get(paragraph) ?? []) {
      const shift = paragraphNumber(table, copy).from - origin;
      pieces.push({ from: common.from + shift, to: common.to + shift });
    }
    groups.set(root, pieces);
  }
  return [...groups.values()];
}

/** In reading order; of places that overlap, as in text that repeats itself, the first stays. */
function withoutOverlaps(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of [...pieces].sort((x, y) => x.from - y.from || y.to - x.to)) {
    if (piece.from >= (kept.at(-1)?.to ?? 0)) kept.push(piece);
  }
  return kept;
}
