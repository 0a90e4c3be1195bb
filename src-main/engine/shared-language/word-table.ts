import type { Document, Paragraph } from '../documents/document.ts';
import { orderDocuments } from '../documents/order-documents.ts';
import type { Span } from '../text/span.ts';
import { stemOf } from '../text/stems.ts';
import { type Token, tokeniseWords } from '../text/tokens.ts';

/** One paragraph as a stretch `[from, to)` of a word table. */
export interface ParagraphWords {
  /** Index into `WordTable.documents`. */
  readonly document: number;
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
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
  /** The written form of each key, by number. */
  readonly keyNames: readonly string[];
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

/** Reads all words of the documents; the order in which they are given makes no difference. */
export function readWords(documents: readonly Document[]): WordTable {
  const ordered = orderDocuments(documents).filter((d, i, all) => d.id !== all[i - 1]?.id);
  const paragraphs: ParagraphWords[] = [];
  const tokens: Token[] = [];
  for (const [index, document] of ordered.entries()) {
    for (const paragraph of document.paragraphs) {
      const from = tokens.length;
      for (const token of tokeniseWords(document.text, paragraph.span)) tokens.push(token);
      paragraphs.push({ document: index, paragraph, from, to: tokens.length });
    }
  }
  return fillTable(ordered, paragraphs, tokens);
}

function fillTable(
  documents: readonly Document[],
  paragraphs: readonly ParagraphWords[],
  tokens: readonly Token[],
): WordTable {
  const words = new Numbering();
  const stems = new Numbering();
  const roots = new Numbering();
  const stemOfKey: number[] = [];
  const rootOfStem: number[] = [];
  const table = {
    documents,
    paragraphs,
    keys: Int32Array.from(tokens, (token) => words.numberOf(token.key)),
    stems: new Int32Array(tokens.length),
    roots: new Int32Array(tokens.length),
    starts: Int32Array.from(tokens, (token) => token.start),
    ends: Int32Array.from(tokens, (token) => token.end),
    paragraphOf: new Int32Array(tokens.length),
    keyNames: words.names,
  };
  for (const [key, name] of words.names.entries()) stemOfKey[key] = stems.numberOf(stemOf(name));
  for (const [stem, name] of stems.names.entries()) {
    rootOfStem[stem] = roots.numberOf(name.slice(0, ROOT_LETTERS));
  }
  table.keys.forEach((key, i) => {
    const stem = stemOfKey[key]!;
    table.stems[i] = stem;
    table.roots[i] = rootOfStem[stem]!;
  });
  paragraphs.forEach(({ from, to }, index) => table.paragraphOf.fill(index, from, to));
  return table;
}

/** The place in its document's text of the words `[from, to)`, which stand in one paragraph. */
export function spanOfWords(table: WordTable, from: number, to: number): Span {
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
export function paragraphNumber(table: WordTable, index: number): ParagraphWords {
  const paragraph = table.paragraphs[index];
  if (!paragraph) throw new RangeError(`no paragraph ${index}`);
  return paragraph;
}
