import type { Span } from '../text/span.ts';

/** How alike the occurrences of a passage are. */
export type SharedKind = 'verbatim' | 'near-verbatim' | 'reworded';

/** One place where a passage stands. */
export interface Occurrence {
  /** Id of the document. */
  readonly document: string;
  /** Id of the paragraph in which the passage starts. */
  readonly paragraph: string;
  readonly span: Span;
  /**
   * How alike this place is to the first one of its passage or to the one before it, whichever is
   * nearer; absent for the first. So wording that was put otherwise once and copied since is word
   * for word where it was copied.
   */
  readonly kind?: SharedKind;
}

/** Why two or more places count as one passage. */
export interface SharedEvidence {
  /** The rule that accepted it, as a sentence part, e.g. "38 words in a row, 5 changed". */
  readonly rule: string;
  /** Words that stand in every occurrence, counted on the first one. */
  readonly matchedWords: number;
  /** The most words by which an occurrence differs from the first one. */
  readonly changedWords: number;
  /** Share of words in common, 0 to 1, of the least alike occurrence with the first one. */
  readonly similarity: number;
}

/** Wording that stands in more than one place: one passage, all its occurrences. */
export interface SharedPassage {
  /** Same for the same occurrences, whatever was loaded besides or in which order. */
  readonly id: string;
  readonly kind: SharedKind;
  /** Oldest first (see `orderDocuments`), then in reading order; at least two. */
  readonly occurrences: readonly Occurrence[];
  /** Length of the first occurrence in words. */
  readonly words: number;
  /**
   * How telling the wording is, 0 to 1: 1 for words that stand nowhere else, near 0 for set
   * phrases that stand in most documents of the set.
   */
  readonly distinctiveness: number;
  /** Whether it is a set phrase of the genre (a treaty's name, a courtesy), ranked down. */
  readonly formula: boolean;
  readonly evidence: SharedEvidence;
  /** Set when its shortest place sums up the other in its own words; see `findBetween`. */
  readonly summary?: true;
  /** Set when a user's decision made it what it is; see `applySharedDecisions`. */
  readonly decided?: DecidedPassage;
}

/** What a user's decision did to make a passage. */
export interface DecidedPassage {
  readonly kind: 'joined' | 'split' | 'added';
  /** Id of the decision. */
  readonly by: string;
  /** Ids of the passages, as they were found, whose places it has. */
  readonly from: readonly string[];
}

/** What the user can set about shared language; see `defaultSharedSettings`. */
export interface SharedSettings {
  /** Shortest phrase to report, in words. */
  readonly shortestPhrase: number;
  /** How many words in ten may be changed, added or dropped before wording counts as reworded. */
  readonly changedWordsInTen: number;
  /** Whether set phrases are shown; they are found and counted either way. */
  readonly showFormulas: boolean;
}

/** Settings for someone who has set nothing. */
export const defaultSharedSettings: SharedSettings = {
  shortestPhrase: 8,
  changedWordsInTen: 2,
  showFormulas: false,
};

/** All shared language of a set of documents. */
export interface SharedLanguage {
  /** Most telling first; formulas last. */
  readonly passages: readonly SharedPassage[];
  /** A sentence for each limit that was met; empty when the search was complete. */
  readonly limits: readonly string[];
  /** Set when the documents have too many words to look for rewordings; see `rewordedBetween`. */
  readonly rewordingsLeftOut?: true;
}

/** A place where wording that was asked for stands. */
export interface WordingHit extends Occurrence {
  readonly kind: SharedKind;
  /** Share of the asked words that stand here, 0 to 1. */
  readonly similarity: number;
  /** Words of the document's text that differ from the asked wording, in reading order. */
  readonly changed: readonly Span[];
}
