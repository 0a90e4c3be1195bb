/** What became of a commitment from one document to a later one. */
export type Verdict =
  | 'reaffirmed'
  | 'strengthened'
  | 'weakened'
  | 'broadened'
  | 'narrowed'
  | 'mixed'
  | 'reclassified'
  | 'split'
  | 'merged'
  | 'new'
  | 'dropped'
  | 'expired';

/** One respect in which two commitments differ, with the words that show it. */
export interface Facet {
  readonly facet:
    | 'force'
    | 'class'
    | 'hedge'
    | 'condition'
    | 'scope'
    | 'beneficiary'
    | 'addressee'
    | 'actor'
    | 'time'
    | 'quantity'
    | 'negation'
    | 'action'
    | 'precision'
    /** Square brackets of a draft: bracketed wording is not agreed. */
    | 'brackets';
  /** Words of the earlier text; null when something came. */
  readonly from: string | null;
  /** Words of the later text; null when something went. */
  readonly to: string | null;
  readonly effect: 'stronger' | 'weaker' | 'broader' | 'narrower' | 'neutral';
  /** The facet as a sentence: "adds “as appropriate”". */
  readonly sentence: string;
}

/** One step of a lineage, between a document and the next one that has (or lacks) it. */
export interface LineageStep {
  /** Ids of the two documents; `fromDocument` is null for what is new. */
  readonly fromDocument: string | null;
  readonly toDocument: string;
  /** Ids of commitments; empty for what is new, and for what has no counterpart. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly verdict: Verdict;
  readonly facets: readonly Facet[];
  readonly evidence: {
    /** Alignment score, 0 to 1; for dropped and new, the best score that was not enough. */
    readonly score: number;
    /** "found" from the accepting score on, "possible" below it. */
    readonly certainty: 'found' | 'possible';
    /** For dropped and new: id of the nearest commitment, null when nothing is near. */
    readonly nearest: string | null;
    /** One sentence that names the words that decided the verdict. */
    readonly sentence: string;
  };
}

/** A commitment followed through dated documents, oldest first. */
export interface Lineage {
  readonly id: string;
  /** A short name: an unbroken excerpt of the first clause's own words, about 60 characters. */
  readonly topic: string;
  readonly steps: readonly LineageStep[];
}
