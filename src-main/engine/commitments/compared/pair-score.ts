import type { CommitmentClass } from '../commitment.ts';
import { countedStems, type TrackedClause } from './tracked-clause.ts';
import type { WordWeights } from './word-weights.ts';

/** Share of the score that each likeness has; they sum to 1. Chosen on the sample documents. */
const WORDS_SHARE = 0.7;
const ORDER_SHARE = 0.15;
const PREDICATE_SHARE = 0.1;
const FAMILY_SHARE = 0.05;

/** From here on two clauses are the same commitment. */
export const ACCEPTING_SCORE = 0.45;
/**
 * From here on they may be: shown apart, for the reader to decide. Raised from .30 after reading: of
 * the pairs in between hardly one in three convinced.
 */
export const POSSIBLE_SCORE = 0.37;
/** From here on a clause without counterpart is shown beside what comes nearest to it. */
export const NEAREST_SCORE = 0.3;
/** Likeness of words (weighted Dice) below which no pair is possible, whatever order and verbs. */
export const LEAST_LIKENESS =
  (NEAREST_SCORE - ORDER_SHARE - PREDICATE_SHARE) / (WORDS_SHARE + FAMILY_SHARE);

/** Kinds of speech acts (Searle 1976); classes of one family differ in force alone. */
export type Family = 'assertive' | 'directive' | 'commissive' | 'declarative' | 'condemning';

const FAMILIES: Readonly<Record<CommitmentClass, Family>> = {
  notice: 'assertive',
  recognition: 'assertive',
  appreciation: 'assertive',
  concern: 'assertive',
  need: 'assertive',
  right: 'assertive',
  norm_restatement: 'assertive',
  exhortation: 'directive',
  request: 'directive',
  own_commitment: 'commissive',
  decision: 'declarative',
  condemnation: 'condemning',
};

/** The family of a class. */
export function familyOf(cls: CommitmentClass): Family {
  return FAMILIES[cls];
}

/** Likeness of two clauses, 0 to 1: weighted words, their order, predicates, kind of act. */
export function pairScore(a: TrackedClause, b: TrackedClause, weights: WordWeights): number {
  const words = likenessOfWords(a, b, weights);
  if (words === 0 || isSaidOfOthers(a, b)) return 0;
  const order = dice(bigrams(a.order), bigrams(b.order));
  const predicates = dice(a.predicates, b.predicates);
  const family = familyOf(a.commitment.class) === familyOf(b.commitment.class) ? 1 : 0;
  return (
    WORDS_SHARE * words +
    ORDER_SHARE * order +
    PREDICATE_SHARE * predicates +
    FAMILY_SHARE * family * words
  );
}

/** Clauses of so few words say the same only when the same one acts: "shall serve this Agreement". */
const FEW_WORDS = 3;

function isSaidOfOthers(a: TrackedClause, b: TrackedClause): boolean {
  if (Math.min(a.stems.size, b.stems.size) > FEW_WORDS) return false;
  if (countedStems(a.actor).length === 0 || countedStems(b.actor).length === 0) return false;
  return shared(new Set(countedStems(a.actor)), new Set(countedStems(b.actor))).size === 0;
}

/** How much of `part`, by weight, is in `whole`: 0 to 1. */
export function containment(
  part: ReadonlySet<string>,
  whole: ReadonlySet<string>,
  weights: WordWeights,
): number {
  const total = weightOf(part, weights);
  return total === 0 ? 0 : weightOf(shared(part, whole), weights) / total;
}

/** Stems in both sets. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  return new Set([...a].filter((stem) => b.has(stem)));
}

/** Sum of the weights of a set's stems. */
export function weightOf(stems: Iterable<string>, weights: WordWeights): number {
  let sum = 0;
  for (const stem of stems) sum += weights(stem);
  return sum;
}

/** Share of its weight that a word counts with when it is an option the other text has not taken. */
const OPTION_SHARE = 0.25;

/** Weighted Dice, in which options that were not taken hardly count. */
function likenessOfWords(a: TrackedClause, b: TrackedClause, weights: WordWeights): number {
  const total = weightAgainst(a, b, weights) + weightAgainst(b, a, weights);
  return total === 0 ? 0 : (2 * weightOf(shared(a.stems, b.stems), weights)) / total;
}

function weightAgainst(own: TrackedClause, other: TrackedClause, weights: WordWeights): number {
  const all = weightOf(own.stems, weights);
  if (own.options.size === 0) return all;
  const left = [...own.options].filter((stem) => !other.stems.has(stem));
  return all - (1 - OPTION_SHARE) * weightOf(left, weights);
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const total = a.size + b.size;
  return total === 0 ? 0 : (2 * shared(a, b).size) / total;
}

function bigrams(stems: readonly string[]): Set<string> {
  return new Set(stems.slice(1).map((stem, i) => `${stems[i] ?? ''} ${stem}`));
}
