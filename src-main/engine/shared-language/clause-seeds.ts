import type { ChanceModel } from './chance-model.ts';
import type { Piece } from './piece.ts';
import { FORMULA_WORD_WEIGHT } from './telling-words.ts';
import { paragraphAt, type WordTable } from './word-table.ts';

/** A clause as a bag of the stems that tell anything. */
export interface ClauseBag extends Piece {
  /** Index of the paragraph. */
  readonly paragraph: number;
  readonly stems: readonly number[];
}

/** Clauses of one document, and which of them hold each stem. */
export interface DocumentClauses extends Piece {
  readonly clauses: readonly ClauseBag[];
  readonly holding: ReadonlyMap<number, readonly number[]>;
}

/** Two clauses that share enough to be weighed word by word. */
export interface ClauseSeed {
  readonly a: ClauseBag;
  readonly b: ClauseBag;
}

/** Sorts clauses by document, with the stems that tell anything. */
export function bagClauses(
  table: WordTable,
  telling: Float32Array,
  units: readonly Piece[],
): DocumentClauses[] {
  const bags = table.documents.map(() => [] as ClauseBag[]);
  for (const unit of units) {
    const stems = new Set<number>();
    for (let i = unit.from; i < unit.to; i++) {
      if (telling[i]! > FORMULA_WORD_WEIGHT) stems.add(table.roots[i]!);
    }
    const paragraph = table.paragraphOf[unit.from]!;
    bags[paragraphAt(table, unit.from).document]!.push({ ...unit, paragraph, stems: [...stems] });
  }
  return bags.map((clauses) => ({
    from: clauses[0]?.from ?? 0,
    to: clauses.at(-1)?.to ?? 0,
    clauses,
    holding: groupByStem(clauses),
  }));
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

/** Length of the clause in which a word's chance is taken for its weight. */
const USUAL_CLAUSE = 20;

/** A word more likely than this in a usual clause of these documents finds nothing. */
const MOST_USUAL = 0.5;

/** Least cosine of two clauses' weighed stems. */
const LEAST_COSINE = 0.25;

/** Seeds between two documents, and how many pairs of clauses were touched on the way. */
export interface ClauseSeeds {
  readonly seeds: readonly ClauseSeed[];
  readonly touched: number;
}

/**
 * Pairs of clauses of two documents that share enough telling stems: at least so many, and at
 * least such a share of the stems of both. Clauses for which `skip` is true take no part.
 */
export function seedClauses(
  model: ChanceModel,
  first: DocumentClauses,
  second: DocumentClauses,
  least: { readonly common: number; readonly dice: number },
  skip: (clause: ClauseBag) => boolean,
): ClauseSeeds {
  const weights = new Map<number, number>();
  const weightOf = (stem: number): number => {
    const known = weights.get(stem);
    if (known !== undefined) return known;
    const chance = model.chance(stem, USUAL_CLAUSE);
    const weight = chance > MOST_USUAL ? 0 : -Math.log(chance);
    weights.set(stem, weight);
    return weight;
  };
  const norms = second.clauses.map((clause) => normOf(clause, weightOf));
  const dots = new Float64Array(second.clauses.length);
  const counts = new Int32Array(second.clauses.length);
  const seeds: ClauseSeed[] = [];
  let touched = 0;
  for (const a of first.clauses) {
    if (skip(a)) continue;
    const met = shareStems(a, second, weightOf, dots, counts);
    touched += met.length;
    const norm = normOf(a, weightOf);
    for (const index of met) {
      const b = second.clauses[index]!;
      const dice = (2 * counts[index]!) / (a.stems.length + b.stems.length);
      const alike = dots[index]! >= LEAST_COSINE * norm * norms[index]!;
      const enough = alike && counts[index]! >= least.common && dice >= least.dice;
      dots[index] = counts[index] = 0;
      if (enough && !skip(b)) seeds.push({ a, b });
    }
  }
  return { seeds, touched };
}

/** Adds up what each clause has in common with this one; answers which clauses have anything. */
function shareStems(
  a: ClauseBag,
  second: DocumentClauses,
  weightOf: (stem: number) => number,
  dots: Float64Array,
  counts: Int32Array,
): number[] {
  const met: number[] = [];
  for (const stem of a.stems) {
    const weight = weightOf(stem);
    if (weight === 0) continue;
    for (const index of second.holding.get(stem) ?? []) {
      if (counts[index] === 0) met.push(index);
      counts[index]! += 1;
      dots[index]! += weight * weight;
    }
  }
  return met;
}

function normOf({ stems }: ClauseBag, weightOf: (stem: number) => number): number {
  let sum = 0;
  for (const stem of stems) sum += weightOf(stem) ** 2;
  return Math.sqrt(sum);
}
