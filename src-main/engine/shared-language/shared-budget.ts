/** How much work a search may do. Counted in steps, never in time, so that results repeat. */
export interface SharedBudget {
  /** Pairs of places with equal words that may be compared. */
  readonly mostPairs: number;
  /** The same for each word of the documents, where that is more. */
  readonly mostPairsPerWord: number;
  /** Words in which rewordings are looked for; in more none is. */
  readonly mostRewordingWords: number;
  /** Words of two documents together in which summaries are looked for; in more none is. */
  readonly mostSummaryWords: number;
  /** Pairs of clauses that may be weighed as rewordings of each other. */
  readonly mostClausePairs: number;
}

/**
 * Work for documents on a screen: a pair of places costs about a microsecond, so both limits
 * together are a few seconds at worst. Two million words are about 500 resolutions, as many as one
 * looks at side by side; above, rewordings would take most of the time and memory.
 */
export const defaultSharedBudget: SharedBudget = {
  mostPairs: 2_000_000,
  mostPairsPerWord: 0.25,
  mostRewordingWords: 2_000_000,
  // The search grows with the product of both lengths: some .2 s for two texts of 50,000 words.
  mostSummaryWords: 100_000,
  mostClausePairs: 4_000_000,
};
