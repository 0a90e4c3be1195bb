import type { SharedSettings } from '../shared-passage.ts';
import { GrowingList } from '../words/growing-list.ts';
import {
  groupShingles,
  type ShingleGroups,
  sortTogether,
  type Stretch,
} from '../words/shingles.ts';

/** Paragraphs whose words are compared. */
export interface ComparedWords {
  /** Number of each word; equal ones count as the same word. */
  readonly words: Int32Array;
  /** The paragraphs to compare, ascending. */
  readonly paragraphs: readonly Stretch[];
  /** Index of the paragraph of each word, and the number of all paragraphs. */
  readonly paragraphOf: Int32Array;
  readonly paragraphCount: number;
}

/** Runs of equal words of two paragraphs, or of two places of one, as likely starts of matches. */
export interface SeedRuns {
  /** Run i starts at words `first[i]` and `second[i]`, which is later. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /**
   * The runs by the paragraphs of their first and then of their second words, and within these by
   * where they start; some twice.
   */
  readonly order: Uint32Array;
  /** The most places a wording could have for all pairs of them to be compared; null for no limit. */
  readonly mostPlaces: number | null;
}

/**
 * Finds the runs of at least k equal words that may be part of a match as long as the shortest
 * phrase. Most runs are chance, so they are judged where they are met, while their words are at
 * hand, and only those that pass are kept. At most `mostPairs` pairs of places are compared; where
 * that is not enough, wording in very many places is compared from each place to the next only.
 */
export function findSeedRuns(
  compared: ComparedWords,
  k: number,
  settings: SharedSettings,
  mostPairs: number,
): SeedRuns {
  const { words, paragraphs } = compared;
  const groups = groupShingles(words, paragraphs, k);
  const mostPlaces = largestGroup(groups, mostPairs);
  const leaders = new PlaceSet(words.length + 1);
  if (mostPlaces !== null) markCommon(groups, mostPlaces, leaders);
  for (const { from } of paragraphs) leaders.add(from);
  const search = new RunSearch(compared, settings, leaders);
  const { places, offsets } = groups;
  for (let g = 0; g + 1 < offsets.length; g++) {
    const [start, end] = [offsets[g]!, offsets[g + 1]!];
    if (mostPlaces === null || end - start <= mostPlaces) search.compareAll(places, start, end);
  }
  if (mostPlaces !== null) search.compareNext(nextPlaces(groups, mostPlaces, words.length));
  return { ...search.finish(), mostPlaces };
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

/** Marks the places behind those whose pairs are not all compared. */
function markCommon({ places, offsets }: ShingleGroups, mostPlaces: number, set: PlaceSet): void {
  for (let g = 0; g + 1 < offsets.length; g++) {
    if (offsets[g + 1]! - offsets[g]! <= mostPlaces) continue;
    for (let i = offsets[g]!; i < offsets[g + 1]!; i++) set.add(places[i]! + 1);
  }
}

/** For each word the next place of its group, where not all pairs of the group are compared; else 0. */
function nextPlaces(
  { places, offsets }: ShingleGroups,
  mostPlaces: number,
  words: number,
): Uint32Array {
  const next = new Uint32Array(words);
  for (let g = 0; g + 1 < offsets.length; g++) {
    if (offsets[g + 1]! - offsets[g]! <= mostPlaces) continue;
    for (let i = offsets[g]!; i + 1 < offsets[g + 1]!; i++) next[places[i]!] = places[i + 1]!;
  }
  return next;
}

/** How many words from the end of a run others may stand that make a match of it. */
const NEARBY = 6;

/** How many more words may stand before them on one side than on the other. */
const MOST_SHIFT = 2;

/** Compares pairs of places and keeps the runs that may grow. */
class RunSearch {
  private readonly first = new GrowingList();
  private readonly second = new GrowingList();
  private readonly compared: ComparedWords;
  /** A leader is a place whose pairs do not follow from those of the place before it. */
  private readonly leaders: PlaceSet;
  /** Where paragraphs start and end: one bit a word is at hand where their numbers would not be. */
  private readonly bounds: PlaceSet;
  private readonly shortest: number;
  /** So many equal words must stand in and near a run. */
  private readonly leastEqual: number;

  constructor(compared: ComparedWords, settings: SharedSettings, leaders: PlaceSet) {
    this.compared = compared;
    this.leaders = leaders;
    this.bounds = new PlaceSet(compared.words.length + 1);
    for (const { from, to } of compared.paragraphs) {
      this.bounds.add(from);
      this.bounds.add(to);
    }
    this.shortest = settings.shortestPhrase;
    const changed = Math.floor((this.shortest * settings.changedWordsInTen) / 10);
    this.leastEqual = changed === 0 ? Infinity : this.shortest - changed;
  }

  /** Compares all places of a group with each other. */
  compareAll(places: Uint32Array, start: number, end: number): void {
    const { leaders } = this;
    const { words } = this.compared;
    for (let i = start; i + 1 < end; i++) {
      const a = places[i]!;
      const before = leaders.has(a) ? NO_WORD : words[a - 1]!;
      for (let j = i + 1; j < end; j++) {
        const b = places[j]!;
        if (before === words[b - 1] && !leaders.has(b)) continue;
        this.compare(a, b);
      }
    }
  }

  /** Compares each place with the next one of its group, if any. */
  compareNext(next: Uint32Array): void {
    const { bounds } = this;
    const { words } = this.compared;
    for (let a = 0; a < next.length; a++) {
      const b = next[a]!;
      if (b === 0) continue;
      const leads = bounds.has(a) || bounds.has(b);
      // Where the words before were compared, the run has been met.
      if (!leads && next[a - 1] === b - 1 && words[a - 1] === words[b - 1]) continue;
      this.compare(a, b);
    }
  }

  private compare(a: number, b: number): void {
    const { bounds } = this;
    const { words } = this.compared;
    // Two stretches of one paragraph that are no farther apart would run into each other; nor can
    // the end of one paragraph and the start of the next be longer.
    if (words[a] !== words[b] || b - a < this.shortest) return;
    let [startA, startB] = [a, b];
    while (words[startA - 1] === words[startB - 1] && !bounds.has(startA) && !bounds.has(startB)) {
      startA--;
      startB--;
    }
    let [endA, endB] = [a + 1, b + 1];
    while (words[endA] === words[endB] && !bounds.has(endA) && !bounds.has(endB)) {
      endA++;
      endB++;
    }
    const missing = this.leastEqual - (endA - startA);
    if (endA - startA < this.shortest && !this.isNear(startA, startB, endA, endB, missing)) return;
    this.first.add(startA);
    this.second.add(startB);
  }

  /** Whether so many more equal words stand near the ends of a run that it may be long enough. */
  private isNear(
    startA: number,
    startB: number,
    endA: number,
    endB: number,
    missing: number,
  ): boolean {
    if (missing === Infinity) return false;
    let left = Math.max(1, missing);
    left -= this.equalAfter(endA, endB, left);
    return left <= 0 || this.equalBefore(startA, startB, left) >= left;
  }

  /** How many pairs of equal words stand right behind a run, up to a number. */
  private equalAfter(endA: number, endB: number, most: number): number {
    const { bounds } = this;
    const { words } = this.compared;
    let count = 0;
    let toB = endB;
    for (let i = endA; i < endA + NEARBY && !bounds.has(i); i++) {
      const straight = i - endA + endB;
      while (toB <= straight + MOST_SHIFT && toB < words.length && !bounds.has(toB)) toB++;
      for (let j = Math.max(endB, straight - MOST_SHIFT); j < toB; j++) {
        if (words[i] === words[j] && ++count === most) return count;
      }
    }
    return count;
  }

  /** How many pairs of equal words stand right before a run, up to a number. */
  private equalBefore(startA: number, startB: number, most: number): number {
    const { bounds } = this;
    const { words } = this.compared;
    let count = 0;
    let fromB = startB;
    for (let i = startA - 1; i >= startA - NEARBY && !bounds.has(i + 1); i--) {
      const straight = i - startA + startB;
      while (fromB > straight - MOST_SHIFT && !bounds.has(fromB)) fromB--;
      for (let j = Math.min(startB - 1, straight + MOST_SHIFT); j >= fromB; j--) {
        if (words[i] === words[j] && ++count === most) return count;
      }
    }
    return count;
  }

  finish(): Omit<SeedRuns, 'mostPlaces'> {
    const [first, second] = [this.first.list(), this.second.list()];
    const { words, paragraphOf, paragraphCount } = this.compared;
    const order = Uint32Array.from(first.keys());
    const paragraphBits = bitsOf(paragraphCount);
    sortBy(order, (i) => second[i]!, bitsOf(words.length));
    sortBy(order, (i) => first[i]!, bitsOf(words.length));
    sortBy(order, (i) => paragraphOf[second[i]!]!, paragraphBits);
    sortBy(order, (i) => paragraphOf[first[i]!]!, paragraphBits);
    return { first, second, order };
  }
}

/** No word has this number. */
const NO_WORD = -1;

function bitsOf(limit: number): number {
  return 32 - Math.clz32(limit);
}

/** Sorts indexes by a number of each; those with equal numbers keep their order. */
function sortBy(order: Uint32Array, numberOf: (index: number) => number, bits: number): void {
  const numbers = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) numbers[i] = numberOf(order[i]!);
  sortTogether(numbers, order, bits);
}

/** A set of places, one bit each. */
class PlaceSet {
  private readonly bits: Int32Array;

  constructor(limit: number) {
    this.bits = new Int32Array((limit >>> 5) + 1);
  }

  add(place: number): void {
    this.bits[place >>> 5]! |= 1 << (place & 31);
  }

  has(place: number): boolean {
    return (this.bits[place >>> 5]! & (1 << (place & 31))) !== 0;
  }
}
