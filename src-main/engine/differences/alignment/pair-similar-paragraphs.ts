import type { Candidate, Candidates } from './find-candidates.ts';
import { growPairs } from './pair-equal-paragraphs.ts';
import type { Pairing } from './pairing.ts';
import { lengthOf } from './compared-side.ts';

/**
 * Thresholds of this file were chosen on generated operations over a United Nations declaration,
 * published site policies and treaty drafts, and confirmed on fresh seeds; the floor of 0.5
 * changes moved recall by under 1 point from 0.4 to 0.6.
 */
export const LIKE = 0.5;
const UNRIVALLED = 0.9;

/** Pairs that are each other's best and leave the next best clearly behind. */
export function pairSure(pairing: Pairing, candidates: Candidates): void {
  for (const candidate of candidates.all) {
    if (candidate.dice < LIKE || !pairing.bothFree(candidate.a, candidate.b)) continue;
    if (candidates.runnerUp(candidate) < UNRIVALLED * candidate.dice)
      pairing.join(candidate.a, candidate.b, 'each is much like the other and like no third');
  }
  growPairs(pairing);
}

const STEPS_DOWN = [0.8, 0.65, LIKE];
const CONTEXT_SHARE = 0.1;

/** Pairs the rest wherever it stands, the most alike first; matched neighbours count in favour. */
export function pairRest(pairing: Pairing, candidates: Candidates): void {
  for (const least of STEPS_DOWN) {
    const open = candidates.all
      .filter(({ a, b, dice }) => dice >= least && pairing.bothFree(a, b))
      .map((candidate) => ({
        ...candidate,
        score: candidate.dice + CONTEXT_SHARE * contextOf(pairing, candidate),
      }));
    open.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
    for (const { a, b } of open) if (pairing.bothFree(a, b)) pairing.join(a, b, 'similar words');
    growPairs(pairing);
  }
}

/** 0.5 for each direct neighbour whose partner stands at the fitting place, 0.25 for the next. */
function contextOf(pairing: Pairing, { a, b }: Candidate): number {
  let sum = 0;
  for (const [distance, weight] of [
    [-1, 0.5],
    [1, 0.5],
    [-2, 0.25],
    [2, 0.25],
  ] as const) {
    const partner = pairing.ofA[a + distance] ?? -1;
    if (partner >= 0 && Math.abs(partner - (b + distance)) <= 1) sum += weight;
  }
  return Math.min(1, sum);
}

const FAR_LIKE = 0.3;
const FAR_UNRIVALLED = 0.6;
const FAR_WORDS = 8;

/** Pairs what is left at different places when each is by far the other's best. */
export function pairFar(pairing: Pairing, candidates: Candidates): void {
  for (const candidate of candidates.all) {
    const { a, b, dice } = candidate;
    if (dice < FAR_LIKE || !pairing.bothFree(a, b)) continue;
    if (lengthOf(pairing.a, a) < FAR_WORDS || lengthOf(pairing.b, b) < FAR_WORDS) continue;
    if (candidates.runnerUp(candidate) < FAR_UNRIVALLED * dice)
      pairing.join(a, b, 'each is the other’s only likely counterpart');
  }
}

const CONTAINED = 0.7;
const CONTAINED_WORDS = 8;

/** Pairs a paragraph with its shortened or extended form. */
export function pairContained(
  pairing: Pairing,
  candidates: Candidates,
  isTaken: (side: 'a' | 'b', paragraph: number) => boolean,
): void {
  const open = candidates.all.filter(
    ({ a, b, containment }) =>
      containment >= CONTAINED &&
      pairing.bothFree(a, b) &&
      !isTaken('a', a) &&
      !isTaken('b', b) &&
      Math.min(lengthOf(pairing.a, a), lengthOf(pairing.b, b)) >= CONTAINED_WORDS,
  );
  open.sort((x, y) => y.containment + y.dice - x.containment - x.dice || x.a - y.a || x.b - y.b);
  for (const { a, b } of open)
    if (pairing.bothFree(a, b)) pairing.join(a, b, 'the shorter stands in the longer');
}
