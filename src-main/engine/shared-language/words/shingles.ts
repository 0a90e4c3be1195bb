/** A stretch `[from, to)` of a sequence; no shingle crosses its ends. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Places that start with the same k words, grouped. Hashes may collide, so a group is a hint:
 * whoever uses it compares the words.
 */
export interface ShingleGroups {
  /** The places, group after group, ascending inside a group. */
  readonly places: Uint32Array;
  /** Group g is `places[offsets[g]]` up to `places[offsets[g + 1]]`. */
  readonly offsets: Uint32Array;
}

/**
 * Groups all k-word shingles that lie inside one of the stretches and stand more than once. Hashes
 * are worked out twice rather than kept, as most shingles stand once and are forgotten.
 */
export function groupShingles(
  words: Int32Array,
  stretches: readonly Stretch[],
  k: number,
): ShingleGroups {
  const most = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  const seen = new RepeatFilter(most);
  const hashes = new Uint32Array(stretches.reduce((most, s) => Math.max(most, s.to - s.from), 0));
  for (const stretch of stretches) {
    const count = hashShingles(words, stretch, k, hashes);
    for (let i = 0; i < count; i++) seen.add(hashes[i]!);
  }
  const found = new HashedPlaces(most);
  for (const stretch of stretches) {
    const count = hashShingles(words, stretch, k, hashes);
    for (let i = 0; i < count; i++) {
      if (seen.hasRepeated(hashes[i]!)) found.add(hashes[i]!, stretch.from + i);
    }
  }
  return collectGroups(found.sorted());
}

/** Odd multiplier of Knuth's multiplicative hashing, 2^32 divided by the golden ratio. */
const MULTIPLIER = 0x9e3779b1 | 0;

/**
 * Puts the rolling hash of the k words from each place of a stretch, as far as k words follow, into
 * an array, and answers with their number.
 */
function hashShingles(
  words: Int32Array,
  { from, to }: Stretch,
  k: number,
  hashes: Uint32Array,
): number {
  let highest = 1;
  for (let i = 1; i < k; i++) highest = Math.imul(highest, MULTIPLIER);
  let hash = 0;
  for (let i = from; i < to; i++) {
    if (i >= from + k) hash = (hash - Math.imul(highest, words[i - k]! + 1)) | 0;
    hash = (Math.imul(hash, MULTIPLIER) + words[i]! + 1) | 0;
    if (i >= from + k - 1) hashes[i - k + 1 - from] = mixBits(hash);
  }
  return Math.max(0, to - from - k + 1);
}

/** Spreads the bits of a rolling hash, whose low bits are weak (C. Wellons, "lowbias32"). */
function mixBits(hash: number): number {
  let x = hash ^ (hash >>> 16);
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Slots for each hash, so that few different ones fall on the same. */
const SLOTS_EACH = 4;

/**
 * Tells hashes that were added at least twice; some that were not pass too. The two bits of a slot,
 * added once and added twice, stand together, as memory is read in so many places. About a byte a
 * hash.
 */
class RepeatFilter {
  private readonly mask: number;
  private readonly slots: Uint32Array;

  constructor(count: number) {
    const slots = 2 ** Math.min(32, Math.max(6, Math.ceil(Math.log2(SLOTS_EACH * count))));
    this.mask = slots - 1;
    this.slots = new Uint32Array(slots / 16);
  }

  add(hash: number): void {
    const slot = (hash & this.mask) >>> 0;
    const at = slot >>> 4;
    const once = 1 << (2 * (slot & 15));
    const known = this.slots[at]!;
    this.slots[at] = known | ((known & once) === 0 ? once : once << 1);
  }

  hasRepeated(hash: number): boolean {
    const slot = (hash & this.mask) >>> 0;
    return (this.slots[slot >>> 4]! & (2 << (2 * (slot & 15)))) !== 0;
  }
}

/**
 * Hashes and their places, side by side. Room is made for all at once: what is never written to
 * takes no memory, while growing takes time, and collecting what was outgrown takes more.
 */
class HashedPlaces {
  length = 0;
  hashes: Uint32Array;
  places: Uint32Array;

  constructor(most: number) {
    this.hashes = new Uint32Array(most);
    this.places = new Uint32Array(most);
  }

  add(hash: number, place: number): void {
    this.hashes[this.length] = hash;
    this.places[this.length++] = place;
  }

  /** The same, sorted by hash and then by place. */
  sorted(): HashedPlaces {
    this.hashes = this.hashes.subarray(0, this.length);
    this.places = this.places.subarray(0, this.length);
    sortTogether(this.hashes, this.places, 32);
    return this;
  }
}

const DIGIT_BITS = 11;

/**
 * Sorts numbers of at most so many bits in place, and what stands beside each in another array
 * along with it (radix sort, 11 bits at a time). Equal numbers keep their order.
 */
export function sortTogether(numbers: Uint32Array, beside: Uint32Array, bits: number): void {
  let from: Uint32Array = numbers;
  let to: Uint32Array = new Uint32Array(numbers.length);
  let fromBeside: Uint32Array = beside;
  let toBeside: Uint32Array = new Uint32Array(numbers.length);
  for (let shift = 0; shift < bits; shift += DIGIT_BITS) {
    const next = startsByDigit(from, shift);
    for (let i = 0; i < from.length; i++) {
      const number = from[i]!;
      const at = next[(number >>> shift) & (2 ** DIGIT_BITS - 1)]!++;
      to[at] = number;
      toBeside[at] = fromBeside[i]!;
    }
    [from, to] = [to, from];
    [fromBeside, toBeside] = [toBeside, fromBeside];
  }
  if (from === numbers) return;
  numbers.set(from);
  beside.set(fromBeside);
}

function startsByDigit(numbers: Uint32Array, shift: number): Uint32Array {
  const next = new Uint32Array(2 ** DIGIT_BITS + 1);
  for (let i = 0; i < numbers.length; i++) {
    next[((numbers[i]! >>> shift) & (2 ** DIGIT_BITS - 1)) + 1]! += 1;
  }
  for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
  return next;
}

/** Leaves out hashes that stand once after all. */
function collectGroups({ hashes, places, length }: HashedPlaces): ShingleGroups {
  const offsets = new Uint32Array(countRepeated(hashes.subarray(0, length)) + 1);
  let [kept, groups] = [0, 0];
  for (let start = 0, i = 1; i <= length; i++) {
    if (i < length && hashes[i] === hashes[start]) continue;
    if (i - start > 1) {
      offsets[groups++] = kept;
      for (let j = start; j < i; j++) places[kept++] = places[j]!;
    }
    start = i;
  }
  offsets[groups] = kept;
  return { places: places.subarray(0, kept), offsets };
}

/** How many different ones of some sorted numbers stand there more than once. */
function countRepeated(sorted: Uint32Array): number {
  let count = 0;
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i] === sorted[i - 1] && (i === 1 || sorted[i] !== sorted[i - 2])) count++;
  }
  return count;
}
