import { isInside } from '../matches/nested-groups.ts';
import type { Piece } from '../matches/piece.ts';
import { FULL_WEIGHT } from '../words/telling-words.ts';

/** What is known of each word of a table: its root, and what it tells in hundredths. */
export interface CarryingWords {
  readonly roots: Int32Array;
  readonly weights: Uint8Array;
}

/** What a rewording must share beside a run of equal words inside it, in hundredths of a word. */
const LEAST_BESIDE = FULL_WEIGHT;

/**
 * That much is enough when it is half as much as the run itself tells, or half of what the shorter
 * place tells besides. Read on drafts of one treaty and on resolutions of one year: with less, the
 * run is all that two clauses have in common; with more, the reader wants to see the whole clauses.
 */
const LEAST_SHARE = 0.5;

/**
 * Whether a rewording is carried by words beside a closer group that two of its places hold.
 * Lengths would say nothing here: of two long clauses around a run of equal words all the rest may
 * be different.
 */
export function isCarriedBeside(
  words: CarryingWords,
  group: readonly Piece[],
  rewording: readonly Piece[],
): boolean {
  const around = rewording.filter((piece) => group.some((part) => isInside(part, piece)));
  const [place] = around;
  if (!place) return false;
  const within = Math.max(...group.map((part) => tellingIn(words, wordsOf(part))));
  return around.slice(1).some((other) => {
    const [here, there] = [outside(place, group), outside(other, group)];
    const beside = tellingIn(words, inBoth(words, here, there));
    const rest = Math.min(tellingIn(words, here), tellingIn(words, there));
    return beside >= Math.max(LEAST_BESIDE, LEAST_SHARE * Math.min(within, rest));
  });
}

/** Those of some words that stand among others too, in any order, each used once. */
function inBoth(
  { roots }: CarryingWords,
  here: readonly number[],
  there: readonly number[],
): number[] {
  const supply = new Map<number, number>();
  for (const word of there) supply.set(roots[word]!, (supply.get(roots[word]!) ?? 0) + 1);
  return here.filter((word) => {
    const left = supply.get(roots[word]!) ?? 0;
    supply.set(roots[word]!, left - 1);
    return left > 0;
  });
}

function outside(piece: Piece, group: readonly Piece[]): number[] {
  const parts = group.filter(({ from, to }) => from < piece.to && piece.from < to);
  return wordsOf(piece).filter((word) => !parts.some(({ from, to }) => from <= word && word < to));
}

function wordsOf({ from, to }: Piece): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function tellingIn({ weights }: CarryingWords, places: readonly number[]): number {
  return places.reduce((sum, place) => sum + weights[place]!, 0);
}

/** The longest run of equal words of two stretches, once in each; undefined when no word is equal. */
export function longestRun(
  keys: Int32Array,
  a: Piece,
  b: Piece,
): readonly [Piece, Piece] | undefined {
  let best: readonly [Piece, Piece] | undefined;
  let longest = 0;
  // How long the run is that ends at each word of `b` and at the word of `a` gone through last.
  const runs = new Uint16Array(b.to - b.from + 1);
  for (let i = a.from; i < a.to; i++) {
    const key = keys[i];
    for (let j = b.to - 1; j >= b.from; j--) {
      const length = keys[j] === key ? runs[j - b.from]! + 1 : 0;
      runs[j - b.from + 1] = length;
      if (length <= longest) continue;
      longest = length;
      best = [
        { from: i + 1 - length, to: i + 1 },
        { from: j + 1 - length, to: j + 1 },
      ];
    }
  }
  return best;
}
