/**
 * What a reader of a file format hands to the engine: the file's blocks in reading order, with
 * what only the format knows. Cleaning and structure are then found in the same way for all
 * formats.
 */
export interface Block {
  /**
   * `rule` is a line drawn across the page; `note` a footnote's text; `quote` a block quotation.
   */
  readonly kind: 'paragraph' | 'heading' | 'item' | 'note' | 'rule' | 'row' | 'quote';
  /** The words, without markup. Line breaks inside a block are kept as "\n". */
  readonly text: string;
  /** Heading depth, 1 for the highest. */
  readonly level?: number;
  /** Number or bullet the format keeps apart from the words, e.g. "3." from a Markdown list. */
  readonly label?: string;
  /** Nesting depth of an item, 0 for the outermost. */
  readonly depth?: number;
  /** Footnote marks inside the words: where they stood and what they said. */
  readonly marks?: readonly { readonly offset: number; readonly label: string }[];
  /** Spans of the block's words set in italics, in order. */
  readonly italics?: readonly { readonly start: number; readonly end: number }[];
  /** Line of the file where the block starts, from 1. */
  readonly line: number;
  /** Page of the file where the block starts, from 1, where the format has pages. */
  readonly page?: number;
}
