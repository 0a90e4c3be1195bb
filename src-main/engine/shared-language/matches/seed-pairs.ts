import {
  groupShingles,
  type ShingleGroups,
  sortTogether,
  type Stretch,
} from '../words/shingles.ts';

/** Pairs of places that start with the same words, as likely starts of matches. */
export interface SeedPairs {
  /** The places of pair i are `first[i]` and `second[i]`, which is later; ascending in this order. */
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** The most places a wording could have for all pairs of them to be given; null for no limit. */
  readonly mostPlaces: number | null;
}

/**
 * Finds pairs of places inside the stretches that start with the same k words. Of pairs that run
 * along each other only the first is given. Wording in so many places that all pairs would be more
 * than `mostPairs` gives the pairs of each place with the next one only.
 */
export function pairSeeds(
  words: Int32Array,
  stretches: readonly Stretch[],
  k: number,
  mostPairs: number,
): SeedPairs {
  const groups = groupShingles(words, stretches, k);
  const mostPlaces = largestGroup(groups, mostPairs);
  const pairs = new GrowingPairs();
  const leaders = new PlaceSet(words.length + 1);
  if (mostPlaces !== null) markCommon(groups, mostPlaces, leaders);
  for (const { from } of stretches) leaders.add(from);
  for (let g = 0; g + 1 < groups.offsets.length; g++) {
    const [start, end] = [groups.offsets[g]!, groups.offsets[g + 1]!];
    const all = mostPlaces === null || end - start <= mostPlaces;
    pairPlaces(words, groups.places.subarray(start, end), all, leaders, pairs);
  }
  const { first, second } = pairs.finish();
  sortTogether(first, second, bitsOf(words.length));
  return { first, second, mostPlaces };
}

function bitsOf(limit: number): number {
  return 32 - Math.clz32(limit);
}

/** The largest size of group for which all pairs of all groups up to it are within the limit. */
function largestGroup({ offsets }: ShingleGroups, mostPairs: number): number | null {
  const sizes = new Map<number, number>();
  for (let g = 0; g + 1 < offsets.length; g++) {
    const size = offsets[g + 1]! - offsets[g]!;
    sizes.set(size, (sizes.get(size) ?? 0) + 1);
  }
  let pairs = 0;
  let largest = 1;
  for (const [size, count] of [...sizes].sort((x, y) => x[0] - y[0])) {
    pairs += (count * size * (size - 1)) / 2;
    if (pairs > mostPairs) return largest;
    largest = size;
  }
  return null;
}

/** Marks the places behind those whose pairs are not all given. */
function markCommon({ places, offsets }: ShingleGroups, mostPlaces: number, set: PlaceSet): void {
  for (let g = 0; g + 1 < offsets.length; g++) {
    if (offsets[g + 1]! - offsets[g]! <= mostPlaces) continue;
    for (let i = offsets[g]!; i < offsets[g + 1]!; i++) set.add(places[i]! + 1);
  }
}

/** A leader is a place whose pairs do not follow from those of the place before it. */
function pairPlaces(
  words: Int32Array,
  places: Uint32Array,
  all: boolean,
  leaders: PlaceSet,
  pairs: GrowingPairs,
): void {
  for (let i = 0; i + 1 < places.length; i++) {
    const a = places[i]!;
    const last = all ? places.length : i + 2;
    const leads = leaders.has(a);
    for (let j = i + 1; j < last; j++) {
      const b = places[j]!;
      if (all && !leads && words[a - 1] === words[b - 1] && !leaders.has(b)) continue;
      pairs.add(a, b);
    }
  }
}

/** A set of places, one bit each. */
class PlaceSet {
  private readonly bits: Uint32Array;

  constructor(limit: number) {
    this.bits = new Uint32Array((limit >>> 5) + 1);
  }

  add(place: number): void {
    this.bits[place >>> 5]! |= 1 << (place & 31);
  }

  has(place: number): boolean {
    return (this.bits[place >>> 5]! & (1 << (place & 31))) !== 0;
  }
}

class GrowingPairs {
  private length = 0;
  private first = new Uint32Array(1024);
  private second = new Uint32Array(1024);

  add(a: number, b: number): void {
    if (this.length === this.first.length) {
      this.first = twice(this.first);
      this.second = twice(this.second);
    }
    this.first[this.length] = a;
    this.second[this.length++] = b;
  }

  finish(): { first: Uint32Array; second: Uint32Array } {
    return {
      first: this.first.slice(0, this.length),
      second: this.second.slice(0, this.length),
    };
  }
}

function twice(array: Uint32Array) {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}
