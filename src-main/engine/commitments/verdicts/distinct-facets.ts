import { foldWord } from '../../text/tokens.ts';
import type { Facet } from '../lineage.ts';

/**
 * Facets told once: not twice in the same words, not as other words what already decided as a hedge,
 * a date or a number, and not at all where the same words went in one place and came in another.
 */
export function distinctFacets(facets: readonly Facet[]): Facet[] {
  const told = facets.filter(
    (facet, place) => facets.findIndex(({ sentence }) => sentence === facet.sentence) === place,
  );
  return told.filter(
    (facet) =>
      !told.some((other) => other !== facet && (undoes(facet, other) || holds(other, facet))),
  );
}

/** "loses X" beside "adds X": X was moved. */
function undoes(a: Facet, b: Facet): boolean {
  if (a.from !== null && a.to === null) return b.from === null && same(a.from, b.to);
  return a.from === null && a.to !== null && b.to === null && same(a.to, b.from);
}

function same(a: string, b: string | null): boolean {
  return b !== null && foldWord(a) === foldWord(b);
}

/** Whether what `facet` tells neutrally as other words is told by another facet already. */
function holds(other: Facet, facet: Facet): boolean {
  if (facet.effect !== 'neutral' || facet.facet !== 'scope') return false;
  if (facet.from !== null && facet.to !== null) return false;
  const words = foldWord(facet.from ?? facet.to ?? '');
  const told = foldWord((facet.from === null ? other.to : other.from) ?? '');
  return told.includes(words);
}
