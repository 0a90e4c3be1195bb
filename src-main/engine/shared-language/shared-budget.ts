/** How much work a search may do. Counted in steps, never in time, so that results repeat. */
export interface SharedBudget {
  /** Pairs of places with equal words that may be compared. */
  readonly mostPairs: number;
  /** Pairs of clauses that may be weighed as rewordings of each other. */
  readonly mostClausePairs: number;
}

/**
 * Work for documents on a screen: a pair of places costs about a microsecond, so both limits
 * together are a few seconds at worst.
 */
export const defaultSharedBudget: SharedBudget = {
  mostPairs: 2_000_000,
  mostClausePairs: 4_000_000,
};
