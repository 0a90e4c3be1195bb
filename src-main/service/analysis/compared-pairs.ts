import type { Document } from '../../engine/documents/document.ts';

/**
 * Which pairs comparison notes compare: each document with the next one in date order, and the
 * first with the last where others stand between. All pairs of ten documents would be 45
 * chapters that nobody reads; every shared passage is listed with all its places anyway.
 */
export function comparedPairs(documents: readonly Document[]): [string, string][] {
  const ids = documents.map(({ id }) => id);
  const pairs = ids.slice(1).map((id, index): [string, string] => [ids[index] ?? id, id]);
  const [first] = ids;
  const last = ids.at(-1);
  if (ids.length > 2 && first !== undefined && last !== undefined) pairs.push([first, last]);
  return pairs;
}
