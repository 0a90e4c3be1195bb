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

/** Least cosine of two clauses' weighed stems, least share of stems in common, least number. */
const LEAST_COSINE = 0.25;
const LEAST_DICE = 0.25;
const LEAST_COMMON = 3;

/**
 * Pairs of clauses of two documents that share enough telling stems. Clauses for which `skip` is
 * true take no part. `count` is told how many pairs of clauses were touched.
 */
export function seedClauses(
  model: ChanceModel,
  first: DocumentClauses,
  second: DocumentClauses,
  skip: (clause: ClauseBag) => boolean,
  count: (touched: number) => void,
): ClauseSeed[] {
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
  const seeds: ClauseSeed[] = [];
  for (const a of first.clauses) {
    if (skip(a)) continue;
    const common = shareStems(a, second, weightOf);
    count(common.size);
    const norm = normOf(a, weightOf);
    for (const [index, { stems, dot }] of common) {
      const b = second.clauses[index]!;
      const dice = (2 * stems) / (a.stems.length + b.stems.length);
      if (stems < LEAST_COMMON || dice < LEAST_DICE) continue;
      if (dot >= LEAST_COSINE * norm * norms[index]! && !skip(b)) seeds.push({ a, b });
    }
  }
  return seeds;
}

function shareStems(
  a: ClauseBag,
  second: DocumentClauses,
  weightOf: (stem: number) => number,
): Map<number, { stems: number; dot: number }> {
  const common = new Map<number, { stems: number; dot: number }>();
  for (const stem of a.stems) {
    const weight = weightOf(stem);
    if (weight === 0) continue;
    for (const index of second.holding.get(stem) ?? []) {
      const known = common.get(index);
      if (known) {
        known.stems++;
        known.dot += weight * weight;
      } else common.set(index, { stems: 1, dot: weight * weight });
    }
  }
  return common;
}

function normOf({ stems }: ClauseBag, weightOf: (stem: number) => number): number {
  return Math.sqrt(stems.reduce((sum, stem) => sum + weightOf(stem) ** 2, 0));
}
