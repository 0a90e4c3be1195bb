import { textOf } from '../text/span.ts';
import type { TrackedClause } from './tracked-clause.ts';
import type { WordWeights } from './word-weights.ts';

/** Words that name a lineage. */
const TOPIC_WORDS = 3;

/** A short name from a clause's own words: those that tell most, in their order. */
export function topicOf(clause: TrackedClause | undefined, weights: WordWeights): string {
  if (!clause) return '';
  const seen = new Set<string>();
  const counted = clause.words.filter((word) => {
    if (!word.counts || seen.has(word.stem) || word.key.length < 3) return false;
    seen.add(word.stem);
    return true;
  });
  const chosen = new Set(
    [...counted]
      .sort((a, b) => weights(b.stem) - weights(a.stem) || a.start - b.start)
      .slice(0, TOPIC_WORDS),
  );
  return counted
    .filter((word) => chosen.has(word))
    .map((word) => textOf(clause.document.text, word))
    .join(' ')
    .replace(/\s+/gu, ' ');
}
