/** One place of a pattern: the phrases of which one stands there, each as its words. */
interface Place {
  readonly optional: boolean;
  /** Longest first. */
  readonly phrases: readonly (readonly string[])[];
}

interface Keyed {
  readonly key: string;
}

/** Phrases that follow a pattern, such as "where/when/if" + "appropriate/feasible/possible". */
export class PhrasePatterns {
  /** Patterns by the first word with which they can start. */
  readonly #byFirst = new Map<string, Place[][]>();
  /** Words of the longest phrase a pattern can make. */
  readonly longest: number;

  /** @param patterns - For each pattern its places; an empty phrase says a place may be left out. */
  constructor(patterns: readonly (readonly (readonly string[])[])[]) {
    let longest = 0;
    for (const pattern of patterns) {
      const places = pattern.map(readPlace);
      longest = Math.max(longest, lengthOf(places));
      const firsts = new Set(places[0]?.phrases.map(([first = '']) => first));
      for (const first of firsts)
        this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), places]);
    }
    this.longest = longest;
  }

  /** The words a pattern can start with. */
  get firsts(): readonly string[] {
    return [...this.#byFirst.keys()];
  }

  /** Words of the longest phrase that starts at a place; 0 when none does. */
  lengthAt(tokens: readonly Keyed[], index: number): number {
    let longest = 0;
    for (const places of this.#byFirst.get(tokens[index]?.key ?? '') ?? [])
      longest = Math.max(longest, follow(tokens, index, places, 0) - index);
    return longest;
  }
}

function readPlace(phrases: readonly string[]): Place {
  const split = phrases.filter(Boolean).map((phrase) => phrase.split(' '));
  split.sort((x, y) => y.length - x.length);
  return { optional: phrases.includes(''), phrases: split };
}

function lengthOf(places: readonly Place[]): number {
  return places.reduce((sum, { phrases }) => sum + (phrases[0]?.length ?? 0), 0);
}

/** The end of the longest way through the places that are left; `-1` when there is none. */
function follow(
  tokens: readonly Keyed[],
  at: number,
  places: readonly Place[],
  next: number,
): number {
  const place = places[next];
  if (!place) return at;
  let best = place.optional ? follow(tokens, at, places, next + 1) : -1;
  for (const phrase of place.phrases)
    if (phrase.every((word, step) => tokens[at + step]?.key === word))
      best = Math.max(best, follow(tokens, at + phrase.length, places, next + 1));
  return best;
}
