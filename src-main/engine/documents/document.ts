import type { Span } from '../text/span.ts';

/**
 * What a paragraph is. `text` is prose of no special role; `item` is a lettered, roman or bulleted
 * item under its chapeau (see `Paragraph.parent`).
 */
export type ParagraphKind =
  'title' | 'heading' | 'preambular' | 'operative' | 'item' | 'text' | 'footnote' | 'signature';

/** One paragraph of a document. Its number is a label, not part of the text. */
export interface Paragraph {
  /** Unique within its document: "p0", "p1" … in reading order. */
  readonly id: string;
  /**
   * As a reader cites it: "17", "12 (a)", "preamble 2", "title", "heading 3", "text 4", "note 1",
   * "closing 1". Never empty; unique within a part.
   */
  readonly label: string;
  /** The annex or part whose numbering the label belongs to, e.g. "annex II". */
  readonly part?: string;
  readonly kind: ParagraphKind;
  /** The paragraph's words in the document's text, without its number. */
  readonly span: Span;
  /** Id of the chapeau of an item, or of the paragraph a footnote is tied to. */
  readonly parent?: string;
  /** For a footnote: the place in the document's text where its mark stood. */
  readonly mark?: number;
  /** Heading depth, 1 for the highest; only for headings and titles. */
  readonly level?: number;
}

/** A piece of page furniture that reading took out. Nothing disappears unlisted. */
export interface Removal {
  /** The words, exactly as they stood. */
  readonly what: string;
  /** Why it is not part of the text. */
  readonly reason:
    | 'masthead'
    | 'job number'
    | 'recycling notice'
    | 'rule line'
    | 'page number'
    | 'running head'
    | 'front matter'
    | 'navigation'
    | 'bar code'
    | 'markup'
    | 'picture';
  /**
   * Where it stood: the line of the file (from 1; for formats without lines, the block), the place
   * in the clean text, and the page (from 1) where the format has pages.
   */
  readonly where: { readonly line: number; readonly offset: number; readonly page?: number };
}

/** Tracked changes are read as if all were accepted, or as if none had been made. */
export type TrackedReading = 'accepted' | 'original';

/** The tracked changes of a file: how they were read, and what is known of the other reading. */
export interface TrackedChanges {
  readonly reading: TrackedReading;
  /** How many, neighbouring ones of one author, kind and instant as one; looks not counted. */
  readonly changes: number;
  /** Those who made them, as the file names them, in the order of their first changes. */
  readonly authors: readonly string[];
  /** Id of the document that the other reading gives; absent when that holds no words. */
  readonly other?: string;
  /**
   * The other reading itself, without this field. The workspace keeps it, since the file may be
   * gone tomorrow; windows are not sent it.
   */
  readonly otherReading?: Document;
}

/** Adopted texts can be cited as agreed; drafts cannot. */
export type DocumentStatus = 'draft' | 'adopted' | 'treaty';

/** What a document says about itself and the user may set by hand. */
export type DocumentFact = 'title' | 'symbol' | 'date' | 'body' | 'status';

/** Where a document came from. */
export interface DocumentSource {
  /** File name without folders, or what the user called a pasted text. */
  readonly name: string;
  readonly format:
    | 'text'
    | 'markdown'
    | 'pasted'
    | 'pdf'
    | 'docx'
    | 'html'
    | 'odt'
    | 'rtf'
    | 'akoma-ntoso'
    | 'epub';
  /**
   * As named by the WHATWG Encoding Standard, e.g. "utf-8", "windows-1252"; "none" for formats
   * that keep their text otherwise.
   */
  readonly encoding: string;
  /** Size of the file in bytes. */
  readonly bytes: number;
}

/** A document as every part of the tool sees it. */
export interface Document {
  /** Hash of the file's content, so that the same file twice is one document. */
  readonly id: string;
  readonly title: string;
  /** Official symbol, e.g. "A/RES/68/4". */
  readonly symbol?: string;
  /**
   * ISO date (YYYY-MM-DD): of adoption where there is one, never of distribution; of issue for
   * papers nobody adopts.
   */
  readonly date?: string;
  /** The organ that speaks, e.g. "General Assembly". */
  readonly body?: string;
  readonly status?: DocumentStatus;
  /** What the file says about itself that a reader must know, e.g. that it is a sample. */
  readonly notice?: string;
  /** BCP 47 code of the main language, e.g. "en"; "und" when it could not be told. */
  readonly language: string;
  /** The clean text: the words of all paragraphs in order, a blank line between them. */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** "The General Assembly adopts the following declaration:" and the like. */
  readonly enactingFormula?: Span;
  readonly removed: readonly Removal[];
  /** Doubts about the reading, each a sentence for the user. */
  readonly warnings: readonly string[];
  readonly source: DocumentSource;
  /** What the user set by hand; a newer file leaves it alone. */
  readonly edited?: readonly DocumentFact[];
  /** Absent for files without tracked changes. */
  readonly tracked?: TrackedChanges;
  /** Id of the document whose place this one took when a newer file replaced it. */
  readonly replaces?: string;
}
