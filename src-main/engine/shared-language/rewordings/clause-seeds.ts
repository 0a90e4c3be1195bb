import type { ChanceModel } from './chance-model.ts';
import { longestRun } from './carried-beside.ts';
import type { Piece } from '../matches/piece.ts';
import { paragraphAt, type WordTable } from '../words/word-table.ts';

/** A clause as a bag of the stems that tell anything. */
export interface ClauseBag extends Piece {
  /** Indexes of the document and the paragraph. */
  readonly document: number;
  readonly paragraph: number;
  readonly stems: readonly number[];
}

/** Clauses of one document, which is given as a stretch. */
export interface DocumentClauses extends Piece {
  readonly clauses: readonly ClauseBag[];
}

/** Two clauses that share enough to be weighed word by word. */
export interface ClauseSeed {
  readonly a: ClauseBag;
  readonly b: ClauseBag;
}

/** Sorts clauses by document, with the stems that tell anything. */
export function bagClauses(
  table: WordTable,
  telling: Uint8Array,
  units: readonly Piece[],
): DocumentClauses[] {
  const bags = table.documents.map(() => [] as ClauseBag[]);
  const { roots } = table;
  const marks = new Int32Array(table.rootNames.length).fill(-1);
  for (const [number, unit] of units.entries()) {
    const stems: number[] = [];
    for (let i = unit.from; i < unit.to; i++) {
      const root = roots[i]!;
      if (telling[i]! === 0 || marks[root] === number) continue;
      marks[root] = number;
      stems.push(root);
    }
    const paragraph = table.paragraphOf[unit.from]!;
    const { document } = paragraphAt(table, unit.from);
    bags[document]!.push({ from: unit.from, to: unit.to, document, paragraph, stems });
  }
  return bags.map((clauses) => ({
    from: clauses[0]?.from ?? 0,
    to: clauses.at(-1)?.to ?? 0,
    clauses,
  }));
}

/** Length of the clause in which a word's chance is taken for its weight. */
const USUAL_CLAUSE = 20;

/** A word more likely than this in a usual clause of these documents finds nothing. */
const MOST_USUAL = 0.5;

/** Least cosine of two clauses' weighed stems. */
const LEAST_COSINE = 0.25;

/** What two clauses must have in common to be weighed word by word. */
export interface LeastSeed {
  /** Stems, and these as a share of the stems of both (Dice's coefficient). */
  readonly common: number;
  readonly dice: number;
  /** Sum of what the common stems are worth, in nats: each the less the likelier by chance. */
  readonly worth: number;
  /** Whether one run of equal words may be all of it. */
  readonly runIsEnough: boolean;
}

/**
 * What two clauses share beside their longest run of equal words is worth so much, in nats, and as
 * a share of what the run is worth, unless the run is most of one. One in a hundred rewordings of
 * resolutions is lost by that, one in twenty of drafts of one treaty, whose clauses are bracketed.
 */
const LEAST_BESIDE = 2.5;
const LEAST_BESIDE_SHARE = 0.2;
const MOST_OF_ONE = 0.5;

/** Tells which pairs of clauses are worth weighing, by the stems they share. */
export class SeedFilter {
  private readonly model: ChanceModel;
  private readonly least: LeastSeed;
  private readonly keys: Int32Array;
  private readonly roots: Int32Array;
  /** Worth of each stem, and the number of the pair of documents for which it was worked out. */
  private readonly worths: Float64Array;
  private readonly rounds: Int32Array;
  private round = 0;
  /** For each stem the number of the clause that was last marked with it. */
  private readonly marks: Int32Array;
  private marked: ClauseBag | undefined;
  private mark = 0;

  constructor(model: ChanceModel, table: WordTable, least: LeastSeed) {
    this.model = model;
    this.least = least;
    this.keys = table.keys;
    this.roots = table.roots;
    const stemCount = table.rootNames.length;
    this.worths = new Float64Array(stemCount);
    this.rounds = new Int32Array(stemCount);
    this.marks = new Int32Array(stemCount);
  }

  /** Takes the documents that the model was set to. */
  restart(): void {
    this.round++;
    this.marked = undefined;
  }

  /** Pairs of clauses of two documents that share enough; goes through one clause after another. */
  between(first: DocumentClauses, second: DocumentClauses): ClauseSeed[] {
    const holding = groupByStem(second.clauses);
    const seeds: ClauseSeed[] = [];
    for (const a of first.clauses) {
      const met = new Set<number>();
      for (const stem of a.stems) {
        if (this.worth(stem) > 0) for (const index of holding.get(stem) ?? []) met.add(index);
      }
      for (const index of met) {
        const b = second.clauses[index]!;
        if (this.isEnough(a, b)) seeds.push({ a, b });
      }
    }
    return seeds;
  }

  /** Whether two clauses share enough. */
  isEnough(a: ClauseBag, b: ClauseBag): boolean {
    this.markStems(a);
    let [common, worth, dot] = [0, 0, 0];
    for (const stem of b.stems) {
      if (this.marks[stem] !== this.mark) continue;
      const one = this.worth(stem);
      if (one > 0) common++;
      worth += one;
      dot += one * one;
    }
    const { least } = this;
    if (common < least.common || worth < least.worth) return false;
    if (2 * common < least.dice * (a.stems.length + b.stems.length)) return false;
    if (dot < LEAST_COSINE * this.norm(a) * this.norm(b)) return false;
    return least.runIsEnough || this.isMoreThanRun(a, b, worth);
  }

  /** Whether more is in common than one run of equal words, given what all of it is worth. */
  private isMoreThanRun(a: ClauseBag, b: ClauseBag, worth: number): boolean {
    const run = longestRun(this.keys, a, b);
    if (!run) return true;
    const [{ from, to }] = run;
    if (to - from >= MOST_OF_ONE * Math.min(a.to - a.from, b.to - b.from)) return true;
    let within = 0;
    for (let i = from; i < to; i++) {
      const root = this.roots[i]!;
      if (this.marks[root] === this.mark && this.roots.indexOf(root, from) === i) {
        within += this.worth(root);
      }
    }
    return worth - within >= Math.max(LEAST_BESIDE, LEAST_BESIDE_SHARE * within);
  }

  private markStems(a: ClauseBag): void {
    if (this.marked === a) return;
    this.marked = a;
    this.mark++;
    for (const stem of a.stems) this.marks[stem] = this.mark;
  }

  /** What a stem is worth against the model's documents, 0 for one too usual to find anything. */
  private worth(stem: number): number {
    if (this.rounds[stem] === this.round) return this.worths[stem]!;
    const chance = this.model.chance(stem, USUAL_CLAUSE);
    const worth = chance > MOST_USUAL ? 0 : -Math.log(chance);
    this.rounds[stem] = this.round;
    this.worths[stem] = worth;
    return worth;
  }

  private norm({ stems }: ClauseBag): number {
    let sum = 0;
    for (const stem of stems) sum += this.worth(stem) ** 2;
    return Math.sqrt(sum);
  }
}

function groupByStem(clauses: readonly ClauseBag[]): Map<number, number[]> {
  const holding = new Map<number, number[]>();
  for (const [i, { stems }] of clauses.entries()) {
    for (const stem of stems) {
      const known = holding.get(stem);
      if (known) known.push(i);
      else holding.set(stem, [i]);
    }
  }
  return holding;
}
