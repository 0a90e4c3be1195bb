import type { Document, Paragraph } from '../../documents/document.ts';
import type { ParagraphContents } from './paragraph-contents.ts';
import { TokenRows } from './token-rows.ts';
import type { Vocabulary } from '../word-changes/vocabulary.ts';

/** One document cut into paragraphs and words, ready to be compared. */
export interface ComparedSide {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** Tokens of all paragraphs, one after another: where each starts and ends in the text. */
  readonly tokenStarts: Int32Array;
  readonly tokenEnds: Int32Array;
  /** The number of the way each token is written, and of the word it is. */
  readonly forms: Int32Array;
  readonly ids: Int32Array;
  /** One of `WORD_CLASS` for each token. */
  readonly classes: Uint8Array;
  /** First token of each paragraph, and one entry more for the end. */
  readonly starts: Int32Array;
  /** The ids without signs, and where each paragraph starts in them. */
  readonly wordIds: Int32Array;
  readonly wordStarts: Int32Array;
  /** Paragraphs with the same number have the same tokens, on both sides. */
  readonly contents: Int32Array;
}

/** Cuts a document for comparison; both sides must share the vocabulary and the contents. */
export function prepareSide(
  { text, paragraphs }: Document,
  vocabulary: Vocabulary,
  known: ParagraphContents,
): ComparedSide {
  const rows = new TokenRows(text, paragraphs.length, vocabulary);
  const contents = new Int32Array(paragraphs.length);
  paragraphs.forEach(({ span }, index) => {
    contents[index] = known.read(text, span, rows, index);
  });
  return {
    text,
    paragraphs,
    tokenStarts: rows.tokenStarts.subarray(0, rows.tokens),
    tokenEnds: rows.tokenEnds.subarray(0, rows.tokens),
    forms: rows.forms.subarray(0, rows.tokens),
    ids: rows.ids.subarray(0, rows.tokens),
    classes: rows.classes.subarray(0, rows.tokens),
    starts: rows.starts,
    wordIds: rows.wordIds.subarray(0, rows.words),
    wordStarts: rows.wordStarts,
    contents,
  };
}

/** The words (no signs) of a paragraph, as numbers. */
export function wordsOf(side: ComparedSide, paragraph: number): Int32Array {
  return side.wordIds.subarray(side.wordStarts[paragraph], side.wordStarts[paragraph + 1]);
}

/** Number of words in a paragraph. */
export function lengthOf(side: ComparedSide, paragraph: number): number {
  return (side.wordStarts[paragraph + 1] ?? 0) - (side.wordStarts[paragraph] ?? 0);
}
