import type { Block } from '../../../engine/documents/lines/block.ts';
import { replaceStyled, sliceStyled, wordsOf } from '../styled/styled-text.ts';
import type { StyledText } from '../styled/styled-text.ts';
import { typedLabel } from '../styled/typed-label.ts';
import type { WordsPen } from '../styled/words-pen.ts';
import type { OdtLook } from './odt-styles.ts';

/** A block on its way into the text, where its line is found. */
export type Unplaced = Omit<Block, 'line'>;

/** A paragraph that is being read. */
export interface OpenParagraph {
  readonly pen: WordsPen;
  readonly level?: number;
  label?: string;
  /** Finds the label once it is sure that the paragraph is there. */
  number: (() => string | undefined) | undefined;
  readonly depth?: number;
  readonly looks: OdtLook[];
  /** Notes and text boxes anchored in it; they follow. */
  readonly after: Unplaced[];
}

/** Gives a paragraph its number, now that it is sure to be there. */
export function settle(paragraph: OpenParagraph): void {
  const label = paragraph.number?.();
  paragraph.number = undefined;
  if (label !== undefined) paragraph.label = label;
}

/** The block of a paragraph with all its words; undefined when it has none. */
export function blockOf(
  { label, level, depth }: OpenParagraph,
  whole: StyledText,
): Unplaced | undefined {
  if (whole.text === '') return undefined;
  const typed = label === undefined ? typedLabel(whole.text) : undefined;
  const words = replaceStyled(typed ? sliceStyled(whole, typed.length) : whole, /\s*\t\s*/gu, ' ');
  const shown = label ?? typed?.label;
  const inList = depth === undefined || label !== undefined ? depth : depth + 1;
  return {
    kind: level !== undefined ? 'heading' : shown === undefined ? 'paragraph' : 'item',
    ...wordsOf(words),
    ...(shown === undefined ? {} : { label: shown }),
    ...(level === undefined ? {} : { level }),
    ...(inList === undefined ? {} : { depth: inList }),
  };
}
