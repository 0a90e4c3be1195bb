/** Lineages that speak of the same thing, named by a word of the documents. The user's to edit. */
export interface Theme {
  /** Stays the same while its word does: the same word is the same theme in another comparison. */
  readonly id: string;
  /** The word or pair of words as the documents most often write it: "migrant children". */
  readonly name: string;
  /** Ids of its lineages, in their order. Each lineage is in one theme at most. */
  readonly lineages: readonly string[];
}
