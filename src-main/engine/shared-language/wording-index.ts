import type { Document } from '../documents/document.ts';
import type { Span } from '../text/span.ts';
import { stemOf } from '../text/stems.ts';
import { tokeniseWords } from '../text/tokens.ts';
import { weighWords } from './telling-words.ts';
import { type ParagraphPlace, readWords, wordAt, type WordTable } from './word-table.ts';

/** Where the words of some documents stand, without their texts; see `WordTable`. */
export interface IndexedWords extends Pick<
  WordTable,
  'keys' | 'stems' | 'starts' | 'ends' | 'paragraphOf' | 'keyNames'
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
  /** Places of the words with stem s: `places[offsets[s]]` up to `places[offsets[s + 1]]`. */
  readonly places: Int32Array;
  readonly offsets: Int32Array;
  /** What each stem tells: 0 for words such as "of", more for rarer ones. */
  readonly stemWeights: Float32Array;
  /** What stems tell that only other parts of the same collection have; see `joinWording`. */
  readonly weightsElsewhere?: ReadonlyMap<string, number>;
}

/** Indexes documents for `searchWording`. Takes about as long as splitting them into words. */
export function indexWording(documents: readonly Document[]): WordingIndex {
  const table = readWords(documents);
  const stemNumbers = new Map<string, number>();
  table.keys.forEach((key, i) => stemNumbers.set(stemOf(table.keyNames[key]!), table.stems[i]!));
  const offsets = countStems(table.stems, stemNumbers.size);
  const places = new Int32Array(table.stems.length);
  const next = offsets.slice();
  table.stems.forEach((stem, i) => (places[next[stem]!++] = i));
  return {
    table,
    keyNumbers: new Map(table.keyNames.map((name, key) => [name, key])),
    stemNumbers,
    places,
    offsets,
    stemWeights: weighStems(table, places, offsets),
  };
}

function countStems(stems: Int32Array, count: number): Int32Array {
  const offsets = new Int32Array(count + 1);
  for (const stem of stems) offsets[stem + 1]! += 1;
  for (let s = 0; s < count; s++) offsets[s + 1]! += offsets[s]!;
  return offsets;
}

/** Lowest weight of a word that is in every paragraph but is not a mere function word. */
const LEAST_WEIGHT = 0.2;

/** Content words by how few of the words they make up, as inverse document frequency does. */
function weighStems(table: WordTable, places: Int32Array, offsets: Int32Array): Float32Array {
  const telling = weighWords(table);
  const paragraphs = Math.max(2, table.paragraphs.length);
  return Float32Array.from({ length: offsets.length - 1 }, (_, stem) => {
    if (telling[places[offsets[stem]!]!] === 0) return 0;
    const count = offsets[stem + 1]! - offsets[stem]!;
    return weightOfCount(count, paragraphs);
  });
}

/** What a content word tells that stands so many times in so many paragraphs, two at least. */
export function weightOfCount(count: number, paragraphs: number): number {
  return Math.max(LEAST_WEIGHT, Math.log(paragraphs / count) / Math.log(paragraphs));
}

/** Wording that is looked for, as numbers of an index; -1 for words no document has. */
export interface AskedWording {
  readonly keys: Int32Array;
  readonly stems: Int32Array;
  /** What each word tells; a word no document has tells as much as the rarest. */
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
  return {
    keys: Int32Array.from(words, (word) => index.keyNumbers.get(word) ?? -1),
    stems,
    weights: Float32Array.from(stems, (stem, i) =>
      stem < 0 ? (index.weightsElsewhere?.get(names[i]!) ?? 1) : index.stemWeights[stem]!,
    ),
  };
}
