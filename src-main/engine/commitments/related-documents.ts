import { ACCEPTING_SCORE, pairScore, POSSIBLE_SCORE } from './pair-score.ts';
import { isTracked } from './tracked-classes.ts';
import type { TrackedClause } from './tracked-clause.ts';
import type { WordWeights } from './word-weights.ts';

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
    documents.slice(0, b).forEach((earlier, a) => {
      if (groupOf(a) !== groupOf(b) && areRelated(earlier, later, weights)) join(a, b);
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
  weights: WordWeights,
): boolean {
  const places = clausesByStem(b);
  const [sure, possible] = [new Counterparts(), new Counterparts()];
  return a.some((one) => {
    const near = new Set([...one.stems].flatMap((stem) => places.get(stem) ?? []));
    for (const other of near) {
      if (!isTracked(one.commitment) && !isTracked(other.commitment)) continue;
      const score = pairScore(one, other, weights);
      if (score >= POSSIBLE_SCORE) possible.add(one, other);
      if (score >= ACCEPTING_SCORE) sure.add(one, other);
    }
    // Further clauses can only add counterparts.
    return (
      (sure.count > 0 && sure.count >= SURE_SHARE * Math.min(a.length, b.length)) ||
      (possible.count >= LEAST_POSSIBLE && possible.count > CHANCE * a.length * b.length)
    );
  });
}

function clausesByStem(clauses: readonly TrackedClause[]): Map<string, TrackedClause[]> {
  const places = new Map<string, TrackedClause[]>();
  for (const clause of clauses) {
    for (const stem of clause.stems) {
      const same = places.get(stem);
      if (same) same.push(clause);
      else places.set(stem, [clause]);
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
