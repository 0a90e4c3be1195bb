import { isInside, liesInside, withoutNested } from '../matches/nested-groups.ts';
import { commonShare, lengthOf, type Piece } from '../matches/piece.ts';
import type { RewordingPair } from './rewording-pairs.ts';
import { StretchIndex } from '../matches/stretch-index.ts';

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

/** Groups by how their places were found. */
export interface TangledGroups {
  /** All places say the same but for the tolerated words. */
  readonly closer: readonly Piece[][];
  /** Some place says it in other words. */
  readonly rewordings: readonly Piece[][];
}

/** A rewording and a closer group are one passage when they share a place by so much of the longer. */
const ONE_PASSAGE = 0.7;

/**
 * Joins rewordings with the closer groups they share a place with: wording that B copied from A and
 * C put otherwise is one passage with three places. Groups inside a joined one tell nothing besides
 * and are left out.
 */
function joinWithCloser({ closer, rewordings }: TangledGroups): {
  joined: Piece[][];
  closer: readonly Piece[][];
  rewordings: readonly Piece[][];
} {
  const pool = new GroupPool();
  for (const pieces of closer) pool.add(pieces, true);
  for (const pieces of rewordings) pool.join(pieces);
  const joined = pool.list().filter(({ parts }) => parts.closer > 0 && parts.rewordings > 0);
  const others = (groups: readonly Piece[][]): Piece[][] => {
    const alone = groups.filter((group) => pool.holds(group));
    return alone.filter((group) => !joined.some(({ pieces }) => liesInside(group, pieces)));
  };
  return {
    joined: joined.map(({ pieces }) => [...pieces].sort((x, y) => x.from - y.from)),
    closer: others(closer),
    rewordings: others(rewordings),
  };
}

/** A group that others were joined to, and of how many of each sort it is made. */
interface PooledGroup {
  readonly pieces: readonly Piece[];
  readonly parts: { readonly closer: number; readonly rewordings: number };
}

/** Groups that can be found by their places and joined. */
class GroupPool {
  private readonly groups = new Set<PooledGroup>();
  private readonly index = new StretchIndex<PooledGroup>();

  add(pieces: readonly Piece[], isCloser: boolean): void {
    this.put({ pieces, parts: { closer: isCloser ? 1 : 0, rewordings: isCloser ? 0 : 1 } });
  }

  private put(group: PooledGroup): void {
    this.groups.add(group);
    for (const piece of group.pieces) this.index.add(piece, group);
  }

  /** Adds a rewording, made one with all groups it shares a place with and goes together with. */
  join(rewording: readonly Piece[]): void {
    let group: PooledGroup = { pieces: rewording, parts: { closer: 0, rewordings: 1 } };
    for (const other of this.sharing(rewording)) {
      const pieces = joinGroups(other.pieces, group.pieces);
      if (!pieces) continue;
      this.groups.delete(other);
      group = {
        pieces,
        parts: {
          closer: group.parts.closer + other.parts.closer,
          rewordings: group.parts.rewordings + other.parts.rewordings,
        },
      };
    }
    this.put(group);
  }

  /** Those with the longest places first, as they are the nearest to the whole passage. */
  private sharing(pieces: readonly Piece[]): PooledGroup[] {
    const found = new Set<PooledGroup>();
    for (const piece of pieces) {
      this.index.eachAt(Math.floor((piece.from + piece.to) / 2), (group, known) => {
        if (commonShare(piece, known) >= ONE_PASSAGE && this.groups.has(group)) found.add(group);
      });
    }
    return [...found].sort(
      (x, y) => wordsOf(y.pieces) - wordsOf(x.pieces) || x.pieces[0]!.from - y.pieces[0]!.from,
    );
  }

  /** Whether a group is here as it was added. */
  holds(pieces: readonly Piece[]): boolean {
    for (const group of this.groups) if (group.pieces === pieces) return true;
    return false;
  }

  list(): PooledGroup[] {
    return [...this.groups];
  }
}

/** A closer group of less than this share of a rewording around it is part of the rewording. */
const SMALL_PART = 0.5;

/**
 * Sees to it that what is one passage is one group, and that no group lies inside another. A closer
 * group all of whose places lie inside one rewording is left out when it is a small part of it;
 * otherwise the rewording names only the last of its places, as the wording that lay before whoever
 * reworded it.
 */
export function untangle(groups: TangledGroups): { closer: Piece[][]; rewordings: Piece[][] } {
  const { joined, closer, rewordings } = joinWithCloser(groups);
  let kept = rewordings.map((pieces) => [...pieces]);
  const keptCloser = closer.filter((group) => {
    const around = kept.filter((pieces) => liesInside(group, pieces));
    if (around.some((outer) => isSmallPart(group, outer))) return false;
    kept = kept.map((outer) => (around.includes(outer) ? withLastOnly(outer, group) : outer));
    return true;
  });
  // Fewer places may have brought a rewording inside another group.
  const apart = withoutNested([...joined, ...kept].filter((pieces) => pieces.length > 1)).filter(
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
