import type { Document, Paragraph } from '../../documents/document.ts';
import type { Span } from '../../text/span.ts';

/** One paragraph as a stretch `[from, to)` of a word table, as far as its place goes. */
export interface ParagraphPlace {
  /** Index into the documents of the table. */
  readonly document: number;
  readonly paragraph: Pick<Paragraph, 'id'>;
  readonly from: number;
  readonly to: number;
}

/** One paragraph as a stretch `[from, to)` of a word table. */
export interface ParagraphWords extends ParagraphPlace {
  readonly paragraph: Paragraph;
}

/**
 * The words of many documents end to end, as numbers: two words are equal when their numbers are.
 * All arrays have one entry for each word. Of those arrays that only some work needs, none is made
 * before it is asked for.
 */
export interface WordTable {
  /** In date order, each document once. */
  readonly documents: readonly Document[];
  readonly paragraphs: readonly ParagraphWords[];
  /** Number of the word as it is written, but for case (see `foldWord`). */
  readonly keys: Int32Array;
  /** Number of the word's stem (see `stemOf`). */
  readonly stems: Int32Array;
  /** Number of the stem's first letters, by which forms that stems keep apart are one. */
  readonly roots: Int32Array;
  /** Where the word starts and ends in its document's text, in code units; see `spanOfWords`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Index into `paragraphs`. */
  readonly paragraphOf: Int32Array;
  /**
   * For each word, and for the place after the last one, whether a clause begins there: at the ends
   * of paragraphs and after a full stop, semicolon, colon or the like.
   */
  readonly edges: Uint8Array;
  /** The written form of each key, each stem, and the first letters of each root, by number. */
  readonly keyNames: readonly string[];
  readonly stemNames: readonly string[];
  readonly rootNames: readonly string[];
  /** Number of the stem of each key, and of the root of each stem. */
  readonly stemOfKey: Int32Array;
  readonly rootOfStem: Int32Array;
  /** How many words there are in the table. */
  readonly length: number;
  /** Where a word stands; cheap for words of one paragraph in a row. */
  placeOf(word: number): Span;
}

/** The place in its document's text of the words `[from, to)`, which stand in one paragraph. */
export function spanOfWords(table: Pick<WordTable, 'placeOf'>, from: number, to: number): Span {
  return { start: table.placeOf(from).start, end: table.placeOf(to - 1).end };
}

/** Entry of an array that is known to have it; an index outside is a fault of ours. */
export function wordAt(array: Int32Array, index: number): number {
  const value = array[index];
  if (value === undefined) throw new RangeError(`no word ${index} in a table of ${array.length}`);
  return value;
}

/** The paragraph that holds a word. */
export function paragraphAt(table: WordTable, word: number): ParagraphWords {
  return paragraphNumber(table, wordAt(table.paragraphOf, word));
}

/** The paragraph of a number that is known to exist. */
export function paragraphNumber<T extends ParagraphPlace>(
  table: { readonly paragraphs: readonly T[] },
  index: number,
): T {
  const paragraph = table.paragraphs[index];
  if (!paragraph) throw new RangeError(`no paragraph ${index}`);
  return paragraph;
}
