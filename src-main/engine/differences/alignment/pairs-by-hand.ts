import type { Document } from '../../documents/document.ts';
import type { PartedParagraph } from './parted-paragraph.ts';

/** A paragraph of document A and one of document B, by their ids. */
export interface ParagraphPair {
  readonly a: string;
  readonly b: string;
}

/**
 * What a user has decided about paragraphs of two documents. Decisions come first and the rest of
 * the alignment follows around them. Pairs with one paragraph in common are a split or a merge. A pair
 * whose paragraph is not there is passed over, and one that would join a split with a merge gives
 * way to the later ones.
 */
export interface PairsByHand {
  readonly together: readonly ParagraphPair[];
  readonly apart: readonly ParagraphPair[];
}

/** Two paragraphs by their positions. */
type Positions = readonly [a: number, b: number];

/** The decisions as positions, for the alignment. */
export interface PlacedPairs {
  readonly together: readonly Positions[];
  readonly apart: readonly Positions[];
}

/** No decisions. */
export const nothingByHand: PlacedPairs = { together: [], apart: [] };

/** Decisions by the positions of their paragraphs. */
export function placePairs(
  a: Document,
  b: Document,
  { together, apart }: PairsByHand,
): PlacedPairs {
  const placesA = new Map(a.paragraphs.map(({ id }, place) => [id, place]));
  const placesB = new Map(b.paragraphs.map(({ id }, place) => [id, place]));
  const place = (pairs: readonly ParagraphPair[]): Positions[] =>
    pairs.flatMap((pair) => {
      const [inA, inB] = [placesA.get(pair.a), placesB.get(pair.b)];
      return inA === undefined || inB === undefined ? [] : [[inA, inB] as const];
    });
  return { together: withoutTangles(place(together)), apart: place(apart) };
}

/** The same decisions for the two sides exchanged. */
export function exchangePairs({ together, apart }: PlacedPairs): PlacedPairs {
  const exchange = (pairs: readonly Positions[]) => pairs.map(([a, b]): Positions => [b, a]);
  return { together: exchange(together), apart: exchange(apart) };
}

/** Without pairs by which two paragraphs of A and two of B would hang together; the later ones hold. */
function withoutTangles(pairs: readonly Positions[]): Positions[] {
  const kept: Positions[] = [];
  for (const pair of pairs.toReversed()) {
    const known = kept.some(([a, b]) => a === pair[0] && b === pair[1]);
    if (!known && staysStar(kept, pair)) kept.unshift(pair);
  }
  return kept;
}

/** Whether one of the two paragraphs is free, and the other's partners have no further ones. */
function staysStar(kept: readonly Positions[], [a, b]: Positions): boolean {
  const [withA, withB] = [kept.filter(([x]) => x === a), kept.filter(([, y]) => y === b)];
  if (withA.length > 0 && withB.length > 0) return false;
  return (
    withA.every(([, partner]) => kept.filter(([, y]) => y === partner).length === 1) &&
    withB.every(([partner]) => kept.filter(([x]) => x === partner).length === 1)
  );
}

/** The paragraphs that a user paired with two or more of the other side. */
export function partedByHand({ together }: PlacedPairs): PartedParagraph[] {
  return [...groupBy(together, 'a'), ...groupBy(together, 'b')];
}

function groupBy(pairs: readonly Positions[], side: 'a' | 'b'): PartedParagraph[] {
  const [own, other] = side === 'a' ? ([0, 1] as const) : ([1, 0] as const);
  const wholes = [...new Set(pairs.map((pair) => pair[own]))];
  return wholes.flatMap((whole) => {
    const parts = pairs.filter((pair) => pair[own] === whole).map((pair) => pair[other]);
    if (parts.length < 2) return [];
    return [{ side, whole, parts: parts.sort((x, y) => x - y), byHand: true }];
  });
}
