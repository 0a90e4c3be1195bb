import type { Span } from '../text/span.ts';

/** What became of a paragraph from document A to document B. */
export type DifferenceKind =
  'same' | 'changed' | 'inserted' | 'deleted' | 'moved' | 'moved-changed' | 'split' | 'merged';

/**
 * A run of words and what became of it. `same` and `moved` runs stand in both texts, `deleted`
 * only in A, `inserted` only in B. Spans are offsets into the texts of A and B.
 */
export interface WordChange {
  readonly kind: 'same' | 'deleted' | 'inserted' | 'moved';
  readonly a?: Span;
  readonly b?: Span;
}

/** One finding of a comparison: paragraphs of A, paragraphs of B, and what happened between. */
export interface Difference {
  readonly id: string;
  readonly kind: DifferenceKind;
  /** Ids of paragraphs of document A, in reading order; empty for an insertion. */
  readonly a: readonly string[];
  /** Ids of paragraphs of document B, in reading order; empty for a deletion. */
  readonly b: readonly string[];
  /**
   * Runs of words that together cover every listed paragraph on both sides, in reading order of
   * B with deletions where they stood: `same` + `deleted` + `moved` are A, `same` + `inserted` +
   * `moved` are B.
   */
  readonly words: readonly WordChange[];
  /** Share of words in common, 0 to 1. */
  readonly similarity: number;
  /** Whether only or also the paragraph's number changed. Renumbering alone is `same`. */
  readonly renumbered: boolean;
  /** The rule that joined the paragraphs, as a sentence part. */
  readonly rule: string;
  /**
   * What kinds of words changed, in the order of `SUBSTANCES` (see substance-kinds.ts), e.g. "number",
   * "negation"; only "editorial" when nothing but punctuation, capitals and spelling variants did.
   * Absent where no words changed.
   */
  readonly substance?: readonly string[];
  /**
   * Of an insertion: id of the paragraph of A whose wording is used a second time here, although A's
   * own counterpart stands elsewhere in B. Of a deletion, the other way round: id of the paragraph
   * of B that still has the wording. So a paragraph of A that stands in several places of B is one
   * difference with its counterpart and one insertion for each further use; a window can say "used
   * again: 12" and lead there.
   */
  readonly usedAgain?: string;
  /**
   * Set where a user's decision made it what it is: `paired` by hand, or `unpaired` from what would
   * else be its counterpart.
   */
  readonly byHand?: 'paired' | 'unpaired';
}

/** The whole comparison of two documents. */
export interface Comparison {
  /** Ids of the documents compared. */
  readonly a: string;
  readonly b: string;
  /** In reading order of B, deletions where they stood in A. */
  readonly differences: readonly Difference[];
  /** A sentence for each limit that was met; empty when the comparison is complete. */
  readonly limits: readonly string[];
}
