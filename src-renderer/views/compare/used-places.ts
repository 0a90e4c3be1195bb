import type { Comparison, Difference } from '../../../src-main/engine/differences/difference.ts';

/** Wording that one side has in one place and the other in several. */
export interface UsedPlaces {
  /** The side that has it once. */
  readonly once: 'a' | 'b';
  /** Id of the paragraph there. */
  readonly source: string;
  /** Ids of all paragraphs of the other side that have it, in reading order. */
  readonly places: readonly string[];
  /** Ids of the differences that are further uses, without the counterpart's own. */
  readonly further: readonly string[];
}

/**
 * All wording of a comparison that is used in several places: by the paragraph that has it once,
 * under the key "a:p3" or "b:p3".
 */
export function usedPlaces({
  differences,
}: Pick<Comparison, 'differences'>): ReadonlyMap<string, UsedPlaces> {
  const again = differences.filter(({ usedAgain }) => usedAgain !== undefined);
  const groups = Map.groupBy(again, (one) => `${sideOfSource(one)}:${one.usedAgain ?? ''}`);
  return new Map(
    [...groups].map(([key, uses]) => {
      const once = key.startsWith('a') ? 'a' : 'b';
      const other = once === 'a' ? 'b' : 'a';
      const source = key.slice(2);
      const own = differences.find((one) => one[once].includes(source) && one[other].length > 0);
      const members = new Set([...uses, ...(own ? [own] : [])]);
      const places = differences.filter((one) => members.has(one)).flatMap((one) => one[other]);
      const further = uses.map(({ id }) => id);
      return [key, { once, source, places, further } satisfies UsedPlaces];
    }),
  );
}

/** The wording used in several places that a difference belongs to, if any. */
export function usedPlacesOf(
  difference: Difference,
  all: ReadonlyMap<string, UsedPlaces>,
): UsedPlaces | undefined {
  if (difference.usedAgain !== undefined)
    return all.get(`${sideOfSource(difference)}:${difference.usedAgain}`);
  for (const side of ['a', 'b'] as const)
    for (const id of difference[side]) {
      const known = all.get(`${side}:${id}`);
      if (known) return known;
    }
  return undefined;
}

/** A second use in B speaks of a paragraph of A; one that A gave up, of a paragraph of B. */
function sideOfSource({ b }: Difference): 'a' | 'b' {
  return b.length > 0 ? 'a' : 'b';
}
