import {
  ACCEPTING_SCORE,
  LEAST_LIKENESS,
  pairScore,
  NEAREST_SCORE,
  weightOf,
} from '../compared/pair-score.ts';
import { isTracked } from '../compared/tracked-classes.ts';
import type { TrackedClause } from '../compared/tracked-clause.ts';
import type { WordWeights } from '../compared/word-weights.ts';

/** Documents are of one subject when so much of the smaller has a sure counterpart in the other. */
const SURE_SHARE = 0.2;
/**
 * … or when enough clauses may have one: at least so many, and more than chance gives, which grows
 * with the number of pairs. Measured on 15 texts of five subjects: declarations on migration of
 * different bodies share 3 to 5 clauses, 17 in 10,000 pairs; texts of unrelated subjects up to 12,
 * but at most 6 in 10,000 pairs where there are 3 or more.
 */
const LEAST_POSSIBLE = 3;
const CHANCE = 1 / 1000;
/** Of fewer clauses all may have gone: a document so short is never taken for an unrelated one. */
const LEAST_CLAUSES = 3;

/** Places of documents that are followed together, each group and the groups in ascending order. */
export type RelatedGroup = readonly number[];

/**
 * Groups documents, given as their clauses in the order of dates, by whether their commitments have
 * counterparts, directly or through a third document: terms of service beside declarations on
 * migration are of a group of their own, in which nothing of the others is missing. A document of
 * very few clauses goes with the one before it; one without any stands alone.
 */
export function relatedGroups(
  documents: readonly (readonly TrackedClause[])[],
  weights: WordWeights,
): RelatedGroup[] {
  let groups: number[][] = documents.map((_, place) => [place]);
  const groupOf = (place: number): number[] => groups.find((group) => group.includes(place)) ?? [];
  const join = (a: number, b: number): void => {
    const [first, second] = [groupOf(a), groupOf(b)];
    const both = [...first, ...second].sort((x, y) => x - y);
    groups = [both, ...groups.filter((group) => group !== first && group !== second)];
  };
  documents.forEach((later, b) => {
    const places = clausesByStem(later, weights);
    documents.slice(0, b).forEach((earlier, a) => {
      if (groupOf(a) !== groupOf(b) && areRelated(earlier, later, places, weights)) join(a, b);
    });
  });
  documents.forEach((clauses, place) => {
    const isShort = clauses.length > 0 && clauses.length < LEAST_CLAUSES;
    const beside = place > 0 ? place - 1 : 1;
    if (isShort && groupOf(place).length === 1 && beside < documents.length) join(beside, place);
  });
  return groups.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function areRelated(
  a: readonly TrackedClause[],
  b: readonly TrackedClause[],
  places: ReadonlyMap<string, readonly WeighedClause[]>,
  weights: WordWeights,
): boolean {
  const [sure, possible] = [new Counterparts(), new Counterparts()];
  return a.some((one) => {
    for (const other of nearClauses(one, places, weights)) {
      if (!isTracked(one.commitment) && !isTracked(other.commitment)) continue;
      const score = pairScore(one, other, weights);
      if (score >= NEAREST_SCORE) possible.add(one, other);
      if (score >= ACCEPTING_SCORE) sure.add(one, other);
    }
    // Further clauses can only add counterparts.
    return (
      (sure.count > 0 && sure.count >= SURE_SHARE * Math.min(a.length, b.length)) ||
      (possible.count >= LEAST_POSSIBLE && possible.count > CHANCE * a.length * b.length)
    );
  });
}

/** Clauses that share enough words to be scored; nearly all share too few, which is quickly seen. */
function nearClauses(
  one: TrackedClause,
  places: ReadonlyMap<string, readonly WeighedClause[]>,
  weights: WordWeights,
): TrackedClause[] {
  const own = weightOf(one.stems, weights);
  const shared = new Map<WeighedClause, number>();
  for (const stem of one.stems) {
    const weight = weights(stem);
    for (const other of places.get(stem) ?? [])
      shared.set(other, (shared.get(other) ?? 0) + weight);
  }
  return [...shared]
    .filter(([other, weight]) => 2 * weight >= LEAST_LIKENESS * (own + other.weight))
    .map(([other]) => other.clause);
}

interface WeighedClause {
  readonly clause: TrackedClause;
  /** Sum of the weights of its stems. */
  readonly weight: number;
}

function clausesByStem(
  clauses: readonly TrackedClause[],
  weights: WordWeights,
): Map<string, WeighedClause[]> {
  const places = new Map<string, WeighedClause[]>();
  for (const clause of clauses) {
    const weighed = { clause, weight: weightOf(clause.stems, weights) };
    for (const stem of clause.stems) {
      const same = places.get(stem);
      if (same) same.push(weighed);
      else places.set(stem, [weighed]);
    }
  }
  return places;
}

/** Counts clauses with a counterpart: a formula that one side repeats counts once. */
class Counterparts {
  readonly #from = new Set<TrackedClause>();
  readonly #to = new Set<TrackedClause>();

  add(from: TrackedClause, to: TrackedClause): void {
    this.#from.add(from);
    this.#to.add(to);
  }

  get count(): number {
    return Math.min(this.#from.size, this.#to.size);
  }
}
