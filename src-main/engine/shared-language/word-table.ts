import type { Document, Paragraph } from '../documents/document.ts';
import { orderDocuments } from '../documents/order-documents.ts';
import type { Span } from '../text/span.ts';
import { scanTokens } from '../text/scan-tokens.ts';
import { stemOf } from '../text/stems.ts';
import { foldWord } from '../text/tokens.ts';

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
 * All arrays have one entry for each word.
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
  /** Where the word starts and ends in its document's text, in code units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Index into `paragraphs`. */
  readonly paragraphOf: Int32Array;
  /** The written form of each key, and the first letters of each root, by number. */
  readonly keyNames: readonly string[];
  readonly rootNames: readonly string[];
}

/**
 * "voluntary" and "voluntarily" have different stems but the same first letters. With fewer letters
 * "international" and "internal" would become one.
 */
const ROOT_LETTERS = 7;

/** Gives equal words equal numbers, counted from 0 in order of first use. */
class Numbering {
  readonly names: string[] = [];
  private readonly known = new Map<string, number>();

  numberOf(name: string): number {
    const found = this.known.get(name);
    if (found !== undefined) return found;
    this.known.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

/** Numbers of the written word, its stem and its root, for each spelling that was met. */
class WordNumbers {
  readonly keys = new Numbering();
  readonly stems = new Numbering();
  readonly roots = new Numbering();
  readonly stemOfKey: number[] = [];
  readonly rootOfStem: number[] = [];
  private readonly keyOfSpelling = new Map<string, number>();

  keyOf(spelling: string): number {
    const found = this.keyOfSpelling.get(spelling);
    if (found !== undefined) return found;
    const name = foldWord(spelling);
    const key = this.keys.numberOf(name);
    this.keyOfSpelling.set(spelling, key);
    if (key === this.stemOfKey.length) this.addStem(stemOf(name));
    return key;
  }

  private addStem(name: string): void {
    const stem = this.stems.numberOf(name);
    this.stemOfKey.push(stem);
    if (stem < this.rootOfStem.length) return;
    this.rootOfStem.push(this.roots.numberOf(name.slice(0, ROOT_LETTERS)));
  }
}

/** Reads all words of the documents; the order in which they are given makes no difference. */
export function readWords(documents: readonly Document[]): WordTable {
  const ordered = orderDocuments(documents).filter((d, i, all) => d.id !== all[i - 1]?.id);
  const paragraphs: ParagraphWords[] = [];
  const words = new GrowingWords();
  const numbers = new WordNumbers();
  for (const [index, document] of ordered.entries()) {
    for (const paragraph of document.paragraphs) {
      const from = words.length;
      readParagraph(words, numbers, document.text, paragraph);
      paragraphs.push({ document: index, paragraph, from, to: words.length });
    }
  }
  return fillTable(ordered, paragraphs, words, numbers);
}

function readParagraph(
  words: GrowingWords,
  numbers: WordNumbers,
  text: string,
  { span }: Paragraph,
): void {
  const [from, to] = [Math.max(0, span.start), Math.min(text.length, span.end)];
  scanTokens(text, from, to, (start, end, kind) => {
    if (kind !== 'sign') words.add(numbers.keyOf(text.slice(start, end)), start, end);
  });
}

/** Numbers and places of words while they are read. */
class GrowingWords {
  length = 0;
  private keys = new Int32Array(1024);
  private starts = new Int32Array(1024);
  private ends = new Int32Array(1024);

  add(key: number, start: number, end: number): void {
    if (this.length === this.keys.length) this.grow();
    this.keys[this.length] = key;
    this.starts[this.length] = start;
    this.ends[this.length++] = end;
  }

  private grow(): void {
    const [keys, starts, ends] = [this.keys, this.starts, this.ends];
    this.keys = new Int32Array(2 * keys.length);
    this.starts = new Int32Array(2 * keys.length);
    this.ends = new Int32Array(2 * keys.length);
    this.keys.set(keys);
    this.starts.set(starts);
    this.ends.set(ends);
  }

  finish(): Pick<WordTable, 'keys' | 'starts' | 'ends'> {
    return {
      keys: this.keys.slice(0, this.length),
      starts: this.starts.slice(0, this.length),
      ends: this.ends.slice(0, this.length),
    };
  }
}

function fillTable(
  documents: readonly Document[],
  paragraphs: readonly ParagraphWords[],
  words: GrowingWords,
  numbers: WordNumbers,
): WordTable {
  const { keys, starts, ends } = words.finish();
  const stems = new Int32Array(keys.length);
  const roots = new Int32Array(keys.length);
  const paragraphOf = new Int32Array(keys.length);
  const stemOfKey = Int32Array.from(numbers.stemOfKey);
  const rootOfStem = Int32Array.from(numbers.rootOfStem);
  for (let i = 0; i < keys.length; i++) {
    const stem = stemOfKey[keys[i]!]!;
    stems[i] = stem;
    roots[i] = rootOfStem[stem]!;
  }
  paragraphs.forEach(({ from, to }, index) => paragraphOf.fill(index, from, to));
  const keyNames = numbers.keys.names;
  const rootNames = numbers.roots.names;
  return {
    documents,
    paragraphs,
    keys,
    stems,
    roots,
    starts,
    ends,
    paragraphOf,
    keyNames,
    rootNames,
  };
}

/** The place in its document's text of the words `[from, to)`, which stand in one paragraph. */
export function spanOfWords(
  table: Pick<WordTable, 'starts' | 'ends'>,
  from: number,
  to: number,
): Span {
  return { start: wordAt(table.starts, from), end: wordAt(table.ends, to - 1) };
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
