import type { Document } from '../../documents/document.ts';
import type { Span } from '../../text/span.ts';
import { readWords } from '../words/read-words.ts';
import { type ParagraphPlace, wordAt, type WordTable } from '../words/word-table.ts';

/** Where the words of some documents stand, without their texts; see `WordTable`. */
export interface IndexedWords extends Pick<
  WordTable,
  'keys' | 'starts' | 'ends' | 'keyNames' | 'stemNames' | 'stemOfKey'
> {
  readonly documents: readonly Pick<Document, 'id'>[];
  readonly paragraphs: readonly ParagraphPlace[];
}

/** The place in its document's text of the words `[from, to)` of one paragraph. */
export function spanOfIndexed(table: IndexedWords, from: number, to: number): Span {
  return { start: wordAt(table.starts, from), end: wordAt(table.ends, to - 1) };
}

/**
 * Where each word of some documents stands; made once, then asked any number of times, alone or with
 * those of other documents (see `joinWording`). It can be kept as plain arrays: see `packWording`.
 */
export interface WordingIndex {
  readonly table: IndexedWords;
  /**
   * Numbers of the paragraphs that hold stem s, ascending: `places[offsets[s]]` up to
   * `places[offsets[s + 1]]`.
   */
  readonly places: Int32Array;
  readonly offsets: Int32Array;
}

/** Indexes documents for `joinWording`. */
export function indexWording(documents: readonly Document[]): WordingIndex {
  const table = readWords(documents, true);
  return { table, ...listHolders(table, table.stemNames.length) };
}

/** The paragraphs that hold each stem; see `WordingIndex`. */
function listHolders(table: IndexedWords, stemCount: number): Omit<WordingIndex, 'table'> {
  const { paragraphs } = table;
  const { stems, ends } = stemsOfParagraphs(table, stemCount);
  const offsets = new Int32Array(stemCount + 1);
  for (let i = 0; i < stems.length; i++) offsets[stems[i]! + 1]! += 1;
  for (let stem = 0; stem < stemCount; stem++) offsets[stem + 1]! += offsets[stem]!;
  const places = new Int32Array(stems.length);
  const next = offsets.slice();
  for (let paragraph = 0, i = 0; paragraph < paragraphs.length; paragraph++) {
    for (const end = ends[paragraph]!; i < end; i++) places[next[stems[i]!]!++] = paragraph;
  }
  return { places, offsets };
}

/** The stems of each paragraph, each once, and where those of each paragraph end. */
function stemsOfParagraphs(
  { keys, stemOfKey, paragraphs }: IndexedWords,
  stemCount: number,
): { stems: Int32Array; ends: Int32Array } {
  const last = new Int32Array(stemCount).fill(-1);
  const stems = new Int32Array(keys.length);
  const ends = new Int32Array(paragraphs.length);
  let length = 0;
  for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
    const { from, to } = paragraphs[paragraph]!;
    for (let i = from; i < to; i++) {
      const stem = stemOfKey[keys[i]!]!;
      if (last[stem] === paragraph) continue;
      last[stem] = paragraph;
      stems[length++] = stem;
    }
    ends[paragraph] = length;
  }
  return { stems: stems.subarray(0, length), ends };
}
