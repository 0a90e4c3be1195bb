import { matchSequences } from '../word-changes/match-sequences.ts';
import { freeIn } from './pairing.ts';
import type { Pairing } from './pairing.ts';

const ONCE = 'the same words, once in each document';
const BESIDE = 'the same words, beside a matched paragraph';
const BETWEEN = 'the same words in the same order, between matched paragraphs';
const MORE_THAN_ONCE = -1;

/**
 * Pairs paragraphs with the same words: first those that stand once in each document, then equal
 * neighbours of pairs, then the same sequence inside each gap. Context so decides which of several
 * equal paragraphs belong together. Returns whether a limit on work was met.
 */
export function pairEqualParagraphs(pairing: Pairing): boolean {
  const placesA = placesOnce(pairing.a.contents);
  const placesB = placesOnce(pairing.b.contents);
  for (const [content, a] of placesA) {
    const b = placesB.get(content);
    const empty = pairing.a.starts[a] === pairing.a.starts[a + 1];
    if (a >= 0 && b !== undefined && b >= 0 && !empty && pairing.bothFree(a, b))
      pairing.join(a, b, ONCE);
  }
  growPairs(pairing);
  return pairInGaps(pairing);
}

/** Pairs equal paragraphs that stand right before or after a pair, or at both ends. */
export function growPairs(pairing: Pairing): void {
  const { ofA, ofB } = pairing;
  const grow = (a: number, b: number) => {
    if (a < 0 || b < 0 || a >= ofA.length || b >= ofB.length) return;
    if (pairing.bothFree(a, b) && pairing.equal(a, b)) pairing.join(a, b, BESIDE);
  };
  grow(0, 0);
  for (let a = 0; a < ofA.length; a++) {
    const b = ofA[a] ?? -1;
    if (b >= 0) grow(a + 1, b + 1);
  }
  grow(ofA.length - 1, ofB.length - 1);
  for (let a = ofA.length - 1; a >= 0; a--) {
    const b = ofA[a] ?? -1;
    if (b >= 0) grow(a - 1, b - 1);
  }
}

function placesOnce(contents: Int32Array): Map<number, number> {
  const places = new Map<number, number>();
  contents.forEach((content, paragraph) => {
    places.set(content, places.has(content) ? MORE_THAN_ONCE : paragraph);
  });
  return places;
}

function pairInGaps(pairing: Pairing): boolean {
  let limited = false;
  for (const gap of pairing.gaps()) {
    const free = freeIn(pairing, gap);
    const inA = new Set(free.a.map((a) => pairing.a.contents[a]));
    const b = free.b.filter((paragraph) => inA.has(pairing.b.contents[paragraph]));
    const inB = new Set(b.map((paragraph) => pairing.b.contents[paragraph]));
    const a = free.a.filter((paragraph) => inB.has(pairing.a.contents[paragraph]));
    limited = joinSequence(pairing, a, b) || limited;
  }
  return limited;
}

/** Pairs equal paragraphs of two lists in order; returns whether some were left out for cost. */
function joinSequence(
  pairing: Pairing,
  listA: readonly number[],
  listB: readonly number[],
): boolean {
  const contentsA = Int32Array.from(listA, (a) => pairing.a.contents[a] ?? -1);
  const contentsB = Int32Array.from(listB, (b) => pairing.b.contents[b] ?? -1);
  const { partners, limited } = matchSequences(contentsA, contentsB);
  partners.forEach((partner, index) => {
    const a = listA[index];
    const b = listB[partner];
    if (a !== undefined && b !== undefined) pairing.join(a, b, BETWEEN);
  });
  return limited;
}
