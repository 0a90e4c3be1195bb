import { describeMatch, growMatch, isWithin, type PairMatch } from './pair-match.ts';
import { MatchTable } from './match-table.ts';
import type { ParagraphCopies } from './paragraph-copies.ts';
import type { Piece } from './piece.ts';
import { findSeedRuns } from './seed-runs.ts';
import type { SharedSettings } from '../shared-passage.ts';
import { StretchIndex } from './stretch-index.ts';
import { reachWholeClauses } from './whole-clauses.ts';
import type { WordTable } from '../words/word-table.ts';

/** All matches, and whether every pair of places was looked at. */
export interface PairMatches {
  readonly matches: MatchTable;
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
  // When no changed words are tolerated, another ending of a word is one.
  const words = settings.changedWordsInTen > 0 ? table.stems : table.keys;
  const { paragraphOf, paragraphs } = table;
  const originals = Array.from(copies.originals, (index) => paragraphs[index]!);
  const runs = findSeedRuns(
    { words, paragraphs: originals, paragraphOf, paragraphCount: paragraphs.length },
    seedLength(settings),
    settings,
    mostPairs,
  );
  const search = new MatchSearch(words, table.edges, settings);
  for (let i = 0; i < runs.order.length; i++) {
    const [a, b] = [runs.first[runs.order[i]!]!, runs.second[runs.order[i]!]!];
    search.tryRun(paragraphs[paragraphOf[a]!]!, a, paragraphs[paragraphOf[b]!]!, b);
  }
  return { matches: search.finish(), mostPlaces: runs.mostPlaces };
}

/** Grows runs to matches, passing over runs that lie inside a match already found. */
class MatchSearch {
  private readonly settled = new MatchTable();
  /** Where the paragraphs of the pair at hand start. */
  private first = -1;
  private second = -1;
  /** Matches of the pair at hand: all, and those that later runs may lie in. */
  private all: PairMatch[] = [];
  private open: PairMatch[] = [];
  private readonly words: Int32Array;
  private readonly edges: Uint8Array;
  private readonly settings: SharedSettings;

  constructor(words: Int32Array, edges: Uint8Array, settings: SharedSettings) {
    this.words = words;
    this.edges = edges;
    this.settings = settings;
  }

  /**
   * Takes the places where runs start in two paragraphs: the runs of one pair of paragraphs after
   * another, ascending.
   */
  tryRun(one: Piece, a: number, other: Piece, b: number): void {
    if (one.from !== this.first || other.from !== this.second) {
      this.settlePair();
      [this.first, this.second] = [one.from, other.from];
    }
    // Places are met in ascending order, so what ends before this one holds no later one.
    if (this.open.length > 0) this.open = this.open.filter((match) => match.aEnd > a);
    if (this.open.some((match) => holds(match, a, b))) return;
    const match = this.grow(one, other, a, b);
    if (!this.isLongEnough(match)) return;
    this.all.push(match);
    this.open.push(match);
  }

  private grow(first: Piece, second: Piece, a: number, b: number): PairMatch {
    const tolerance = this.settings.changedWordsInTen / 10;
    const same = first.from === second.from;
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
  finish(): MatchTable {
    this.settlePair();
    return this.settled;
  }

  private settlePair(): void {
    if (this.all.length === 0) return;
    const { words, edges, settings } = this;
    const sides = { words, edges, tolerance: settings.changedWordsInTen / 10 };
    for (const match of this.settle(this.all)) this.settled.add(reachWholeClauses(sides, match));
    this.all = [];
    this.open = [];
  }

  private settle(matches: readonly PairMatch[]): readonly PairMatch[] {
    if (matches.length === 1) return matches;
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
