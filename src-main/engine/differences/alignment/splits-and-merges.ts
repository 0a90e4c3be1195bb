import { lengthOf } from './compared-side.ts';
import type { Candidate, Candidates } from './find-candidates.ts';
import type { ParagraphSimilarity } from './paragraph-similarity.ts';
import type { Pairing } from './pairing.ts';
import type { PartedParagraph } from './parted-paragraph.ts';

const LEAST_CONTAINMENT = 0.5;
/** A part of fewer words is left alone. */
const LEAST_WORDS = 3;
/** A part may outweigh its whole by this much, for small additions. */
const HEAVIEST_PART = 1.1;
/**
 * How much nearer the parts together must come to the whole than without the new one, in Dice.
 * This separates a split, whose parts add up, from wording used a second time, which adds nothing.
 */
const LEAST_GAIN = 0.05;
/** How far apart parts may stand, in paragraphs. */
const FURTHEST = 3;

/**
 * Finds paragraphs of `side` that the other document has in two or more parts: a free part joins
 * when it is contained in the whole, stands near the other parts and brings them nearer to it.
 * With side a these are splits, with side b merges.
 */
export function findParted(
  side: 'a' | 'b',
  pairing: Pairing,
  candidates: Candidates,
  similarity: ParagraphSimilarity,
): PartedParagraph[] {
  const partOf = (candidate: Candidate) => (side === 'a' ? candidate.b : candidate.a);
  const partners = side === 'a' ? pairing.ofA : pairing.ofB;
  const parts = new Map<number, number[]>();
  const placed = new Set<number>();
  for (const candidate of likelyParts(side, pairing, candidates, similarity)) {
    const whole = candidate[side];
    const part = partOf(candidate);
    if (placed.has(part)) continue;
    const known = parts.get(whole) ?? [];
    const partner = partners[whole] ?? -1;
    const members = partner >= 0 ? [...known, partner] : known;
    if (members.length > 0 && !belongs(side, whole, part, members, similarity)) continue;
    parts.set(whole, [...known, part]);
    placed.add(part);
  }
  return collect(side, parts, partners);
}

function likelyParts(
  side: 'a' | 'b',
  pairing: Pairing,
  candidates: Candidates,
  similarity: ParagraphSimilarity,
): Candidate[] {
  const other = side === 'a' ? 'b' : 'a';
  const partners = side === 'a' ? pairing.ofB : pairing.ofA;
  const ranked = candidates.all
    .filter((candidate) => {
      const part = candidate[other];
      // A user's pair is a pair, and no part of anything else.
      if (pairing.areApart(candidate.a, candidate.b) || isByHand(side, pairing, candidate))
        return false;
      if (candidate.containment < LEAST_CONTAINMENT || (partners[part] ?? 0) >= 0) return false;
      if (lengthOf(pairing[other], part) < LEAST_WORDS) return false;
      const heaviest = HEAVIEST_PART * similarity.weightOfParagraph(side, candidate[side]);
      return similarity.weightOfParagraph(other, part) <= heaviest;
    })
    .map((candidate) => ({ candidate, score: rank(side, pairing, candidate) }));
  ranked.sort(
    (x, y) => y.score - x.score || x.candidate.a - y.candidate.a || x.candidate.b - y.candidate.b,
  );
  return ranked.map(({ candidate }) => candidate);
}

function isByHand(side: 'a' | 'b', pairing: Pairing, candidate: Candidate): boolean {
  const a = side === 'a' ? candidate.a : (pairing.ofB[candidate.b] ?? -1);
  return a >= 0 && pairing.isByHand(a);
}

/** Containment first; standing beside the whole's partner and being much like it count too. */
function rank(side: 'a' | 'b', pairing: Pairing, candidate: Candidate): number {
  const partner = (side === 'a' ? pairing.ofA[candidate.a] : pairing.ofB[candidate.b]) ?? -1;
  const part = side === 'a' ? candidate.b : candidate.a;
  const beside = partner >= 0 && Math.abs(partner - part) <= 2;
  return candidate.containment + 0.2 * candidate.dice + (beside ? 0.3 : 0);
}

function belongs(
  side: 'a' | 'b',
  whole: number,
  part: number,
  members: readonly number[],
  similarity: ParagraphSimilarity,
): boolean {
  const distance = Math.min(...members.map((member) => Math.abs(member - part)));
  if (distance > FURTHEST) return false;
  const without = similarity.diceWithSeveral(side, whole, members);
  const withPart = similarity.diceWithSeveral(side, whole, [...members, part]);
  const share =
    similarity.weightOfParagraph(side === 'a' ? 'b' : 'a', part) /
    similarity.weightOfParagraph(side, whole);
  return withPart - without >= LEAST_GAIN * Math.min(1, 3 * share);
}

function collect(
  side: 'a' | 'b',
  parts: ReadonlyMap<number, readonly number[]>,
  partners: Int32Array,
): PartedParagraph[] {
  const parted: PartedParagraph[] = [];
  for (const [whole, known] of parts) {
    const partner = partners[whole] ?? -1;
    const all = partner >= 0 ? [...known, partner] : [...known];
    if (all.length > 1) parted.push({ side, whole, parts: all.sort((x, y) => x - y) });
  }
  return parted.sort((x, y) => x.whole - y.whole);
}
