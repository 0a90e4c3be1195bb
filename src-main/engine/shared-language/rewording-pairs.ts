import { ChanceModel, type WeighedStretch } from './chance-model.ts';
import { splitClauses } from './clause-units.ts';
import {
  bagClauses,
  type ClauseBag,
  type ClauseSeed,
  type DocumentClauses,
  seedClauses,
} from './clause-seeds.ts';
import type { Piece } from './piece.ts';
import { tellingOf } from './telling-words.ts';
import { paragraphNumber, type WordTable } from './word-table.ts';

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

/** Clauses of one rewording stand at most so many words apart. */
const WIDEST_GAP = 60;

/** Rounds in which the two sides fix each other's ends; more change nothing. */
const ROUNDS = 4;

/**
 * Least evidence, in nats, for stretches of at least `LONG` words on both sides and for shorter
 * ones, down to the user's shortest phrase. Between declarations on one subject that do not quote
 * each other (the declaration of 2013, one of 2022 on migration and a climate agreement of 2015)
 * nothing reaches 24.
 */
const LEAST_SCORE = { long: 45, short: 28 };
const LONG = 40;

/** From here on a rewording may have been missed for a bad start. */
const WORTH_A_SECOND_START = 15;

/** Share of the longer stretch's words that must stand on the other side. */
const LEAST_IN_COMMON = 0.35;

/** One side may be half as long as the other; a shorter one is a summary, not a rewording. */
const LEAST_RATIO = 0.5;

/** Each side must prove so much by itself. */
const LEAST_SIDE = 12;

/** Share of words that must stand on the other side, beyond chance. */
const LEAST_RETENTION = { long: 0.3, short: 0.45 };

/** Telling words each side must have; with fewer it is a set phrase or a chance. */
const LEAST_TELLING_WORDS = 4;

/** A stretch so much of which is known to be shared says nothing new. */
const MOST_KNOWN = 0.6;

/** Stretches from which the weighing starts. */
interface SeedBox {
  readonly a: Piece;
  readonly b: Piece;
}

/** Both sides with what the weighing made of them. */
interface WeighedPair extends RewordingPair {
  readonly a: WeighedStretch;
  readonly b: WeighedStretch;
}

/** What two documents are known to share already. */
export type KnownWords = (word: number) => boolean;

/** Looks for rewordings between pairs of documents. */
export class RewordingSearch {
  /** Pairs of clauses that were compared so far. */
  touched = 0;
  private readonly table: WordTable;
  private readonly telling: Float32Array;
  private readonly shortest: number;
  private readonly model: ChanceModel;
  private readonly documents: readonly DocumentClauses[];

  constructor(table: WordTable, telling: Float32Array, shortest: number) {
    this.table = table;
    this.telling = telling;
    this.shortest = shortest;
    const units = splitClauses(table);
    this.model = new ChanceModel(table, telling, units);
    this.documents = bagClauses(table, telling, units);
  }

  /** Rewordings between two documents, strongest first, none overlapping another on both sides. */
  between(first: number, second: number, known: KnownWords): RewordingPair[] {
    const [a, b] = [this.documents[first]!, this.documents[second]!];
    this.model.setDocuments([a, b]);
    const skip = (clause: ClauseBag): boolean => knownShare(clause, known) > MOST_KNOWN;
    const seeds = seedClauses(this.model, a, b, skip, (touched) => (this.touched += touched));
    const found = joinSeeds(seeds)
      .map((box) => this.weighBox(box))
      .filter((pair) => pair !== undefined)
      .filter((pair) => knownShare(pair.a, known) <= MOST_KNOWN)
      .filter((pair) => knownShare(pair.b, known) <= MOST_KNOWN);
    return withoutOverlaps(found);
  }

  /** What comes of the seeds, or, where that is not enough, of their whole paragraphs. */
  private weighBox(box: SeedBox): RewordingPair | undefined {
    const found = this.refine(box);
    if (this.isReuse(found)) return found;
    const whole = found.score >= WORTH_A_SECOND_START ? this.wholeParagraphs(box) : undefined;
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
    for (let round = 0; round < ROUNDS; round++) {
      const before = [a.from, a.to, b.from, b.to].join();
      this.model.setInside([a, b]);
      a = this.weighAgainst(a, b);
      b = this.weighAgainst(b, a);
      if ([a.from, a.to, b.from, b.to].join() === before) break;
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
    const shorter = Math.min(a.to - a.from, b.to - b.from);
    const length = shorter >= LONG ? 'long' : 'short';
    return (
      shorter >= this.shortest &&
      shorter >= LEAST_RATIO * Math.max(a.to - a.from, b.to - b.from) &&
      score >= LEAST_SCORE[length] &&
      Math.min(a.score, b.score) >= LEAST_SIDE &&
      (a.retention + b.retention) / 2 >= LEAST_RETENTION[length] &&
      shareInCommon(this.table.roots, a, b) >= LEAST_IN_COMMON &&
      Math.min(tellingOf(this.telling, a.from, a.to), tellingOf(this.telling, b.from, b.to)) >=
        LEAST_TELLING_WORDS
    );
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

/** Seeds of one pair of paragraphs, those near each other on both sides as one. */
function joinSeeds(seeds: readonly ClauseSeed[]): { a: Piece; b: Piece }[] {
  const boxes = new Map<string, { a: Piece; b: Piece }[]>();
  for (const { a, b } of seeds) {
    const key = `${a.paragraph} ${b.paragraph}`;
    const known = boxes.get(key) ?? [];
    const near = known.find((box) => gap(box.a, a) <= WIDEST_GAP && gap(box.b, b) <= WIDEST_GAP);
    if (near) {
      near.a = hull(near.a, a);
      near.b = hull(near.b, b);
    } else known.push({ a, b });
    boxes.set(key, known);
  }
  return [...boxes.values()].flat();
}

function gap(x: Piece, y: Piece): number {
  return Math.max(x.from, y.from) - Math.min(x.to, y.to);
}

function hull(x: Piece, y: Piece): Piece {
  return { from: Math.min(x.from, y.from), to: Math.max(x.to, y.to) };
}

function withoutOverlaps(pairs: readonly RewordingPair[]): RewordingPair[] {
  const kept: RewordingPair[] = [];
  const ordered = [...pairs].sort(
    (x, y) => y.score - x.score || x.a.from - y.a.from || x.b.from - y.b.from,
  );
  for (const pair of ordered) {
    const taken = kept.some((other) => gap(other.a, pair.a) < 0 || gap(other.b, pair.b) < 0);
    if (!taken) kept.push(pair);
  }
  return kept;
}
