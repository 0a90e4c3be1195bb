import type { Facet } from '../commitments/lineage.ts';

/**
 * Facets with equal sentences once: a date that stands twice in the earlier text and nowhere in the
 * later one is told once.
 */
export function facetsOnce(facets: readonly Facet[]): Facet[] {
  const sentences = facets.map(({ sentence }) => sentence);
  return facets.filter(({ sentence }, index) => sentences.indexOf(sentence) === index);
}
