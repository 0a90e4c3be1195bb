import type { Candidate, Candidates } from './find-candidates.ts';
import { heaviestIncreasing } from './longest-increasing.ts';
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
    return free.a.flatMap((a) =>
      candidates.ofA(a).filter(({ b }) => b >= gap.bFrom && b < gap.bTo && pairing.bothFree(a, b)),
    );
  return free.a.flatMap((a) =>
    free.b.map((b) => candidates.of(a, b) ?? { a, b, ...similarity.compare(a, b) }),
  );
}
