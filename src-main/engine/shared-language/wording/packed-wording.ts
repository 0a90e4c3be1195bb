import type { WordingIndex } from './wording-index.ts';
import type { ParagraphPlace } from '../words/word-table.ts';

/**
 * A `WordingIndex` as plain arrays, to be kept on disk: about 15 bytes a word, besides the names. Opening
 * it needs none of the documents.
 */
export interface PackedWording {
  /** JSON of `PackedNames`. */
  readonly names: string;
  readonly keys: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly places: Int32Array;
  readonly offsets: Int32Array;
  readonly stemOfKey: Int32Array;
  /** Number of the document and of the first word of each paragraph. */
  readonly paragraphs: Int32Array;
}

/** Changes whenever what is packed does, also when words come to be split, folded or stemmed otherwise. */
const VERSION = 5;

interface PackedNames {
  readonly version: number;
  readonly documents: readonly string[];
  readonly paragraphs: readonly string[];
  readonly keys: readonly string[];
  readonly stems: readonly string[];
}

/** Packs an index; `openWordingIndex` makes it the same again. */
export function packWording({ table, places, offsets }: WordingIndex): PackedWording {
  const names: PackedNames = {
    version: VERSION,
    documents: table.documents.map(({ id }) => id),
    paragraphs: table.paragraphs.map(({ paragraph }) => paragraph.id),
    keys: table.keyNames,
    stems: table.stemNames,
  };
  return {
    names: JSON.stringify(names),
    keys: table.keys,
    starts: table.starts,
    ends: table.ends,
    places,
    offsets,
    stemOfKey: table.stemOfKey,
    paragraphs: Int32Array.from(table.paragraphs.flatMap(({ document, from }) => [document, from])),
  };
}

/**
 * Makes an index of its packed form. Undefined when it is of another version or does not fit
 * together, as after a cut-off write; it is then to be made anew.
 */
export function openWordingIndex(packed: PackedWording): WordingIndex | undefined {
  const names = readNames(packed.names);
  if (!names || !fitsTogether(packed, names)) return undefined;
  const { keys, starts, ends, stemOfKey, places, offsets } = packed;
  const paragraphs = unpackParagraphs(packed, names);
  const documents = names.documents.map((id) => ({ id }));
  const { keys: keyNames, stems: stemNames } = names;
  const words = { keys, starts, ends, stemOfKey, keyNames, stemNames };
  return { table: { documents, paragraphs, ...words }, places, offsets };
}

function readNames(json: string): PackedNames | undefined {
  try {
    const names = JSON.parse(json) as Partial<PackedNames> | null;
    const lists = [names?.documents, names?.paragraphs, names?.keys, names?.stems];
    const whole = names?.version === VERSION && lists.every((list) => Array.isArray(list));
    return whole ? (names as PackedNames) : undefined;
  } catch {
    return undefined;
  }
}

function fitsTogether(packed: PackedWording, names: PackedNames): boolean {
  const { keys, starts, ends, places, offsets, stemOfKey, paragraphs } = packed;
  const words = keys.length;
  const sameLength = [starts, ends].every((array) => array.length === words);
  const stems = names.stems.length;
  return (
    sameLength &&
    paragraphs.length === 2 * names.paragraphs.length &&
    isBelow(
      paragraphs.filter((_, i) => i % 2 === 0),
      names.documents.length,
    ) &&
    isAscending(paragraphs.filter((_, i) => i % 2 === 1)) &&
    (paragraphs.at(-1) ?? 0) <= words &&
    stemOfKey.length === names.keys.length &&
    offsets.length === stems + 1 &&
    offsets[stems] === places.length &&
    isBelow(keys, names.keys.length) &&
    isBelow(places, names.paragraphs.length) &&
    isBelow(stemOfKey, stems) &&
    isAscending(offsets)
  );
}

function isBelow(numbers: Int32Array, limit: number): boolean {
  for (let i = 0; i < numbers.length; i++) {
    if (numbers[i]! < 0 || numbers[i]! >= limit) return false;
  }
  return true;
}

function isAscending(numbers: Int32Array): boolean {
  for (let i = 1; i < numbers.length; i++) if (numbers[i]! < numbers[i - 1]!) return false;
  return true;
}

function unpackParagraphs(packed: PackedWording, names: PackedNames): ParagraphPlace[] {
  const { paragraphs, keys } = packed;
  return names.paragraphs.map((id, index) => ({
    document: paragraphs[2 * index]!,
    paragraph: { id },
    from: paragraphs[2 * index + 1]!,
    to: paragraphs[2 * index + 3] ?? keys.length,
  }));
}
