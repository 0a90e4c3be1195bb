import type { SharedDecisionKind } from '../shared-language/passages/shared-decision.ts';
import type { Span } from '../text/span.ts';

/** What a note hangs on. */
export interface NoteTarget {
  readonly kind:
    'passage' | 'difference' | 'commitment' | 'lineage' | 'selection' | 'document' | 'pair';
  /**
   * Id of the finding or document; for a selection, the id of its first quote's document; for a
   * pair of paragraphs a name of its own, as the quotations say which they are.
   */
  readonly id: string;
  /**
   * The step of a lineage that the note speaks of, by the ids of its two documents; `from` is null
   * for what is new. Left out on notes about a whole lineage, and on those made before steps were
   * named, which are known by the documents that they quote.
   */
  readonly step?: NotedStep;
}

/** A step of a lineage, from one document to a later one. */
export interface NotedStep {
  readonly from: string | null;
  readonly to: string;
}

/**
 * Words a note quotes. They are found again by exact words, then context, then place, after the
 * document was replaced (after Hypothesis' text quote selectors).
 */
export interface NoteQuote {
  readonly document: string;
  /** Id of the paragraph in which the quotation starts. */
  readonly paragraph: string;
  readonly span: Span;
  readonly exact: string;
  /** Up to 32 code units before and after, to tell equal wordings apart. */
  readonly prefix: string;
  readonly suffix: string;
  /** How the words were found again when their document was replaced by a newer file. */
  readonly moved?: MovedQuote;
}

/** What a quotation went through when its document was replaced, over all replacements. */
export interface MovedQuote {
  /** The least sure finding so far; see `FoundQuote` in anchor-note.ts. */
  readonly certainty: 'exact' | 'context' | 'approximate';
  /** How alike the place was to what was noted, 0 to 1: the lowest so far. */
  readonly score: number;
  /** The words as they were noted first; `exact` holds those that stand there now. */
  readonly was: string;
}

/** The user's own judgement of a finding; overrules the tool's. */
export interface UserVerdict {
  /**
   * `joined`, `split` and `added` decide which places are one passage of shared wording: the places
   * that the note quotes (see `sharedDecisions`). `paired` and `unpaired` decide whether the two
   * paragraphs that it quotes are counterparts (see `decidedPairs`).
   */
  readonly decision:
    'accepted' | 'rejected' | 'overruled' | SharedDecisionKind | 'paired' | 'unpaired';
  /** The verdict in the user's words when overruled. */
  readonly verdict?: string;
  readonly reason: string;
}

/** A note of the user's. */
export interface Note {
  readonly id: string;
  readonly target: NoteTarget;
  readonly quotes: readonly NoteQuote[];
  readonly text: string;
  readonly tags: readonly string[];
  readonly verdict?: UserVerdict;
  /** ISO instants, UTC. */
  readonly created: string;
  readonly changed: string;
}
