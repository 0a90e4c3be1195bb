import type { StyledText } from '../styled/styled-text.ts';

/** Where in a table a paragraph stands. */
export interface CellPlace {
  /** Counted through the part; nested tables count as part of their cell. */
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

/** A reference to a footnote or endnote. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  /** Where in the paragraph's text it stands. */
  readonly offset: number;
  /** Whether the author typed the mark himself: it follows as raised text. */
  readonly custom: boolean;
}

/** One paragraph of a part, as written; TABs and line breaks kept. */
export interface DocxParagraph {
  readonly styled: StyledText;
  readonly style?: string;
  /** Numbering instance and level set on the paragraph itself. */
  readonly numbering?: string;
  readonly level?: number;
  readonly outline?: number;
  readonly cell?: CellPlace;
  /** Whether it stands in a text box or a frame beside the text. */
  readonly beside: boolean;
  readonly references: readonly NoteReference[];
  /** The note it belongs to, in the parts that hold notes. */
  readonly note?: { readonly id: string; readonly type?: string };
  /** Whether its end was deleted (or, read as the original, inserted): the next one joins it. */
  readonly joinsNext: boolean;
}
