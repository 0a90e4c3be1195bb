import { isCarriedBeside, longestRun } from './carried-beside.ts';
import { ChanceModel, type WeighedStretch } from './chance-model.ts';
import type { TextUnits } from './clause-units.ts';
import {
  type ClauseCandidates,
  type DocumentCandidates,
  findCandidates,
} from './clause-candidates.ts';
import {
  bagClauses,
  type ClauseBag,
  type ClauseSeed,
  type DocumentClauses,
  SeedFilter,
} from './clause-seeds.ts';
import type { Piece } from '../matches/piece.ts';
import { LONG_STRETCH, type RewordingRules } from './rewording-rules.ts';
import { joinSeeds, type SeedBox } from './seed-boxes.ts';
import { tellingOf } from '../words/telling-words.ts';
import { paragraphNumber, type WordTable } from '../words/word-table.ts';

/** A stretch of one document that says the same as one of another in other words. */
export interface RewordingPair {
  readonly a: Piece;
  readonly b: Piece;
  /** Nats by which reuse is likelier than chance, both sides together. */
  readonly score: number;
}

/** Words around the other side's stretch that may also be matched. */
const MARGIN = 10;

/** How far an end may move in one round. */
const REACH = 150;

/** Rounds in which the two sides fix each other's ends; more change nothing. */
const ROUNDS = 4;

/**
 * What does not come to so much of the least score at once never comes to it. Of 1,300 rewordings
 * in resolutions and in drafts of one treaty all came to 18 of 28 nats in the first round.
 */
const PROMISING = 0.5;

/** From here on a rewording may have been missed for a bad start. */
const WORTH_A_SECOND_START = 15;

/** A stretch so much of which is known to be shared says nothing new. */
const MOST_KNOWN = 0.8;

/** From here on two stretches are the same but for a few words, be they in a row or not. */
const MOSTLY_THE_SAME = 2 / 3;

/** Both sides with what the weighing made of them. */
interface WeighedPair extends RewordingPair {
  readonly a: WeighedStretch;
  readonly b: WeighedStretch;
}

/** What two documents are known to share already. */
export type KnownWords = (word: number) => boolean;

/** Looks for rewordings between pairs of documents. */
export class RewordingSearch {
  /** Work done so far: clauses of the pairs of documents that were weighed. */
  touched = 0;
  private readonly table: WordTable;
  private readonly telling: Uint8Array;
  private readonly rules: RewordingRules;
  private readonly model: ChanceModel;
  private readonly documents: readonly DocumentClauses[];
  private readonly filter: SeedFilter;

  constructor(table: WordTable, telling: Uint8Array, units: TextUnits, rules: RewordingRules) {
    this.table = table;
    this.telling = telling;
    this.rules = rules;
    this.model = new ChanceModel(table, units.edges);
    this.documents = bagClauses(table, telling, units.seeds);
    this.filter = new SeedFilter(this.model, table, rules.leastSeed);
  }

  /** Pairs of clauses worth weighing, over all documents; see `findCandidates`. */
  candidates(mostSteps: number): ClauseCandidates {
    const { documents, rules, table } = this;
    return findCandidates(documents, table.rootNames.length, rules.leastSeed, mostSteps);
  }

  /** Rewordings between two documents, strongest first, none overlapping another on both sides. */
  between(first: number, second: number, known: KnownWords): RewordingPair[] {
    const [a, b] = [this.documents[first]!, this.documents[second]!];
    this.setDocuments(a, b);
    return this.grow(this.filter.between(a, b), known);
  }

  /** The same, from candidates alone. `known` is what the two documents are known to share. */
  amongCandidates(
    { first, second, seeds }: DocumentCandidates,
    known: KnownWords,
  ): RewordingPair[] {
    const shares = new Map<ClauseBag, boolean>();
    const skip = (clause: ClauseBag): boolean => {
      const isKnown = shares.get(clause) ?? knownShare(clause, known) > MOST_KNOWN;
      shares.set(clause, isKnown);
      return isKnown;
    };
    const fresh = seeds.filter(({ a, b }) => !skip(a) && !skip(b));
    if (fresh.length === 0) return [];
    const [a, b] = [this.documents[first]!, this.documents[second]!];
    this.touched += a.clauses.length + b.clauses.length;
    this.setDocuments(a, b);
    const enough = fresh.filter((seed) => this.filter.isEnough(seed.a, seed.b));
    return this.grow(enough, known);
  }

  private setDocuments(a: DocumentClauses, b: DocumentClauses): void {
    this.model.setDocuments([a, b]);
    this.filter.restart();
  }

  private grow(seeds: readonly ClauseSeed[], known: KnownWords): RewordingPair[] {
    const found = joinSeeds(seeds)
      .map((box) => this.weighBox(box))
      .filter((pair) => pair !== undefined)
      .filter((pair) => knownShare(pair.a, known) <= MOST_KNOWN)
      .filter((pair) => knownShare(pair.b, known) <= MOST_KNOWN);
    return withoutOverlaps(found, this.rules.joinWithin);
  }

  /** What comes of the seeds, or, where that is not enough, of their whole paragraphs. */
  private weighBox(box: SeedBox): RewordingPair | undefined {
    const found = this.refine(box);
    if (this.isReuse(found)) return found;
    const isWorthIt = found.score >= WORTH_A_SECOND_START && this.isCarried(found.a, found.b);
    const whole = isWorthIt ? this.wholeParagraphs(box) : undefined;
    const second = whole ? this.refine(whole) : undefined;
    return second && this.isReuse(second) ? second : undefined;
  }

  /**
   * The whole paragraphs as a second start: a clause that has been split in two or moved to the
   * other end of its paragraph is out of reach from the first. Long paragraphs are left.
   */
  private wholeParagraphs({ a, b }: SeedBox): SeedBox | undefined {
    const whole = { a: this.widen(a, REACH), b: this.widen(b, REACH) };
    const longer = Math.max(whole.a.to - whole.a.from, whole.b.to - whole.b.from);
    return longer <= REACH ? whole : undefined;
  }

  private refine(start: SeedBox): WeighedPair {
    let a: WeighedStretch = { ...start.a, score: 0, retention: 0 };
    let b: WeighedStretch = { ...start.b, score: 0, retention: 0 };
    const { leastSide, leastScore } = this.rules;
    for (let round = 0; round < ROUNDS; round++) {
      const before = [a.from, a.to, b.from, b.to].join();
      this.model.setInside([a, b]);
      a = this.weighAgainst(a, b);
      if (a.score < PROMISING * leastSide) break;
      b = this.weighAgainst(b, a);
      if ([a.from, a.to, b.from, b.to].join() === before) break;
      if (a.score + b.score < PROMISING * leastScore.short) break;
    }
    return { a, b, score: a.score + b.score };
  }

  private weighAgainst(side: Piece, other: Piece): WeighedStretch {
    this.model.offer(this.widen(other, MARGIN));
    return this.model.weigh(this.widen(side, REACH), side);
  }

  /** The stretch with so many words more at both ends, as far as its paragraph goes. */
  private widen({ from, to }: Piece, by: number): Piece {
    const paragraph = paragraphNumber(this.table, this.table.paragraphOf[from]!);
    return { from: Math.max(paragraph.from, from - by), to: Math.min(paragraph.to, to + by) };
  }

  private isReuse({ a, b, score }: WeighedPair): boolean {
    const { rules, telling } = this;
    const shorter = Math.min(a.to - a.from, b.to - b.from);
    const length = shorter >= LONG_STRETCH ? 'long' : 'short';
    return (
      shorter >= rules.shortest &&
      shorter >= rules.leastRatio * Math.max(a.to - a.from, b.to - b.from) &&
      score >= rules.leastScore[length] &&
      Math.min(a.score, b.score) >= rules.leastSide &&
      (a.retention + b.retention) / 2 >= rules.leastRetention[length] &&
      Math.min(tellingOf(telling, a.from, a.to), tellingOf(telling, b.from, b.to)) >=
        rules.leastTelling &&
      this.isCarried(a, b)
    );
  }

  /** Whether enough is in common, and more than the longest run of equal words. */
  private isCarried(a: Piece, b: Piece): boolean {
    const share = shareInCommon(this.table.roots, a, b);
    if (share < this.rules.leastInCommon) return false;
    if (this.rules.leastSeed.runIsEnough || share >= MOSTLY_THE_SAME) return true;
    const run = longestRun(this.table.keys, a, b);
    const words = { roots: this.table.roots, weights: this.telling };
    return run === undefined || isCarriedBeside(words, run, [a, b]);
  }
}

/** Words of two stretches that are equal in any order, each used once, as a share of the longer. */
function shareInCommon(roots: Int32Array, a: Piece, b: Piece): number {
  const supply = new Map<number, number>();
  for (const root of roots.subarray(b.from, b.to)) supply.set(root, (supply.get(root) ?? 0) + 1);
  let common = 0;
  for (const root of roots.subarray(a.from, a.to)) {
    const left = supply.get(root) ?? 0;
    if (left > 0) common++;
    supply.set(root, left - 1);
  }
  return common / Math.max(a.to - a.from, b.to - b.from);
}

/** Share of a stretch's words that are known to be shared. */
function knownShare({ from, to }: Piece, known: KnownWords): number {
  let count = 0;
  for (let i = from; i < to; i++) if (known(i)) count++;
  return count / (to - from);
}

function gap(x: Piece, y: Piece): number {
  return Math.max(x.from, y.from) - Math.min(x.to, y.to);
}

function hull(x: Piece, y: Piece): Piece {
  return { from: Math.min(x.from, y.from), to: Math.max(x.to, y.to) };
}

/**
 * Pairs by score, without those that overlap a stronger one on a side. With a distance, those that
 * come so near to a stronger one on both sides make it longer.
 */
function withoutOverlaps(pairs: readonly RewordingPair[], joinWithin?: number): RewordingPair[] {
  const kept: RewordingPair[] = [];
  const ordered = [...pairs].sort(
    (x, y) => y.score - x.score || x.a.from - y.a.from || x.b.from - y.b.from,
  );
  for (const pair of ordered) {
    const at = kept.findIndex((other) => meets(other, pair, joinWithin));
    if (at < 0) kept.push(pair);
    else if (joinWithin !== undefined) kept[at] = joinPairs(kept[at]!, pair, joinWithin);
  }
  return kept;
}

/** Share of a stretch that may be taken already, when near stretches are joined. */
const MOST_TAKEN = 0.5;

function meets(other: RewordingPair, pair: RewordingPair, joinWithin?: number): boolean {
  if (joinWithin === undefined) return gap(other.a, pair.a) < 0 || gap(other.b, pair.b) < 0;
  const taken = -gap(other.a, pair.a) > MOST_TAKEN * (pair.a.to - pair.a.from);
  return taken || isNear(other, pair, joinWithin);
}

function isNear(other: RewordingPair, pair: RewordingPair, within: number): boolean {
  return gap(other.a, pair.a) <= within && gap(other.b, pair.b) <= within;
}

function joinPairs(kept: RewordingPair, pair: RewordingPair, within: number): RewordingPair {
  if (!isNear(kept, pair, within)) return kept;
  return { a: hull(kept.a, pair.a), b: hull(kept.b, pair.b), score: kept.score };
}
