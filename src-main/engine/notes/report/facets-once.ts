import type { Facet, LineageStep } from '../../commitments/lineage.ts';

/**
 * Facets with equal sentences once: a date that stands twice in the earlier text and nowhere in the
 * later one is told once.
 */
export function facetsOnce(facets: readonly Facet[]): Facet[] {
  const sentences = facets.map(({ sentence }) => sentence);
  return facets.filter(({ sentence }, index) => sentences.indexOf(sentence) === index);
}

/** The facets to list beneath the sentence of a step: each once; none where it tells the only one. */
export function facetsBesideSentence({ facets, evidence }: LineageStep): Facet[] {
  const once = facetsOnce(facets);
  const [only, ...others] = once;
  const isTold = only !== undefined && evidence.sentence.includes(only.sentence);
  return isTold && others.length === 0 ? [] : once;
}
