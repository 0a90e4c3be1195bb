import { describeMatch, growMatch, isWithin, type PairMatch } from './pair-match.ts';
import type { ParagraphCopies } from './paragraph-copies.ts';
import { groupShingles, type ShingleGroups } from './shingles.ts';
import type { SharedSettings } from './shared-passage.ts';
import { StretchIndex } from './stretch-index.ts';
import { paragraphAt, type ParagraphWords, type WordTable } from './word-table.ts';

/** All matches, and whether every pair of places was looked at. */
export interface PairMatches {
  readonly matches: readonly PairMatch[];
  /** The most places a wording could have for all pairs of them to be compared; null for no limit. */
  readonly mostPlaces: number | null;
}

/**
 * Length of the words that seed a match. A phrase of n words with c changed ones holds at least
 * (n - c) / (c + 1) unchanged words in a row, so seeds of that length miss none. Kept within 3,
 * below which every pair of paragraphs has a seed, and 5, above which nothing is gained.
 */
export function seedLength(settings: SharedSettings): number {
  const shortest = Math.max(1, Math.floor(settings.shortestPhrase));
  const changed = Math.floor((shortest * settings.changedWordsInTen) / 10);
  const unbroken = Math.ceil((shortest - changed) / (changed + 1));
  return Math.min(shortest, Math.max(3, Math.min(5, unbroken)));
}

/**
 * Finds all stretches of two paragraphs that agree but for the tolerated share of words, each as
 * long as it gets. Paragraphs that are word for word the same are looked at once. Matches inside
 * one paragraph do not overlap themselves. At most `mostPairs` pairs of places are compared; where
 * that is not enough, wording with very many places is linked from each place to the next only.
 */
export function findPairMatches(
  table: WordTable,
  copies: ParagraphCopies,
  settings: SharedSettings,
  mostPairs: number,
): PairMatches {
  const originals = [...copies.copiesOf.keys()].map((index) => table.paragraphs[index]!);
  // When no changed words are tolerated, another ending of a word is one.
  const words = settings.changedWordsInTen > 0 ? table.stems : table.keys;
  const groups = groupShingles(words, originals, seedLength(settings));
  const mostPlaces = largestGroup(groups, mostPairs);
  const search = new MatchSearch(table, words, settings, mostPlaces === null);
  eachSeed(groups, mostPlaces, (a, b) => search.tryPair(a, b));
  return { matches: search.finish(), mostPlaces };
}

/** The largest size of group for which all pairs of all groups up to it are within the limit. */
function largestGroup(groups: ShingleGroups, mostPairs: number): number | null {
  const sizes = new Map<number, number>();
  for (let g = 0; g + 1 < groups.offsets.length; g++) {
    const size = groups.offsets[g + 1]! - groups.offsets[g]!;
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

function eachSeed(
  groups: ShingleGroups,
  mostPlaces: number | null,
  visit: (a: number, b: number) => void,
): void {
  const { places, offsets, groupOf } = groups;
  const rank = new Int32Array(groupOf.length);
  places.forEach((place, i) => (rank[place] = i));
  for (let a = 0; a < groupOf.length; a++) {
    const group = groupOf[a]!;
    if (group < 0) continue;
    const end = offsets[group + 1]!;
    const all = mostPlaces === null || end - offsets[group]! <= mostPlaces;
    const last = all ? end : Math.min(end, rank[a]! + 2);
    for (let i = rank[a]! + 1; i < last; i++) visit(a, places[i]!);
  }
}

/** Matches of one pair of paragraphs: all, and those that later seeds may lie in. */
interface PairState {
  readonly all: PairMatch[];
  open: PairMatch[];
}

/** Grows seeds to matches, passing over seeds that lie inside a match already found. */
class MatchSearch {
  private readonly byPair = new Map<number, PairState>();
  private readonly table: WordTable;
  private readonly words: Int32Array;
  private readonly settings: SharedSettings;
  private readonly allPairs: boolean;
  private readonly edges: Uint8Array;

  constructor(table: WordTable, words: Int32Array, settings: SharedSettings, allPairs: boolean) {
    this.table = table;
    this.words = words;
    this.settings = settings;
    this.allPairs = allPairs;
    this.edges = table.edges;
  }

  tryPair(a: number, b: number): void {
    const first = paragraphAt(this.table, a);
    const second = paragraphAt(this.table, b);
    const { words } = this;
    // The same match was met one word earlier, as long as no pair of places is left out.
    if (this.allPairs && a > first.from && b > second.from && words[a - 1] === words[b - 1]) return;
    if (words[a] !== words[b]) return;
    // Inside one paragraph a match is at most as long as its two sides are apart.
    if (first === second && b - a < this.settings.shortestPhrase) return;
    const key =
      this.table.paragraphOf[a]! * this.table.paragraphs.length + this.table.paragraphOf[b]!;
    const known = this.byPair.get(key);
    if (known) {
      // Places are met in ascending order, so what ends before this one holds no later one.
      known.open = known.open.filter((match) => match.aEnd > a);
      if (known.open.some((match) => holds(match, a, b))) return;
    }
    const match = this.grow(first, second, a, b);
    if (!this.isLongEnough(match)) return;
    if (known) {
      known.open.push(match);
      known.all.push(match);
    } else this.byPair.set(key, { open: [match], all: [match] });
  }

  private grow(first: ParagraphWords, second: ParagraphWords, a: number, b: number): PairMatch {
    const tolerance = this.settings.changedWordsInTen / 10;
    const same = first === second;
    // Inside one paragraph the two sides may not run into each other.
    const middle = same ? Math.ceil((a + b) / 2) : 0;
    const sides = {
      words: this.words,
      aFrom: first.from,
      aTo: same ? middle : first.to,
      bFrom: same ? middle : second.from,
      bTo: second.to,
      edges: this.edges,
    };
    return growMatch(sides, a, b, tolerance);
  }

  private isLongEnough(match: PairMatch): boolean {
    const { shortestPhrase } = this.settings;
    return match.aEnd - match.a >= shortestPhrase && match.bEnd - match.b >= shortestPhrase;
  }

  /** All matches, those of one pair of paragraphs joined where what lies between is tolerable. */
  finish(): PairMatch[] {
    const settled: PairMatch[] = [];
    for (const { all } of this.byPair.values()) settled.push(...this.settle(all));
    return settled.sort((x, y) => x.a - y.a || x.b - y.b || x.aEnd - y.aEnd || x.bEnd - y.bEnd);
  }

  private settle(matches: readonly PairMatch[]): PairMatch[] {
    const tolerance = this.settings.changedWordsInTen / 10;
    const kept = withoutContained(matches).sort((x, y) => x.a - y.a || x.b - y.b);
    const chains: PairMatch[][] = [];
    // Sums of the chain that is being made, so that its runs are gone through once, at the end.
    let sum = { matched: 0, changed: 0 };
    for (const match of kept) {
      const chain = chains.at(-1);
      const gap = gapAfter(chain?.at(-1), match);
      const both = {
        matched: sum.matched + match.matched,
        changed: sum.changed + gap + match.changed,
      };
      if (chain && Number.isFinite(gap) && isWithin(both, tolerance)) {
        chain.push(match);
        sum = both;
      } else {
        chains.push([match]);
        sum = match;
      }
    }
    return chains.map((chain) => describeMatch(chain.flatMap(({ runs }) => runs)));
  }
}

/** Words between two matches on the side that has more; infinite when they are not in order. */
function gapAfter(last: PairMatch | undefined, next: PairMatch): number {
  if (!last || next.a < last.aEnd || next.b < last.bEnd) return Infinity;
  return Math.max(next.a - last.aEnd, next.b - last.bEnd);
}

function holds(match: PairMatch, a: number, b: number): boolean {
  return match.a <= a && a < match.aEnd && match.b <= b && b < match.bEnd;
}

/** Longest first; a match most of which lies inside a longer one, on both sides, is dropped. */
function withoutContained(matches: readonly PairMatch[]): PairMatch[] {
  const kept: PairMatch[] = [];
  const ordered = [...matches].sort((x, y) => y.matched - x.matched || x.a - y.a || x.b - y.b);
  const index = new StretchIndex<PairMatch>();
  for (const match of ordered) {
    const side = { from: match.a, to: match.aEnd };
    if (index.someAcross(side, (other) => overlapsBoth(other, match))) continue;
    index.add(side, match);
    kept.push(match);
  }
  return kept;
}

function overlapsBoth(x: PairMatch, y: PairMatch): boolean {
  return x.a < y.aEnd && y.a < x.aEnd && x.b < y.bEnd && y.b < x.bEnd;
}
