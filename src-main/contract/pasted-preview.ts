import type { ParagraphKind } from '../engine/documents/document.ts';

/** What reading made of rich text that was pasted. */
export interface PastedPreview {
  /** Title found in the text; absent when it has none. */
  readonly title?: string;
  /** The first paragraphs, of each the first words. */
  readonly paragraphs: readonly {
    readonly kind: ParagraphKind;
    /** As a reader cites it; see `Paragraph.label`. */
    readonly label: string;
    readonly words: string;
    /** Whether `words` is less than the paragraph. */
    readonly cut: boolean;
  }[];
  /** How many paragraphs and words there are in all. */
  readonly allParagraphs: number;
  readonly allWords: number;
}
