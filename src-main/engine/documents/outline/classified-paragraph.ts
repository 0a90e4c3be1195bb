import type { ParagraphKind } from '../document.ts';
import type { RoughParagraph } from '../lines/rough-paragraph.ts';
import type { WrittenLabel } from '../lines/written-label.ts';

/** A rough paragraph whose kind and written label are known. Its text has lost the label. */
export interface ClassifiedParagraph {
  readonly rough: RoughParagraph;
  readonly kind: ParagraphKind;
  /** Absent for paragraphs without number or bullet. */
  readonly written?: WrittenLabel;
  /** For "1. (a) Text": the letter that stands directly after the number. */
  readonly inner?: WrittenLabel;
  /** Whether it is part of the enacting formula. */
  readonly formula?: boolean;
}
