import type { Candidate, Candidates } from './find-candidates.ts';
import { growPairs } from './pair-equal-paragraphs.ts';
import type { ParagraphSimilarity } from './paragraph-similarity.ts';
import { freeIn } from './pairing.ts';
import type { Gap, Pairing } from './pairing.ts';
import { lengthOf } from './compared-side.ts';

/**
 * Thresholds of this file were chosen on generated operations over a United Nations declaration,
 * published site policies and treaty drafts, and confirmed on fresh seeds; the floor of 0.5
 * changes moved recall by under 1 point from 0.4 to 0.6.
 */
const LIKE = 0.5;
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

/** Gaps with more combinations than this use only the candidates already found. */
const MOST_COMBINATIONS = 144;

/** Inside each gap, pairs what is alike, the most alike first. */
export function pairInGaps(
  pairing: Pairing,
  candidates: Candidates,
  similarity: ParagraphSimilarity,
): void {
  for (const gap of pairing.gaps()) {
    const likely = likelyInGap(pairing, gap, candidates, similarity).filter(
      ({ dice }) => dice >= LIKE,
    );
    likely.sort((x, y) => y.dice - x.dice || x.a - y.a || x.b - y.b);
    for (const { a, b } of likely)
      if (pairing.bothFree(a, b)) pairing.join(a, b, 'similar words between matched paragraphs');
  }
}

function likelyInGap(
  pairing: Pairing,
  gap: Gap,
  candidates: Candidates,
  similarity: ParagraphSimilarity,
): Candidate[] {
  const free = freeIn(pairing, gap);
  const few = free.a.length * free.b.length <= MOST_COMBINATIONS;
  if (!few && free.a.length * free.b.length > MOST_CELLS) return [];
  const likely: Candidate[] = [];
  for (const a of free.a)
    for (const b of free.b) {
      const known =
        candidates.of(a, b) ?? (few ? { a, b, ...similarity.compare(a, b) } : undefined);
      if (known) likely.push(known);
    }
  return likely;
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

/** From this Dice on two paragraphs at the same place of both documents count as one. */
const LIKE_IN_PLACE = 0.3;
const MOST_CELLS = 250_000;

/** Inside each gap, the pairs in order whose likeness sums highest. */
export function alignInGaps(
  pairing: Pairing,
  candidates: Candidates,
  similarity: ParagraphSimilarity,
): boolean {
  let limited = false;
  for (const gap of pairing.gaps()) {
    const free = freeIn(pairing, gap);
    if (free.a.length === 0 || free.b.length === 0) continue;
    if (free.a.length * free.b.length > MOST_CELLS) limited = true;
    else alignGap(pairing, free, likelyInGap(pairing, gap, candidates, similarity));
  }
  return limited;
}

function alignGap(
  pairing: Pairing,
  free: { readonly a: readonly number[]; readonly b: readonly number[] },
  likely: readonly Candidate[],
): void {
  const width = free.b.length + 1;
  const placeA = new Map(free.a.map((a, index) => [a, index]));
  const placeB = new Map(free.b.map((b, index) => [b, index]));
  const gains = new Float64Array((free.a.length + 1) * width);
  for (const { a, b, dice } of likely)
    if (dice >= LIKE_IN_PLACE) gains[(placeA.get(a) ?? 0) * width + (placeB.get(b) ?? 0)] = dice;
  joinBest(pairing, free, gains, sumsOfRest(gains, free.a.length, free.b.length));
}

/** Follows the highest sums from the start of the gap and pairs what they pair. */
function joinBest(
  pairing: Pairing,
  free: { readonly a: readonly number[]; readonly b: readonly number[] },
  gains: Float64Array,
  sums: Float64Array,
): void {
  const width = free.b.length + 1;
  const at = (table: Float64Array, cell: number) => table[cell] ?? 0;
  let inA = 0;
  let inB = 0;
  while (inA < free.a.length && inB < free.b.length) {
    const cell = inA * width + inB;
    const gain = at(gains, cell);
    if (gain > 0 && at(sums, cell) === gain + at(sums, cell + width + 1)) {
      pairing.join(free.a[inA++] ?? -1, free.b[inB++] ?? -1, 'similar words at the same place');
    } else if (at(sums, cell) === at(sums, cell + width)) inA++;
    else inB++;
  }
}

/** Highest sum of gains reachable from each cell on, paragraphs of both sides in order. */
function sumsOfRest(gains: Float64Array, countA: number, countB: number): Float64Array {
  const width = countB + 1;
  const sums = new Float64Array(gains.length);
  for (let inA = countA - 1; inA >= 0; inA--)
    for (let inB = countB - 1; inB >= 0; inB--) {
      const cell = inA * width + inB;
      const gain = gains[cell] ?? 0;
      const paired = gain > 0 ? gain + (sums[cell + width + 1] ?? 0) : 0;
      sums[cell] = Math.max(paired, sums[cell + width] ?? 0, sums[cell + 1] ?? 0);
    }
  return sums;
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
