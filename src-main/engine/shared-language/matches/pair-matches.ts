import { describeMatch, type EqualRun, growMatch, isWithin, type PairMatch } from './pair-match.ts';
import type { ParagraphCopies } from './paragraph-copies.ts';
import { pairSeeds } from './seed-pairs.ts';
import type { SharedSettings } from '../shared-passage.ts';
import { StretchIndex } from './stretch-index.ts';
import type { ParagraphWords, WordTable } from '../words/word-table.ts';

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
  const seeds = pairSeeds(words, originals, seedLength(settings), mostPairs);
  const search = new MatchSearch(table, words, settings);
  for (let i = 0; i < seeds.first.length; i++) search.tryPair(seeds.first[i]!, seeds.second[i]!);
  return { matches: search.finish(), mostPlaces: seeds.mostPlaces };
}

/** Matches of one pair of paragraphs: all, and those that later seeds may lie in. */
interface PairState {
  readonly all: PairMatch[];
  open: PairMatch[];
  /** The last run of equal words that was grown: how far its sides are apart, and its end. */
  apart: number;
  runEnd: number;
}

/** How many words from the end of a run others may stand that make a match of it. */
const NEARBY = 6;

/** How many more words may stand before them on one side than on the other. */
const MOST_SHIFT = 2;

/** Grows seeds to matches, passing over seeds that lie inside a match already found. */
class MatchSearch {
  /** Of the paragraph that was last met as the first of a pair, by the other paragraph. */
  private byOther = new Map<number, PairState>();
  private current = -1;
  private readonly settled: PairMatch[] = [];
  private readonly table: WordTable;
  private readonly words: Int32Array;
  private readonly settings: SharedSettings;
  private readonly edges: Uint8Array;
  /** Where each paragraph starts, and where the last one ends. */
  private readonly bounds: Int32Array;

  constructor(table: WordTable, words: Int32Array, settings: SharedSettings) {
    this.table = table;
    this.words = words;
    this.settings = settings;
    this.edges = table.edges;
    this.bounds = Int32Array.from([...table.paragraphs.map(({ from }) => from), table.length]);
  }

  /** Takes pairs in ascending order of their first places, then of their second ones. */
  tryPair(a: number, b: number): void {
    const { words, table } = this;
    if (words[a] !== words[b]) return;
    const first = table.paragraphOf[a]!;
    const second = table.paragraphOf[b]!;
    // Inside one paragraph a match is at most as long as its two sides are apart.
    if (first === second && b - a < this.settings.shortestPhrase) return;
    if (first !== this.current) this.startParagraph(first);
    const known = this.byOther.get(second);
    if (known?.apart === b - a && a < known.runEnd) return;
    const run = this.runAt(first, second, a, b);
    if (!this.mayGrow(first, second, run)) return;
    const state = known ?? { all: [], open: [], apart: 0, runEnd: 0 };
    if (!known) this.byOther.set(second, state);
    this.tryRun(first, second, a, b, run, state);
  }

  private tryRun(
    first: number,
    second: number,
    a: number,
    b: number,
    run: EqualRun,
    state: PairState,
  ): void {
    // Places are met in ascending order, so what ends before this one holds no later one.
    if (state.open.length > 0) state.open = state.open.filter((match) => match.aEnd > a);
    if (state.open.some((match) => holds(match, a, b))) return;
    state.apart = b - a;
    state.runEnd = run.a + run.length;
    const match = this.grow(this.table.paragraphs[first]!, this.table.paragraphs[second]!, a, b);
    if (!this.isLongEnough(match)) return;
    state.open.push(match);
    state.all.push(match);
  }

  /** All equal words in a row around a pair of places. */
  private runAt(first: number, second: number, a: number, b: number): EqualRun {
    const { words, bounds } = this;
    let [before, after] = [0, 1];
    const mostBefore = Math.min(a - bounds[first]!, b - bounds[second]!);
    const mostAfter = Math.min(bounds[first + 1]! - a, bounds[second + 1]! - b);
    while (before < mostBefore && words[a - before - 1] === words[b - before - 1]) before++;
    while (after < mostAfter && words[a + after] === words[b + after]) after++;
    return { a: a - before, b: b - before, length: before + after };
  }

  /**
   * Whether a run is long enough by itself, or so many equal words stand near its ends that it may
   * be with them. Most runs are chance; growing each would take most of the time.
   */
  private mayGrow(first: number, second: number, run: EqualRun): boolean {
    const { shortestPhrase, changedWordsInTen } = this.settings;
    if (run.length >= shortestPhrase) return true;
    const changed = Math.floor((shortestPhrase * changedWordsInTen) / 10);
    if (changed === 0) return false;
    let missing = Math.max(1, shortestPhrase - changed - run.length);
    const { words, bounds } = this;
    const [endA, endB] = [run.a + run.length, run.b + run.length];
    const lastB = Math.min(bounds[second + 1]!, endB + NEARBY + MOST_SHIFT);
    for (let i = endA; i < Math.min(bounds[first + 1]!, endA + NEARBY); i++) {
      const straight = i - endA + endB;
      const to = Math.min(lastB, straight + MOST_SHIFT + 1);
      for (let j = Math.max(endB, straight - MOST_SHIFT); j < to; j++) {
        if (words[i] === words[j] && --missing === 0) return true;
      }
    }
    for (let i = run.a - 1; i >= Math.max(bounds[first]!, run.a - NEARBY); i--) {
      const straight = i - run.a + run.b;
      const from = Math.max(bounds[second]!, straight - MOST_SHIFT);
      for (let j = Math.min(run.b - 1, straight + MOST_SHIFT); j >= from; j--) {
        if (words[i] === words[j] && --missing === 0) return true;
      }
    }
    return false;
  }

  private startParagraph(paragraph: number): void {
    for (const { all } of this.byOther.values()) {
      if (all.length > 0) this.settled.push(...this.settle(all));
    }
    this.byOther = new Map();
    this.current = paragraph;
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
    this.startParagraph(-1);
    return this.settled.sort(
      (x, y) => x.a - y.a || x.b - y.b || x.aEnd - y.aEnd || x.bEnd - y.bEnd,
    );
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
      const near =
        isWithin(both, tolerance) ||
        (gap <= widestBridge(sum, match) && isWithin(both, CHAIN_SLACK * tolerance));
      if (chain && Number.isFinite(gap) && near) {
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

/**
 * A passage each part of which is within tolerance is one passage though all of it is not, up to
 * so many times the tolerated words: someone edited its middle more than the rest. It is then
 * called reworded (see `gatherEvidence`). On passages planted with one word in five edited, a third
 * of those within one document fell apart without this.
 */
const CHAIN_SLACK = 1.5;

/** What lies between such parts is at most so much of the shorter. */
const BRIDGE_SHARE = 0.5;

function widestBridge(x: { readonly matched: number }, y: { readonly matched: number }): number {
  return BRIDGE_SHARE * Math.min(x.matched, y.matched);
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
