import type { AbsentKind } from '../commitments/lineages/absences.ts';
import type { Alias } from '../commitments/compared/aliases.ts';
import type { Commitment, LadderVerb } from '../commitments/commitment.ts';
import type { Lineage, Verdict } from '../commitments/lineage.ts';
import type { QualifierStation, QualifierTrack } from '../commitments/lineages/qualifier-track.ts';
import type { ThemeEdits } from '../commitments/themes/theme-edits.ts';
import type { Comparison, DifferenceKind } from '../differences/difference.ts';
import type { HistoryEvent, TextHistory } from '../differences/history.ts';
import type { Document } from '../documents/document.ts';
import type { SharedPassage, SharedSettings } from '../shared-language/shared-passage.ts';
import type { Span } from '../text/span.ts';
import type { Note, UserVerdict } from './note.ts';

/** What goes into comparison notes. */
export interface ReportSections {
  readonly notes: boolean;
  readonly shared: boolean;
  readonly differences: boolean;
  readonly commitments: boolean;
}

/** What became of the paragraphs of a text through its versions. */
export interface VersionsHistory {
  /** Ids of three or more documents, oldest first. */
  readonly versions: readonly string[];
  readonly history: TextHistory;
}

/** Everything comparison notes are made from. */
export interface ReportInput {
  readonly documents: readonly Document[];
  /** Most telling first, as `findSharedLanguage` gives them. */
  readonly passages: readonly SharedPassage[];
  readonly comparisons: readonly Comparison[];
  /** One for each family of versions among the documents. */
  readonly histories: readonly VersionsHistory[];
  readonly commitments: readonly Commitment[];
  readonly lineages: readonly Lineage[];
  readonly notes: readonly Note[];
  readonly settings: {
    readonly shared: SharedSettings;
    /** The user's own verb ladder; null for the one that comes with the tool. */
    readonly ladder: readonly LadderVerb[] | null;
    /** Renamed bodies that the user added to those the documents declare. */
    readonly aliases?: readonly Alias[];
    /** What the user changed in the themes. */
    readonly themeEdits?: ThemeEdits;
  };
  readonly include: ReportSections;
  /** Whether set phrases are listed too; they are counted either way. */
  readonly formulas: boolean;
  /** Version of the tool, stated in the notes. */
  readonly version: string;
  /** A sentence for each limit that was met while finding. */
  readonly limits: readonly string[];
}

/** A stretch of a quotation and how it is marked. `decisive` words decided a verdict. */
export interface ReportRun {
  readonly kind: 'same' | 'inserted' | 'deleted' | 'moved' | 'decisive';
  readonly text: string;
}

/** Words of a document with where they stand. */
export interface Quotation {
  /** Id of the document. */
  readonly document: string;
  /** Label of the paragraph in which the words start. */
  readonly paragraph: string;
  readonly span: Span;
  /** Exactly the words at `span`. */
  readonly text: string;
  /** Symbol (or title), paragraph and date. */
  readonly citation: string;
  /** BCP 47 code of the document's language. */
  readonly language: string;
  /** The words as they are shown; may also hold words deleted from an earlier text. */
  readonly runs: readonly ReportRun[];
}

/** One line of the table of documents. */
export interface ReportDocument {
  readonly id: string;
  readonly shortName: string;
  readonly symbol: string;
  readonly title: string;
  /** As a reader writes it ("3 October 2013"), or "undated". */
  readonly date: string;
  readonly status: string;
  readonly body: string;
  readonly language: string;
  readonly words: number;
  readonly notice: string;
  readonly file: string;
}

/** A passage of shared language. */
export interface ReportPassage {
  readonly id: string;
  readonly kind: SharedPassage['kind'];
  readonly words: number;
  readonly distinctiveness: number;
  readonly formula: boolean;
  readonly rule: string;
  /** Oldest first; from the second on, marked with what changed from the one before. */
  readonly occurrences: readonly Quotation[];
  readonly judgements: readonly UserVerdict[];
}

/** One difference between two documents; `same` paragraphs are counted, not listed. */
export interface ReportDifference {
  readonly id: string;
  readonly kind: DifferenceKind;
  readonly rule: string;
  readonly similarity: number;
  readonly a: readonly Quotation[];
  readonly b: readonly Quotation[];
  /** Both sides in one line of words. */
  readonly runs: readonly ReportRun[];
  /** Whether the user aligned its paragraphs by hand. */
  readonly byHand: 'paired' | 'unpaired' | null;
  readonly judgements: readonly UserVerdict[];
}

/** The differences from one document to another. */
export interface ReportComparison {
  /** Ids and short names of the two documents. */
  readonly a: string;
  readonly b: string;
  readonly nameA: string;
  readonly nameB: string;
  /** How many findings of each kind, in a fixed order, `same` included. */
  readonly counts: readonly { readonly kind: DifferenceKind; readonly count: number }[];
  readonly differences: readonly ReportDifference[];
  readonly limits: readonly string[];
}

/** What became of a paragraph in one version. */
export interface ReportHistoryStep {
  /** Id and short name of the version. */
  readonly document: string;
  readonly shortName: string;
  /** `there` for what stood in the first version. */
  readonly event: HistoryEvent | 'there';
  /** Where it stands in that version; more than one place after a split, none when gone. */
  readonly places: readonly Quotation[];
  /** What kinds of words changed: "deadline", "amount". */
  readonly substance: readonly string[];
  /** Both wordings in one line; empty for the first step. */
  readonly runs: readonly ReportRun[];
}

/** A paragraph through the versions. */
export interface ReportHistory {
  readonly id: string;
  /** The last version that has it, and its places there. */
  readonly last: Pick<ReportHistoryStep, 'shortName' | 'places'>;
  /** The first version that has it, and each in which something became of it, oldest first. */
  readonly steps: readonly ReportHistoryStep[];
}

/** A family of versions with the paragraphs of which anything became. */
export interface ReportVersions {
  readonly versions: readonly { readonly document: string; readonly shortName: string }[];
  /** Short names of those without a date, whose order is therefore not known. */
  readonly undated: readonly string[];
  /** In the order of the last version; what is gone stands after what it followed. */
  readonly paragraphs: readonly ReportHistory[];
  /** How many more paragraphs there are, all unchanged throughout. */
  readonly unchanged: number;
}

/** One step of a lineage. */
export interface ReportStep {
  readonly verdict: Verdict;
  /** Short names; `from` is null for what is new. */
  readonly from: string | null;
  readonly to: string;
  readonly certainty: 'found' | 'possible';
  readonly score: number;
  readonly sentence: string;
  /** Each facet as a sentence. */
  readonly facets: readonly string[];
  readonly earlier: readonly Quotation[];
  readonly later: readonly Quotation[];
  /** For what is new or has no counterpart: the nearest wording. */
  readonly nearest: Quotation | null;
  readonly judgements: readonly UserVerdict[];
}

/** A commitment followed through the documents. */
export interface ReportLineage {
  readonly id: string;
  readonly topic: string;
  readonly steps: readonly ReportStep[];
}

/** How many commitments of each class a document holds, preambles apart, and how firm they are. */
export interface ReportProfile {
  readonly document: string;
  readonly shortName: string;
  readonly counts: readonly { readonly class: Commitment['class']; readonly count: number }[];
  /** Dates and limits that bind an act. */
  readonly hardDates: number;
  /** Hedges for each promise, 0 without promises. */
  readonly hedgesPerPromise: number;
}

/** Commitments that speak of the same thing, under a word of the documents. */
export interface ReportTheme {
  readonly id: string;
  readonly name: string;
  /** Ids of lineages. */
  readonly lineages: readonly string[];
}

/** Words of a commitment that no later document repeats. */
export interface ReportAbsence {
  readonly kind: AbsentKind;
  /** Id and topic of the lineage. */
  readonly lineage: string;
  readonly topic: string;
  readonly quotation: Quotation;
  readonly sentence: string;
}

/** A qualifier through the dated documents, oldest first. */
export interface ReportQualifier {
  readonly qualifier: string;
  readonly kind: QualifierTrack['kind'];
  readonly course: readonly {
    /** Id and short name of the document. */
    readonly document: string;
    readonly shortName: string;
    readonly change: QualifierStation['change'];
    readonly places: readonly Quotation[];
  }[];
  readonly sentence: string;
}

/** A note of the user's with what it hangs on. */
export interface ReportNote {
  readonly id: string;
  readonly text: string;
  readonly tags: readonly string[];
  /** What the note hangs on, as a sentence. */
  readonly finding: string;
  readonly quotations: readonly Quotation[];
  /** Quotations that could not be found again: their words as they were when noted. */
  readonly orphaned: readonly string[];
  readonly verdict: UserVerdict | null;
  readonly created: string;
  readonly changed: string;
}

/** Comparison notes as plain data; every rendering is made from this. */
export interface Report {
  readonly title: string;
  /** What was given, for renderings that list findings rather than tell them. */
  readonly input: ReportInput;
  readonly documents: readonly ReportDocument[];
  /** Method and settings, a sentence each. */
  readonly method: readonly string[];
  /** Null where the user left the section out. */
  readonly notes: readonly ReportNote[] | null;
  readonly shared: {
    readonly passages: readonly ReportPassage[];
    readonly formulaCount: number;
  } | null;
  readonly comparisons: readonly ReportComparison[] | null;
  /** Null where the differences were left out; empty without three versions of one text. */
  readonly histories: readonly ReportVersions[] | null;
  readonly commitments: {
    /** Documents that are not read, or left out, and why: a sentence each. */
    readonly limits: readonly string[];
    readonly lineages: readonly ReportLineage[];
    readonly profiles: readonly ReportProfile[];
    readonly themes: readonly ReportTheme[];
    readonly absences: readonly ReportAbsence[];
    readonly qualifiers: readonly ReportQualifier[];
  } | null;
  /** Limits that were met and doubts about the reading, a sentence each. */
  readonly warnings: readonly string[];
}
