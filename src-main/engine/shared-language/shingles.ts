/**
 * Places that start with the same k words, grouped. A place outside any group starts with k words
 * that stand nowhere else. Hashes may collide, so a group is a hint: whoever uses it compares the
 * words.
 */
export interface ShingleGroups {
  /** The places, group after group, ascending inside a group. */
  readonly places: Int32Array;
  /** Group g is `places[offsets[g]]` up to `places[offsets[g + 1]]`. */
  readonly offsets: Int32Array;
  /** For each place its group, or -1. */
  readonly groupOf: Int32Array;
}

/** A stretch `[from, to)` of a sequence; no shingle crosses its ends. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Groups all k-word shingles that lie inside one of the stretches and stand more than once. */
export function groupShingles(
  words: Int32Array,
  stretches: readonly Stretch[],
  k: number,
): ShingleGroups {
  const hashes = hashShingles(words, stretches, k);
  return collectGroups(hashes, sortByHash(hashes, repeatedPlaces(hashes)));
}

/** Odd multiplier of Knuth's multiplicative hashing, 2^32 divided by the golden ratio. */
const MULTIPLIER = 0x9e3779b1 | 0;

/** Rolling hash of the k words from each place; 0 where they would leave the stretch. */
function hashShingles(words: Int32Array, stretches: readonly Stretch[], k: number): Uint32Array {
  const hashes = new Uint32Array(words.length);
  let highest = 1;
  for (let i = 1; i < k; i++) highest = Math.imul(highest, MULTIPLIER);
  for (const { from, to } of stretches) {
    if (to - from < k) continue;
    let hash = 0;
    for (let i = from; i < to; i++) {
      if (i >= from + k) hash = (hash - Math.imul(highest, (words[i - k] ?? 0) + 1)) | 0;
      hash = (Math.imul(hash, MULTIPLIER) + (words[i] ?? 0) + 1) | 0;
      if (i >= from + k - 1) hashes[i - k + 1] = mixBits(hash) || 1;
    }
  }
  return hashes;
}

/** Spreads the bits of a rolling hash, whose low bits are weak (C. Wellons, "lowbias32"). */
function mixBits(hash: number): number {
  let x = hash ^ (hash >>> 16);
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Places whose hash (or one that falls on the same slot) occurs at least twice. */
function repeatedPlaces(hashes: Uint32Array): Int32Array {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * hashes.length)));
  const mask = slots - 1;
  const counts = new Uint8Array(slots);
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]!;
    if (hash !== 0 && counts[hash & mask]! < 2) counts[hash & mask]! += 1;
  }
  const places = new Int32Array(hashes.length);
  let length = 0;
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]!;
    if (hash !== 0 && counts[hash & mask]! > 1) places[length++] = i;
  }
  return places.slice(0, length);
}

/** Stable radix sort of places by their hash, 11 bits at a time. */
function sortByHash(hashes: Uint32Array, places: Int32Array): Int32Array {
  let from: Int32Array = places;
  let to: Int32Array = new Int32Array(places.length);
  for (const shift of [0, 11, 22]) {
    const next = new Int32Array(2049);
    for (let i = 0; i < from.length; i++) next[digit(hashes, from[i]!, shift) + 1]! += 1;
    for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
    for (let i = 0; i < from.length; i++) to[next[digit(hashes, from[i]!, shift)]!++] = from[i]!;
    [from, to] = [to, from];
  }
  return from;
}

function digit(hashes: Uint32Array, place: number, shift: number): number {
  return (hashes[place]! >>> shift) & 2047;
}

function collectGroups(hashes: Uint32Array, sorted: Int32Array): ShingleGroups {
  const groupOf = new Int32Array(hashes.length).fill(-1);
  const places = new Int32Array(sorted.length);
  const offsets: number[] = [0];
  let length = 0;
  let start = 0;
  for (let i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && hashes[sorted[i]!] === hashes[sorted[start]!]) continue;
    if (i - start > 1) {
      for (let j = start; j < i; j++) {
        groupOf[sorted[j]!] = offsets.length - 1;
        places[length++] = sorted[j]!;
      }
      offsets.push(length);
    }
    start = i;
  }
  return { places: places.slice(0, length), offsets: Int32Array.from(offsets), groupOf };
}
