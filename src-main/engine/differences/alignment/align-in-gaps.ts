import type { Candidate, Candidates } from './find-candidates.ts';
import { heaviestIncreasing } from '../word-changes/longest-increasing.ts';
import type { ParagraphSimilarity } from './paragraph-similarity.ts';
import { freeIn } from './pairing.ts';
import type { Gap, Pairing } from './pairing.ts';

/** In gaps of at most so many combinations every one is looked at, not only candidates. */
const MOST_COMBINATIONS = 144;

/**
 * Inside each gap, pairs what is alike from the Dice `least` on: the pairs in order whose likeness
 * sums highest, so that of two near-duplicates side by side neither is taken for moved.
 */
export function alignInGaps(
  pairing: Pairing,
  candidates: Candidates,
  similarity: ParagraphSimilarity,
  least: number,
): void {
  for (const gap of pairing.gaps()) {
    const likely = likelyInGap(pairing, gap, candidates, similarity).filter(
      ({ dice }) => dice >= least,
    );
    // The later paragraph of B first, so that no paragraph of A can be taken twice in a row.
    likely.sort((x, y) => x.a - y.a || y.b - x.b);
    const places = Int32Array.from(likely, ({ b }) => b - gap.bFrom);
    const best = heaviestIncreasing(
      places,
      gap.bTo - gap.bFrom,
      (index) => likely[index]?.dice ?? 0,
    );
    for (const index of best) {
      const pair = likely[index];
      if (pair) pairing.join(pair.a, pair.b, 'similar words between matched paragraphs');
    }
  }
}

function likelyInGap(
  pairing: Pairing,
  gap: Gap,
  candidates: Candidates,
  similarity: ParagraphSimilarity,
): Candidate[] {
  const free = freeIn(pairing, gap);
  if (free.a.length * free.b.length > MOST_COMBINATIONS)
    return free.a.flatMap((a, index) => {
      const known = candidates
        .ofA(a)
        .filter(({ b }) => b >= gap.bFrom && b < gap.bTo && pairing.bothFree(a, b));
      if (!candidates.cut.a.has(a)) return known;
      const beside = nearbyPlaces(index, free.a.length, free.b)
        .filter((b) => !candidates.of(a, b))
        .map((b) => ({ a, b, ...similarity.compare(a, b) }));
      return [...known, ...beside];
    });
  return free.a.flatMap((a) =>
    free.b.map((b) => candidates.of(a, b) ?? { a, b, ...similarity.compare(a, b) }),
  );
}

/** How far from its own place in a gap a counterpart is looked for when the search was cut. */
const NEARBY = 2;

/** Free paragraphs of B at about the place in the gap, counted from its start and from its end. */
function nearbyPlaces(index: number, lengthA: number, freeB: readonly number[]): number[] {
  const places = new Set<number>();
  for (const base of [index, index + freeB.length - lengthA])
    for (let offset = -NEARBY; offset <= NEARBY; offset++) {
      const b = freeB[base + offset];
      if (b !== undefined) places.add(b);
    }
  return [...places];
}
