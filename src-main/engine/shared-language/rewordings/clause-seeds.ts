import type { ChanceModel } from './chance-model.ts';
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

/** What two clauses must have in common. */
type Least = { readonly common: number; readonly dice: number };

/** Weight of each stem against a model's documents, 0 for one too usual to find anything. */
class StemWeights {
  private readonly model: ChanceModel;
  private readonly known = new Map<number, number>();

  constructor(model: ChanceModel) {
    this.model = model;
  }

  of(stem: number): number {
    const known = this.known.get(stem);
    if (known !== undefined) return known;
    const chance = this.model.chance(stem, USUAL_CLAUSE);
    const weight = chance > MOST_USUAL ? 0 : -Math.log(chance);
    this.known.set(stem, weight);
    return weight;
  }

  norm({ stems }: ClauseBag): number {
    let sum = 0;
    for (const stem of stems) sum += this.of(stem) ** 2;
    return Math.sqrt(sum);
  }
}

/**
 * Pairs of clauses of two documents that share enough telling stems: at least so many, and at
 * least such a share of the stems of both.
 */
export function seedClauses(
  model: ChanceModel,
  first: DocumentClauses,
  second: DocumentClauses,
  least: Least,
): ClauseSeed[] {
  const weights = new StemWeights(model);
  const holding = groupByStem(second.clauses);
  const pairs: ClauseSeed[] = [];
  for (const a of first.clauses) {
    const met = new Set<number>();
    for (const stem of a.stems) {
      if (weights.of(stem) > 0) for (const index of holding.get(stem) ?? []) met.add(index);
    }
    for (const index of met) pairs.push({ a, b: second.clauses[index]! });
  }
  return filterSeeds(model, pairs, least);
}

/** Those of some pairs of clauses that share enough when each stem is weighed. */
export function filterSeeds(
  model: ChanceModel,
  pairs: readonly ClauseSeed[],
  least: Least,
): ClauseSeed[] {
  const weights = new StemWeights(model);
  const norms = new Map<ClauseBag, number>();
  const normOf = (clause: ClauseBag): number => {
    const known = norms.get(clause) ?? weights.norm(clause);
    norms.set(clause, known);
    return known;
  };
  let marked: ClauseBag | undefined;
  let stems = new Set<number>();
  return pairs.filter(({ a, b }) => {
    if (a !== marked) [marked, stems] = [a, new Set(a.stems)];
    let [common, dot] = [0, 0];
    for (const stem of b.stems) {
      if (!stems.has(stem)) continue;
      const weight = weights.of(stem);
      if (weight > 0) common++;
      dot += weight * weight;
    }
    const dice = (2 * common) / (a.stems.length + b.stems.length);
    if (common < least.common || dice < least.dice) return false;
    return dot >= LEAST_COSINE * normOf(a) * normOf(b);
  });
}
