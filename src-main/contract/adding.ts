import type { Revised } from './workspace-state.ts';

/** How a note fared when the document it speaks of was replaced by a newer file. */
export interface ReplacedNote {
  /** Id of the note. */
  readonly note: string;
  /** For each of its quotations from that document: how sure its place is, or that it has none. */
  readonly quotes: readonly ('exact' | 'context' | 'approximate' | 'orphaned')[];
  /**
   * What became of the finding it hangs on: `kept` when it did not change its name or was not
   * reported before either, `followed` to the same finding in the new text, `lost` when there is
   * none; then the note stays with its quotations.
   */
  readonly target: 'kept' | 'followed' | 'lost';
}

/** A document replaced by a newer file. */
export interface ReplacedDocument extends Revised {
  /** Id of the document that stands in its place now. */
  readonly document: string;
  /** Every note that speaks of it, newest first. */
  readonly notes: readonly ReplacedNote[];
}

/** What adding several files at once gave. */
export interface AddedFiles extends Revised {
  /** How many documents are new. */
  readonly added: number;
  /** Every file that was not added: its name as given, below its folder, and why. */
  readonly failures: readonly FileFailure[];
  /** Files of a folder whose endings name no kind of text that is read; they were not opened. */
  readonly passedOver: readonly string[];
  /** Whether it was cancelled before the end; what had been read by then is added. */
  readonly cancelled: boolean;
}

/** A document beside the other reading of its file. */
export interface AddedReading extends Revised {
  /** Ids of the file read as it was before its tracked changes, and with them. */
  readonly original: string;
  readonly accepted: string;
}

/** A file that was not added and why, in a sentence for the user. */
export interface FileFailure {
  readonly file: string;
  readonly sentence: string;
}
