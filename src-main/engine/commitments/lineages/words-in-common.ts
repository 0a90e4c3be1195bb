import { textOf } from '../../text/span.ts';
import { quoted } from '../verdicts/explain.ts';
import type { TrackedClause } from '../compared/tracked-clause.ts';
import type { WordWeights } from '../compared/word-weights.ts';

/** How many words are named; more do not convince better. */
const NAMED_WORDS = 4;

/**
 * The words that made two clauses counterparts, as the later one has them, the most telling first:
 * "both say “remittances”, “transfers”". Empty when they share none.
 */
export function wordsInCommon(
  from: readonly TrackedClause[],
  to: readonly TrackedClause[],
  weights: WordWeights,
): string {
  const earlier = new Set(from.flatMap((clause) => clause.order));
  const told = new Map<string, string>();
  for (const { document, words } of to) {
    for (const word of words) {
      if (!word.counts || !earlier.has(word.stem) || told.has(word.stem)) continue;
      told.set(word.stem, textOf(document.text, word));
    }
  }
  const named = [...told]
    .map(([stem, word], place) => ({ word, place, weight: weights(stem) }))
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .slice(0, NAMED_WORDS)
    .sort((a, b) => a.place - b.place);
  return named.length === 0 ? '' : `both say ${named.map(({ word }) => quoted(word)).join(', ')}`;
}
