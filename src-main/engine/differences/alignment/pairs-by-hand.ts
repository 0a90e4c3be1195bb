import type { Document } from '../../documents/document.ts';

/** A paragraph of document A and one of document B, by their ids. */
export interface ParagraphPair {
  readonly a: string;
  readonly b: string;
}

/**
 * What a user has decided about paragraphs of two documents. Decisions come first and the rest of
 * the alignment follows around them. A pair whose paragraph is not there is passed over; of two
 * pairs with one paragraph in common the later one holds.
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
  return { together: withoutRivals(place(together)), apart: place(apart) };
}

/** The same decisions for the two sides exchanged. */
export function exchangePairs({ together, apart }: PlacedPairs): PlacedPairs {
  const exchange = (pairs: readonly Positions[]) => pairs.map(([a, b]): Positions => [b, a]);
  return { together: exchange(together), apart: exchange(apart) };
}

function withoutRivals(pairs: readonly Positions[]): Positions[] {
  return pairs.filter(
    ([a, b], index) => !pairs.slice(index + 1).some(([x, y]) => x === a || y === b),
  );
}
