import type { ComparedSide } from './compared-side.ts';
import { alignInGaps } from './align-in-gaps.ts';
import { separateFormulas, separateShortMoves, separateWeakMoves } from './doubtful-moves.ts';
import { findCandidates } from './find-candidates.ts';
import type { Candidates } from './find-candidates.ts';
import { pairEqualParagraphs } from './pair-equal-paragraphs.ts';
import { pairByRareWording } from './pair-by-rare-wording.ts';
import { pairShortInPlace } from './pair-short-in-place.ts';
import { LIKE, pairContained, pairFar, pairRest, pairSure } from './pair-similar-paragraphs.ts';
import { BY_HAND, Pairing } from './pairing.ts';
import { nothingByHand, partedByHand } from './pairs-by-hand.ts';
import type { PlacedPairs } from './pairs-by-hand.ts';
import { ParagraphSimilarity } from './paragraph-similarity.ts';
import { findUsedAgain } from './used-again.ts';
import { findParted } from './splits-and-merges.ts';
import type { PartedParagraph } from './parted-paragraph.ts';

/** Paragraphs that belong together, by position; one list may be empty, never both. */
export interface ParagraphLink {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** Whether the paragraphs keep the order both documents share; true when one list is empty. */
  readonly inOrder: boolean;
  /**
   * Whether the paragraphs are alike enough for word marks whatever they keep; a pair that is not
   * is shown as rewritten unless enough of its words stay in place.
   */
  readonly alike: boolean;
  /** The rule that joined them, a sentence part. */
  readonly rule: string;
  /** Where one list is empty: the paragraph of the other side whose wording this one repeats. */
  readonly usedAgain?: number;
}

/** Every paragraph of both documents in exactly one link, and the limits that were met. */
export interface ParagraphAlignment {
  readonly links: readonly ParagraphLink[];
  readonly limits: readonly string[];
}

/**
 * Below this Dice a pair is shown as rewritten, old and new in full. Of eleven such pairs read in
 * treaty drafts three were wrong, so word marks would claim more than is known.
 */
const LEAST_ALIKE = 0.45;
/** From this Dice on two paragraphs at the same place of both documents count as one. */
const LIKE_IN_PLACE = 0.3;
const CONTAINED = 0.7;

/**
 * Decides which paragraphs of two documents belong together. Passes from sure to unsure: equal
 * paragraphs; paragraphs that are like each other and no third; what stands between matched ones;
 * the rest wherever it stands; then moves without proof are taken apart, and splits, merges and
 * shortened paragraphs are found among what is left. Paragraph numbers take no part. What a user has
 * decided comes before all of it.
 */
export function alignParagraphs(
  a: ComparedSide,
  b: ComparedSide,
  vocabularySize: number,
  steps: number,
  byHand: PlacedPairs = nothingByHand,
): ParagraphAlignment {
  const pairing = new Pairing(a, b, byHand);
  const similarity = new ParagraphSimilarity(a, b, vocabularySize);
  const limits = new Set<string>();
  if (pairEqualParagraphs(pairing)) limits.add(REPEATED);
  const lookedUp = pairByRareWording(pairing, similarity);
  const candidates = findCandidates(pairing, similarity, steps - lookedUp);
  if (candidates.limited) limits.add(NOT_ALL_LOOKED_UP);
  pairSure(pairing, candidates);
  alignInGaps(pairing, candidates, similarity, LIKE);
  pairRest(pairing, candidates);
  alignInGaps(pairing, candidates, similarity, LIKE_IN_PLACE);
  separateWeakMoves(pairing, similarity);
  pairFar(pairing, candidates);
  const parted = findAllParted(pairing, candidates, similarity, partedByHand(byHand));
  pairContained(pairing, candidates, partedParagraphs(parted));
  separateFormulas(pairing, candidates);
  separateShortMoves(pairing);
  pairShortInPlace(pairing);
  const links = collectLinks(pairing, similarity, parted);
  const alike = links.filter((link) => isCutAlone(link, candidates)).length;
  if (alike > 0 && links.some(({ a: own }) => own.length === 0)) limits.add(nearlyAlike(alike));
  return { links: markUsedAgain(links, pairing, candidates, similarity), limits: [...limits] };
}

const REPEATED =
  'Many paragraphs with the same words stand between matched ones; some of them were not matched.';
const NOT_ALL_LOOKED_UP =
  'Not every paragraph was compared with all others; some moved paragraphs may be shown as deleted and inserted.';

function nearlyAlike(count: number): string {
  return `Some paragraphs (${count}) are like so many others that not all were compared; they may be shown as deleted and inserted.`;
}

/** A deletion of a paragraph whose likely counterparts were not all looked at. */
function isCutAlone({ a, b }: ParagraphLink, { cut }: Candidates): boolean {
  return b.length === 0 && a.some((paragraph) => cut.a.has(paragraph));
}

/** Says of paragraphs without a counterpart which wording of the other document they repeat. */
function markUsedAgain(
  links: readonly ParagraphLink[],
  pairing: Pairing,
  candidates: Candidates,
  similarity: ParagraphSimilarity,
): ParagraphLink[] {
  const alone = { a: new Set<number>(), b: new Set<number>() };
  for (const { a, b } of links) {
    if (b.length === 0) for (const one of a) alone.a.add(one);
    if (a.length === 0) for (const one of b) alone.b.add(one);
  }
  const isAlone = (side: 'a' | 'b', paragraph: number) => alone[side].has(paragraph);
  const find = (side: 'a' | 'b') => findUsedAgain(side, pairing, candidates, similarity, isAlone);
  const again = { a: find('a'), b: find('b') };
  return links.map((link) => {
    const [a, b] = [link.a[0], link.b[0]];
    const place = b === undefined ? again.a.get(a ?? -1) : a === undefined && again.b.get(b);
    if (typeof place !== 'number') return link;
    return { ...link, usedAgain: place };
  });
}

function findAllParted(
  pairing: Pairing,
  candidates: Candidates,
  similarity: ParagraphSimilarity,
  decided: readonly PartedParagraph[],
): PartedParagraph[] {
  const taken = { a: new Set<number>(), b: new Set<number>() };
  const accepted = [...decided];
  for (const { side, whole, parts } of decided) {
    taken[side].add(whole);
    for (const part of parts) taken[side === 'a' ? 'b' : 'a'].add(part);
  }
  for (const side of ['a', 'b'] as const) {
    const other = side === 'a' ? 'b' : 'a';
    for (const found of findParted(side, pairing, candidates, similarity)) {
      const parts = found.parts.filter((part) => !taken[other].has(part));
      if (taken[side].has(found.whole) || parts.length < 2) continue;
      accepted.push({ ...found, parts });
      taken[side].add(found.whole);
      for (const part of parts) taken[other].add(part);
    }
  }
  return accepted;
}

/** Whether a paragraph is the whole or a part of any split or merge. */
function partedParagraphs(parted: readonly PartedParagraph[]) {
  const taken = { a: new Set<number>(), b: new Set<number>() };
  for (const { side, whole, parts } of parted) {
    taken[side].add(whole);
    for (const part of parts) taken[side === 'a' ? 'b' : 'a'].add(part);
  }
  return (side: 'a' | 'b', paragraph: number) => taken[side].has(paragraph);
}

function collectLinks(
  pairing: Pairing,
  similarity: ParagraphSimilarity,
  parted: readonly PartedParagraph[],
): ParagraphLink[] {
  const isTaken = partedParagraphs(parted);
  const links: ParagraphLink[] = parted.map(linkParted);
  const inOrder = pairing.inOrder();
  pairing.ofA.forEach((partner, a) => {
    if (isTaken('a', a)) return;
    const alone = partner < 0 || isTaken('b', partner);
    if (alone) links.push({ a: [a], b: [], inOrder: true, alike: false, rule: NO_COUNTERPART });
    else
      links.push({
        a: [a],
        b: [partner],
        inOrder: inOrder[a] === 1,
        alike: isAlike(pairing, similarity, a, partner),
        rule: pairing.rules[a] ?? '',
      });
  });
  pairing.ofB.forEach((partner, b) => {
    if (isTaken('b', b) || (partner >= 0 && !isTaken('a', partner))) return;
    links.push({ a: [], b: [b], inOrder: true, alike: false, rule: NO_COUNTERPART });
  });
  return links;
}

const NO_COUNTERPART = 'nothing in the other document is like it';

function linkParted({ side, whole, parts, byHand }: PartedParagraph): ParagraphLink {
  const rule = byHand ? BY_HAND : 'the parts together have the words of the whole';
  return side === 'a'
    ? { a: [whole], b: parts, inOrder: true, alike: true, rule }
    : { a: parts, b: [whole], inOrder: true, alike: true, rule };
}

function isAlike(pairing: Pairing, similarity: ParagraphSimilarity, a: number, b: number): boolean {
  if (pairing.surelyAlike[a] === 1 || pairing.equal(a, b)) return true;
  const { dice, containment } = similarity.compare(a, b);
  return dice >= LEAST_ALIKE || containment >= CONTAINED;
}
