import { commonShare, lengthOf, type Piece } from '../matches/piece.ts';
import { StretchIndex } from '../matches/stretch-index.ts';
import type { RewordingPair } from './rewording-pairs.ts';

/** A place of a rewording may differ by so much from pair to pair and still be one place. */
const SAME_PLACE = 0.6;

/** The shortest place of a group is at least so long as a share of the longest. */
const LEAST_RATIO = 0.5;

/** Groups of places by how they were found. */
export interface TangledGroups {
  /** All places say the same but for the tolerated words. */
  readonly closer: readonly Piece[][];
  /** Some place says it in other words. */
  readonly rewordings: readonly Piece[][];
}

/**
 * Turns rewordings between pairs into groups with all their places, the strongest pairs first. A
 * pair that would make a group too uneven, as when a long passage rewords several short ones,
 * starts a group of its own.
 */
export function groupRewordings(pairs: readonly RewordingPair[]): Piece[][] {
  const ordered = [...pairs].sort(
    (x, y) => y.score - x.score || x.a.from - y.a.from || x.b.from - y.b.from,
  );
  const pool = new GroupPool(SAME_PLACE);
  for (const { a, b } of ordered) pool.join([plain(a), plain(b)], 'rewordings');
  return pool.list().map(({ pieces }) => inOrder(pieces));
}

function plain({ from, to }: Piece): Piece {
  return { from, to };
}

function inOrder(pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((x, y) => x.from - y.from);
}

/** A rewording and a closer group are one passage when they share a place by so much of the longer. */
const ONE_PASSAGE = 0.7;

/**
 * Joins rewordings with the closer groups they share a place with: wording that B copied from A and
 * C put otherwise is one passage with three places. What was not joined to the other sort is given
 * back apart from that.
 */
export function joinWithCloser({ closer, rewordings }: TangledGroups): {
  joined: Piece[][];
  closer: readonly Piece[][];
  rewordings: readonly Piece[][];
} {
  const pool = new GroupPool(ONE_PASSAGE);
  for (const pieces of closer) pool.add(pieces, 'closer');
  for (const pieces of rewordings) pool.join(pieces, 'rewordings');
  const groups = pool.list();
  const alone = new Set(groups.map(({ pieces }) => pieces));
  return {
    joined: groups
      .filter(({ sorts }) => sorts.has('closer') && sorts.has('rewordings'))
      .map(({ pieces }) => inOrder(pieces)),
    closer: closer.filter((pieces) => alone.has(pieces)),
    rewordings: rewordings.filter((pieces) => alone.has(pieces)),
  };
}

/** A group in a pool: its places, of what sorts it is made, and what it was made part of. */
interface PooledGroup {
  readonly pieces: readonly Piece[];
  readonly sorts: ReadonlySet<keyof TangledGroups>;
  into?: PooledGroup;
}

/** Groups that can be found by their places and joined. */
class GroupPool {
  private readonly groups = new Set<PooledGroup>();
  private readonly index = new StretchIndex<PooledGroup>();
  private readonly leastCommon: number;

  /** Two groups share a place when one of each has so much in common, as a share of the longer. */
  constructor(leastCommon: number) {
    this.leastCommon = leastCommon;
  }

  add(pieces: readonly Piece[], sort: keyof TangledGroups): void {
    const group = { pieces, sorts: new Set([sort]) };
    this.groups.add(group);
    for (const piece of pieces) this.index.add(piece, group);
  }

  /** Adds a group, made one with all groups it shares a place with and goes together with. */
  join(pieces: readonly Piece[], sort: keyof TangledGroups): void {
    let group: PooledGroup = { pieces, sorts: new Set([sort]) };
    const sharing = this.sharing(pieces);
    for (const piece of pieces) this.index.add(piece, group);
    for (const other of sharing) {
      const joined = joinGroups(other.pieces, group.pieces);
      if (!joined) continue;
      const whole = { pieces: joined, sorts: new Set([...group.sorts, ...other.sorts]) };
      this.groups.delete(other);
      other.into = group.into = whole;
      group = whole;
    }
    this.groups.add(group);
  }

  /** Those with the longest places first, as they are the nearest to the whole passage. */
  private sharing(pieces: readonly Piece[]): PooledGroup[] {
    const found = new Set<PooledGroup>();
    for (const piece of pieces) {
      // So much in common always covers the middle of both.
      this.index.eachAt(Math.floor((piece.from + piece.to) / 2), (group, known) => {
        if (commonShare(piece, known) >= this.leastCommon) found.add(wholeOf(group));
      });
    }
    return [...found].sort(
      (x, y) => wordsOf(y.pieces) - wordsOf(x.pieces) || x.pieces[0]!.from - y.pieces[0]!.from,
    );
  }

  list(): PooledGroup[] {
    return [...this.groups];
  }
}

function wholeOf(group: PooledGroup): PooledGroup {
  let whole = group;
  while (whole.into) whole = whole.into;
  return whole;
}

/** Both groups as one, or undefined when places would be uneven or run into each other. */
function joinGroups(group: readonly Piece[], other: readonly Piece[]): Piece[] | undefined {
  const isSamePlace = (x: Piece, y: Piece): boolean => commonShare(x, y) >= SAME_PLACE;
  const added = other.filter((piece) => !group.some((known) => isSamePlace(known, piece)));
  const overlaps = added.some((piece) => group.some((known) => commonShare(known, piece) > 0));
  const lengths = [...group, ...added].map(lengthOf);
  const uneven = Math.min(...lengths) < LEAST_RATIO * Math.max(...lengths);
  return overlaps || uneven ? undefined : [...group, ...added];
}

function wordsOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
}
