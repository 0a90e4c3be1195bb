import { lengthOf } from './compared-side.ts';
import type { ComparedSide } from './compared-side.ts';
import type { Candidates } from './find-candidates.ts';
import type { ParagraphSimilarity } from './paragraph-similarity.ts';
import type { Pairing } from './pairing.ts';

/** Shorter paragraphs, such as "Option 1:", are repeated without meaning anything by it. */
const LEAST_WORDS = 8;
/** Measured on generated copies with up to 10 % of the words edited. */
const LEAST_DICE = 0.6;
/** A part of a paragraph that is used again whole. */
const LEAST_CONTAINMENT = 0.8;

/**
 * For the paragraphs of one side that have no counterpart of their own: the paragraph of the other
 * side whose wording they repeat although it has a counterpart already. With side b these are
 * further uses of a paragraph of A, with side a uses that were given up.
 */
export function findUsedAgain(
  side: 'a' | 'b',
  pairing: Pairing,
  candidates: Candidates,
  similarity: ParagraphSimilarity,
  isAlone: (side: 'a' | 'b', paragraph: number) => boolean,
): ReadonlyMap<number, number> {
  const own = pairing[side];
  const other = side === 'a' ? 'b' : 'a';
  const isRepeatable = (paragraph: number) =>
    isAlone(side, paragraph) &&
    own.paragraphs[paragraph]?.kind !== 'heading' &&
    lengthOf(own, paragraph) >= LEAST_WORDS;
  const found = new Map<number, number>();
  const firstWith = firstPlaces(pairing[other], (paragraph) => !isAlone(other, paragraph));
  own.contents.forEach((content, paragraph) => {
    const place = firstWith.get(content);
    if (place !== undefined && isRepeatable(paragraph)) found.set(paragraph, place);
  });
  for (const candidate of candidates.all) {
    const paragraph = candidate[side];
    if (found.has(paragraph) || !isRepeatable(paragraph)) continue;
    if (isAlone(other, candidate[other])) continue;
    const isPart =
      candidate.containment >= LEAST_CONTAINMENT &&
      similarity.weightOfParagraph(side, paragraph) <=
        similarity.weightOfParagraph(other, candidate[other]);
    if (candidate.dice >= LEAST_DICE || isPart) found.set(paragraph, candidate[other]);
  }
  return found;
}

function firstPlaces({ contents }: ComparedSide, counts: (paragraph: number) => boolean) {
  const places = new Map<number, number>();
  contents.forEach((content, paragraph) => {
    if (!places.has(content) && counts(paragraph)) places.set(content, paragraph);
  });
  return places;
}
