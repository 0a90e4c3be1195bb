import { lengthOf } from './compared-side.ts';
import type { Candidates } from './find-candidates.ts';
import type { ParagraphSimilarity } from './paragraph-similarity.ts';
import type { Pairing } from './pairing.ts';

/** Below this Dice a pair out of order is no move. */
const LIKE = 0.5;

/** Takes pairs out of order apart that are not much alike. */
export function separateWeakMoves(pairing: Pairing, similarity: ParagraphSimilarity): void {
  const inOrder = pairing.inOrder();
  pairing.ofA.forEach((b, a) => {
    if (b < 0 || inOrder[a] || pairing.equal(a, b)) return;
    if (similarity.compare(a, b).dice < LIKE) pairing.separate(a);
  });
}

/** From this Dice on a move needs no further proof; below it a close rival makes it a formula. */
const SURE = 0.65;
const RIVAL = 0.9;

/**
 * Takes moves apart that are alike only because many paragraphs share a formula: not sure, and
 * nearly as like to another one. Of five moves this removed from real drafts, four were wrong when
 * read.
 */
export function separateFormulas(pairing: Pairing, candidates: Candidates): void {
  const inOrder = pairing.inOrder();
  pairing.ofA.forEach((b, a) => {
    if (b < 0 || inOrder[a]) return;
    const candidate = candidates.of(a, b);
    if (!candidate || candidate.dice >= SURE) return;
    if (candidates.runnerUp(candidate) > RIVAL * candidate.dice) pairing.separate(a);
  });
}

const SHORT = 6;
const SHORTEST_ALONE = 3;

/**
 * Takes short pairs out of order apart, such as "Option 1:", unless their words are the same and
 * stand once in each document or they travel with a moved neighbour.
 */
export function separateShortMoves(pairing: Pairing): void {
  const inOrder = pairing.inOrder();
  const once = contentsOnce(pairing);
  const isLongMove = (a: number) =>
    (pairing.ofA[a] ?? -1) >= 0 && !inOrder[a] && lengthOf(pairing.a, a) >= SHORT;
  const travels = (a: number, b: number, step: number) =>
    isLongMove(a + step) && pairing.ofA[a + step] === b + step;
  const doubtful: number[] = [];
  pairing.ofA.forEach((b, a) => {
    if (b < 0 || inOrder[a] || travels(a, b, -1) || travels(a, b, 1)) return;
    const words = Math.max(lengthOf(pairing.a, a), lengthOf(pairing.b, b));
    if (words >= SHORT) return;
    if (words >= SHORTEST_ALONE && pairing.equal(a, b) && once(pairing.a.contents[a] ?? -1)) return;
    doubtful.push(a);
  });
  for (const a of doubtful) pairing.separate(a);
}

function contentsOnce(pairing: Pairing): (content: number) => boolean {
  const seen = [pairing.a, pairing.b].map((side) => {
    const counts = new Map<number, number>();
    for (const content of side.contents) counts.set(content, (counts.get(content) ?? 0) + 1);
    return counts;
  });
  return (content) => seen.every((counts) => counts.get(content) === 1);
}
