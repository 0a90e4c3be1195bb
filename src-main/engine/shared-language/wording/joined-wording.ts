import { isFunctionWord } from '../words/telling-words.ts';
import { type Directories, makeDirectories } from './word-directory.ts';
import type { WordingIndex } from './wording-index.ts';

/**
 * Indexes of the parts of one collection, which answer as one index of all of it would: what a word
 * tells depends on how often all parts together have it, and places are put in order over all parts.
 */
export interface JoinedWording extends Directories {
  readonly parts: readonly WordingIndex[];
  /** How many paragraphs hold each stem, and what it tells: 0 for words such as "of", more for rarer ones. */
  readonly counts: Int32Array;
  readonly weights: Float32Array;
  /** What each stem of each part tells. */
  readonly weightsInPart: readonly Float32Array[];
  readonly order: ReadingOrder;
}

/** All paragraphs of all parts by the rank of their document, then as they stand in it. */
export interface ReadingOrder {
  /** For each place in the order the part and the number of the paragraph in it. */
  readonly parts: Int32Array;
  readonly paragraphs: Int32Array;
  /** For each part the place of each of its paragraphs. */
  readonly places: readonly Int32Array[];
}

/**
 * Joins indexes of parts of a collection, no document in two of them. `ranks` says in which order
 * documents of equal likeness are named, the oldest being 0; without it, they are named as they come.
 */
export function joinWording(
  parts: readonly WordingIndex[],
  ranks?: ReadonlyMap<string, number>,
): JoinedWording {
  const directories = makeDirectories(parts);
  const counts = new Int32Array(directories.stems.size);
  parts.forEach(({ offsets }, part) => {
    directories.stems.ofParts[part]!.forEach((stem, own) => {
      counts[stem]! += offsets[own + 1]! - offsets[own]!;
    });
  });
  const order = orderParagraphs(parts, ranks);
  const weights = weighStems(directories, counts, order.parts.length);
  const weightsInPart = directories.stems.ofParts.map((stems) =>
    Float32Array.from(stems, (stem) => weights[stem]!),
  );
  return { ...directories, parts, counts, weights, weightsInPart, order };
}

/** Lowest weight of a word that is in every paragraph but is not a mere function word. */
const LEAST_WEIGHT = 0.2;

/** Content words by how few of the paragraphs hold them, as inverse document frequency does. */
function weighStems(
  { keys, stemOfKey }: Directories,
  counts: Int32Array,
  paragraphs: number,
): Float32Array {
  const most = Math.max(2, paragraphs);
  const weights = Float32Array.from(counts, (count) =>
    Math.max(LEAST_WEIGHT, Math.log(most / count) / Math.log(most)),
  );
  keys.names.forEach((name, key) => {
    if (isFunctionWord(name)) weights[stemOfKey[key]!] = 0;
  });
  return weights;
}

function orderParagraphs(
  parts: readonly WordingIndex[],
  ranks: ReadonlyMap<string, number> | undefined,
): ReadingOrder {
  const documents = parts.flatMap(({ table }, part) =>
    table.documents.map(({ id }, document) => ({ part, document, rank: ranks?.get(id) ?? 0 })),
  );
  documents.sort((x, y) => x.rank - y.rank || x.part - y.part || x.document - y.document);
  const firsts = parts.map(({ table }) => firstParagraphs(table));
  const count = parts.reduce((sum, { table }) => sum + table.paragraphs.length, 0);
  const order = { parts: new Int32Array(count), paragraphs: new Int32Array(count) };
  const places = parts.map(({ table }) => new Int32Array(table.paragraphs.length));
  let place = 0;
  for (const { part, document } of documents) {
    for (let p = firsts[part]![document]!; p < firsts[part]![document + 1]!; p++) {
      order.parts[place] = part;
      order.paragraphs[place] = p;
      places[part]![p] = place++;
    }
  }
  return { ...order, places };
}

/** The first paragraph of each document, and the number of paragraphs at the end. */
function firstParagraphs({ documents, paragraphs }: WordingIndex['table']): Int32Array {
  const firsts = new Int32Array(documents.length + 1);
  for (const { document } of paragraphs) firsts[document + 1]! += 1;
  for (let d = 0; d < documents.length; d++) firsts[d + 1]! += firsts[d]!;
  return firsts;
}
