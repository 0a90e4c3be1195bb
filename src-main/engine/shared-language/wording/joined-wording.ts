import { isFunctionWord } from '../words/telling-words.ts';
import { NameDirectory } from './name-directory.ts';
import type { WordingIndex } from './wording-index.ts';

/**
 * Indexes of the parts of one collection, which answer as one index of all of it would: what a word
 * tells depends on how often all parts together have it, and places are put in order over all parts.
 */
export interface JoinedWording {
  readonly parts: readonly WordingIndex[];
  readonly keys: NameDirectory;
  readonly stems: NameDirectory;
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
  const keys = new NameDirectory(parts.map(({ table }) => table.keyNames));
  const stems = new NameDirectory(parts.map(({ table }) => table.stemNames));
  const counts = new Int32Array(stems.numbers.size);
  for (const { table, offsets } of parts) {
    table.stemNames.forEach((name, stem) => {
      counts[stems.numberOf(name)]! += offsets[stem + 1]! - offsets[stem]!;
    });
  }
  const order = orderParagraphs(parts, ranks);
  const weights = weighStems(parts, { keys, stems, counts, paragraphs: order.parts.length });
  const weightsInPart = parts.map(({ table }) => new Float32Array(table.stemNames.length));
  weights.forEach((weight, number) => {
    stems.eachPlace(number, (part, stem) => (weightsInPart[part]![stem] = weight));
  });
  return { parts, keys, stems, counts, weights, weightsInPart, order };
}

/** Lowest weight of a word that is in every paragraph but is not a mere function word. */
const LEAST_WEIGHT = 0.2;

/** Content words by how few of the paragraphs hold them, as inverse document frequency does. */
function weighStems(
  parts: readonly WordingIndex[],
  all: {
    readonly keys: NameDirectory;
    readonly stems: NameDirectory;
    readonly counts: Int32Array;
    readonly paragraphs: number;
  },
): Float32Array {
  const most = Math.max(2, all.paragraphs);
  const weights = Float32Array.from(all.counts, (count) =>
    Math.max(LEAST_WEIGHT, Math.log(most / count) / Math.log(most)),
  );
  for (const [name, number] of all.keys.numbers) {
    if (!isFunctionWord(name)) continue;
    all.keys.eachPlace(number, (part, key) => {
      const { stemNames, stemOfKey } = parts[part]!.table;
      weights[all.stems.numberOf(stemNames[stemOfKey[key]!]!)] = 0;
    });
  }
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
