import type { Document, Paragraph } from '../documents/document.ts';
import { tokenise } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WORD_CLASS } from './vocabulary.ts';

/** One document cut into paragraphs and words, ready to be compared. */
export interface ComparedSide {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** Tokens of all paragraphs, one after another. */
  readonly tokens: readonly Token[];
  /** The vocabulary's number of each token. */
  readonly ids: Int32Array;
  /** First token of each paragraph, and one entry more for the end. */
  readonly starts: Int32Array;
  /** The ids without signs, and where each paragraph starts in them. */
  readonly wordIds: Int32Array;
  readonly wordStarts: Int32Array;
  /** Paragraphs with the same number have the same tokens, on both sides. */
  readonly contents: Int32Array;
}

/** Numbers the different contents of paragraphs over both sides. */
export type ContentNumbers = Map<string, number>;

/** Cuts a document for comparison; both sides must share the vocabulary and the numbers. */
export function prepareSide(
  { text, paragraphs }: Document,
  vocabulary: Vocabulary,
  numbers: ContentNumbers,
): ComparedSide {
  const tokens: Token[] = [];
  const starts = new Int32Array(paragraphs.length + 1);
  paragraphs.forEach((paragraph, index) => {
    for (const token of tokenise(text, paragraph.span)) tokens.push(token);
    starts[index + 1] = tokens.length;
  });
  const ids = Int32Array.from(tokens, (token) => vocabulary.idOf(token));
  const contents = new Int32Array(paragraphs.length);
  paragraphs.forEach((_, index) => {
    const content = ids.subarray(starts[index], starts[index + 1]).join(' ');
    contents[index] = numbers.get(content) ?? numbers.size;
    if (contents[index] === numbers.size) numbers.set(content, numbers.size);
  });
  return {
    text,
    paragraphs,
    tokens,
    ids,
    starts,
    ...withoutSigns(ids, starts, vocabulary),
    contents,
  };
}

function withoutSigns(ids: Int32Array, starts: Int32Array, vocabulary: Vocabulary) {
  const wordIds = new Int32Array(ids.length);
  const wordStarts = new Int32Array(starts.length);
  let count = 0;
  for (let paragraph = 0; paragraph + 1 < starts.length; paragraph++) {
    for (let token = starts[paragraph] ?? 0; token < (starts[paragraph + 1] ?? 0); token++) {
      const id = ids[token] ?? 0;
      if (vocabulary.classOf(id) !== WORD_CLASS.sign) wordIds[count++] = id;
    }
    wordStarts[paragraph + 1] = count;
  }
  return { wordIds: wordIds.subarray(0, count), wordStarts };
}

/** The words (no signs) of a paragraph, as numbers. */
export function wordsOf(side: ComparedSide, paragraph: number): Int32Array {
  return side.wordIds.subarray(side.wordStarts[paragraph], side.wordStarts[paragraph + 1]);
}

/** Number of words in a paragraph. */
export function lengthOf(side: ComparedSide, paragraph: number): number {
  return (side.wordStarts[paragraph + 1] ?? 0) - (side.wordStarts[paragraph] ?? 0);
}
