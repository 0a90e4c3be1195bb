import type { MatchTable } from './match-table.ts';
import { NO_COPY, type ParagraphCopies } from './paragraph-copies.ts';
import type { Piece } from './piece.ts';
import { PlaceGroups } from './place-groups.ts';
import { SideBlocks } from './side-blocks.ts';
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
  matches: MatchTable,
  settings: SharedSettings,
): Piece[][] {
  const groups: Piece[][] = [];
  const sides = new SideBlocks(table.length, matches);
  let rest = matches.longestFirst();
  for (let round = 0; round === 0 || (rest.length > 0 && round < MOST_ROUNDS); round++) {
    const places = new PlaceGroups(table.length, settings);
    if (round === 0) addCopies(table, copies, places, settings.shortestPhrase);
    rest = rest.filter((match) => !joinSides(places, matches, match));
    places.followMatches(matches, sides);
    for (const pieces of collectGroups(table, copies, places)) {
      const trimmed = trimEnds(table, withoutOverlaps(pieces), settings.shortestPhrase);
      if (trimmed.length > 1) groups.push(trimmed);
    }
  }
  return groups;
}

function joinSides(places: PlaceGroups, { from, to }: MatchTable, match: number): boolean {
  const [a, b] = [2 * match, 2 * match + 1];
  const first = places.findOrAdd(from.at(a), to.at(a));
  return places.join(first, places.findOrAdd(from.at(b), to.at(b)));
}

function addCopies(
  table: WordTable,
  copies: ParagraphCopies,
  places: PlaceGroups,
  shortest: number,
): void {
  for (const paragraph of copies.originals) {
    const { from, to } = paragraphNumber(table, paragraph);
    const copied = copies.next[paragraph] !== NO_COPY;
    if (copied && to - from >= shortest) places.findOrAdd(from, to);
  }
}

function collectGroups(table: WordTable, copies: ParagraphCopies, places: PlaceGroups): Piece[][] {
  const groups = new Map<number, Piece[]>();
  for (let i = 0; i < places.length; i++) {
    const { from, to } = places.placeAt(i);
    const root = places.rootOf(i);
    const known = groups.get(root);
    const pieces = known ?? [];
    if (!known) groups.set(root, pieces);
    const paragraph = wordAt(table.paragraphOf, from);
    const origin = paragraphNumber(table, paragraph).from;
    for (let copy = paragraph; copy !== NO_COPY; copy = copies.next[copy]!) {
      const shift = paragraphNumber(table, copy).from - origin;
      pieces.push({ from: from + shift, to: to + shift });
    }
  }
  return [...groups.values()];
}

/** In reading order; of places that overlap, as in text that repeats itself, the first stays. */
function withoutOverlaps(pieces: Piece[]): Piece[] {
  pieces.sort((x, y) => x.from - y.from || y.to - x.to);
  let end = 0;
  return pieces.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}
