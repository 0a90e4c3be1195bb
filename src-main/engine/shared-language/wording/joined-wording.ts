import { byLikeness, MOST_HITS, searchWording } from './find-wording.ts';
import type { SharedSettings, WordingHit } from '../shared-passage.ts';
import { weightOfCount, type WordingIndex } from './wording-index.ts';

/** Indexes of the parts of one collection, which answer as one index of all of it would. */
export interface JoinedWording {
  readonly parts: readonly WordingIndex[];
}

/**
 * Joins indexes of parts of a collection, no document in two of them. What a word tells depends on
 * how often all parts together have it, so the answers do not depend on how the collection was cut.
 */
export function joinWording(parts: readonly WordingIndex[]): JoinedWording {
  const counts = new Map<string, number>();
  const silent = new Set<string>();
  let paragraphs = 0;
  for (const { table, stemNumbers, offsets, stemWeights } of parts) {
    paragraphs += table.paragraphs.length;
    for (const [name, stem] of stemNumbers) {
      counts.set(name, (counts.get(name) ?? 0) + offsets[stem + 1]! - offsets[stem]!);
      if (stemWeights[stem] === 0) silent.add(name);
    }
  }
  const weights = new Map<string, number>();
  for (const [name, count] of counts) {
    weights.set(name, silent.has(name) ? 0 : weightOfCount(count, Math.max(2, paragraphs)));
  }
  return { parts: parts.map((part) => weighedBy(weights, part)) };
}

function weighedBy(weights: ReadonlyMap<string, number>, part: WordingIndex): WordingIndex {
  const stemWeights = new Float32Array(part.stemWeights.length);
  for (const [name, stem] of part.stemNumbers) stemWeights[stem] = weights.get(name)!;
  return { ...part, stemWeights, weightsElsewhere: weights };
}

/**
 * `searchWording` over all parts. `ranks` says in which order documents of equal likeness are named:
 * the oldest is 0.
 */
export function searchJoinedWording(
  { parts }: JoinedWording,
  wording: string,
  settings: SharedSettings,
  ranks: ReadonlyMap<string, number>,
): WordingHit[] {
  const hits = parts.flatMap((part) => searchWording(part, wording, settings));
  return hits.sort(byLikeness(ranks)).slice(0, MOST_HITS);
}
