import type { Document } from '../../documents/document.ts';
import type { Span } from '../../text/span.ts';
import { stemOf } from '../../text/stems.ts';
import { tokeniseWords } from '../../text/tokens.ts';
import { isFunctionWord } from '../words/telling-words.ts';
import { readWords } from '../words/read-words.ts';
import { type ParagraphPlace, wordAt, type WordTable } from '../words/word-table.ts';

/** Where the words of some documents stand, without their texts; see `WordTable`. */
export interface IndexedWords extends Pick<
  WordTable,
  'keys' | 'starts' | 'ends' | 'keyNames' | 'stemOfKey'
> {
  readonly documents: readonly Pick<Document, 'id'>[];
  readonly paragraphs: readonly ParagraphPlace[];
}

/** The place in its document's text of the words `[from, to)` of one paragraph. */
export function spanOfIndexed(table: IndexedWords, from: number, to: number): Span {
  return { start: wordAt(table.starts, from), end: wordAt(table.ends, to - 1) };
}

/**
 * Where each word of some documents stands; made once, then asked any number of times. It can be
 * kept as plain arrays: see `packWording`.
 */
export interface WordingIndex {
  readonly table: IndexedWords;
  /** Number of each written word, and of each stem, by name. */
  readonly keyNumbers: ReadonlyMap<string, number>;
  readonly stemNumbers: ReadonlyMap<string, number>;
  /**
   * Numbers of the paragraphs that hold stem s, ascending: `places[offsets[s]]` up to
   * `places[offsets[s + 1]]`.
   */
  readonly places: Int32Array;
  readonly offsets: Int32Array;
  /** What each stem tells: 0 for words such as "of", more for rarer ones. */
  readonly stemWeights: Float32Array;
  /** What stems tell that only other parts of the same collection have; see `joinWording`. */
  readonly weightsElsewhere?: ReadonlyMap<string, number>;
}

/** Indexes documents for `searchWording`. */
export function indexWording(documents: readonly Document[]): WordingIndex {
  const table = readWords(documents, true);
  const stemNumbers = new Map<string, number>();
  table.keyNames.forEach((name, key) => stemNumbers.set(stemOf(name), table.stemOfKey[key]!));
  const { places, offsets } = listHolders(table, stemNumbers.size);
  return {
    table,
    keyNumbers: new Map(table.keyNames.map((name, key) => [name, key])),
    stemNumbers,
    places,
    offsets,
    stemWeights: weighStems(table, offsets),
  };
}

/** The paragraphs that hold each stem; see `WordingIndex`. */
function listHolders(
  table: IndexedWords,
  stemCount: number,
): Pick<WordingIndex, 'places' | 'offsets'> {
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

/** Lowest weight of a word that is in every paragraph but is not a mere function word. */
const LEAST_WEIGHT = 0.2;

/** Content words by how few of the paragraphs hold them, as inverse document frequency does. */
function weighStems({ keyNames, stemOfKey, paragraphs }: IndexedWords, offsets: Int32Array) {
  const weights = new Float32Array(offsets.length - 1);
  for (let stem = 0; stem < weights.length; stem++) {
    weights[stem] = weightOfCount(
      offsets[stem + 1]! - offsets[stem]!,
      Math.max(2, paragraphs.length),
    );
  }
  keyNames.forEach((name, key) => {
    if (isFunctionWord(name)) weights[stemOfKey[key]!] = 0;
  });
  return weights;
}

/** What a content word tells that stands in so many of so many paragraphs, two at least. */
export function weightOfCount(count: number, paragraphs: number): number {
  return Math.max(LEAST_WEIGHT, Math.log(paragraphs / count) / Math.log(paragraphs));
}

/** Wording that is looked for, as numbers of an index; -1 for words no document has. */
export interface AskedWording {
  readonly keys: Int32Array;
  readonly stems: Int32Array;
  /** What each word tells; a word no document has tells as much as the others that tell anything. */
  readonly weights: Float32Array;
}

/** Most words that are looked for at once; what goes beyond is not read. */
const MOST_ASKED = 1_000;

/** Splits asked wording into words and numbers them. */
export function readAskedWording(index: WordingIndex, wording: string): AskedWording {
  const words = tokeniseWords(wording)
    .slice(0, MOST_ASKED)
    .map((token) => token.key);
  const names = words.map(stemOf);
  const stems = Int32Array.from(names, (name) => index.stemNumbers.get(name) ?? -1);
  const known = names.map((name, i) =>
    stems[i]! < 0 ? index.weightsElsewhere?.get(name) : index.stemWeights[stems[i]!],
  );
  const usual = meanOf(known.filter((weight) => weight !== undefined && weight > 0));
  return {
    keys: Int32Array.from(words, (word) => index.keyNumbers.get(word) ?? -1),
    stems,
    weights: Float32Array.from(known, (weight) => weight ?? usual),
  };
}

function meanOf(weights: readonly (number | undefined)[]): number {
  const sum = weights.reduce((sum: number, weight) => sum + (weight ?? 0), 0);
  return weights.length === 0 ? 1 : sum / weights.length;
}
