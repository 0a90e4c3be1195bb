import type { Piece } from '../matches/piece.ts';
import { FORMULA_WORD_WEIGHT } from '../words/telling-words.ts';
import { type WordTable, wordAt } from '../words/word-table.ts';

/**
 * How long wording may be, in words, that its surroundings alone show to be a set phrase, and how
 * many different words must stand both before and after it: the longer, the more of them.
 */
const SURROUNDINGS: readonly { readonly longest: number; readonly different: number }[] = [
  { longest: 12, different: 4 },
  { longest: 20, different: 8 },
];

/**
 * Whether wording turns up in many different surroundings, as only a phrase does that people use
 * without quoting anyone.
 */
export function isSetPhrase(table: WordTable, pieces: readonly Piece[]): boolean {
  const { from, to } = pieces[0]!;
  const step = SURROUNDINGS.find(({ longest }) => to - from <= longest);
  if (!step || pieces.length < step.different) return false;
  const [before, after] = [new Set<number>(), new Set<number>()];
  for (const { from, to } of pieces) {
    before.add(neighbour(table, from, from - 1));
    after.add(neighbour(table, from, to));
    if (Math.min(before.size, after.size) >= step.different) return true;
  }
  return false;
}

/** The word at a place when it stands in the same paragraph as another, else -1. */
function neighbour(table: WordTable, word: number, place: number): number {
  const paragraph = wordAt(table.paragraphOf, word);
  return table.paragraphOf[place] === paragraph ? (table.keys[place] ?? -1) : -1;
}

/**
 * Lowers what words tell where set phrases among the groups are known: their words tell little
 * wherever they stand, so longer wording around them is judged by the rest of it. The weights are
 * changed in place, as a copy would be one more byte a word.
 */
export function dimSetPhrases(
  table: WordTable,
  weights: Uint8Array,
  groups: readonly Piece[][],
): Uint8Array {
  for (const pieces of groups) {
    if (!isSetPhrase(table, pieces)) continue;
    for (const { from, to } of pieces) {
      for (let i = from; i < to; i++) weights[i] = Math.min(weights[i]!, FORMULA_WORD_WEIGHT);
    }
  }
  return weights;
}
