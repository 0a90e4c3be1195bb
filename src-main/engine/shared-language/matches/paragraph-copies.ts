import { paragraphNumber, wordAt, type WordTable } from '../words/word-table.ts';

/**
 * Which paragraphs say the same, word for word. Work is then done on one of each, so that a
 * family of g identical paragraphs costs g steps instead of g² / 2 comparisons.
 */
export interface ParagraphCopies {
  /** For each paragraph the first one with the same words; itself for the first. */
  readonly originalOf: Int32Array;
  /** For each original all paragraphs with its words, in reading order, itself included. */
  readonly copiesOf: ReadonlyMap<number, readonly number[]>;
}

/** Groups the paragraphs of a table by their words. */
export function groupCopies(table: WordTable): ParagraphCopies {
  const originalOf = new Int32Array(table.paragraphs.length);
  const copiesOf = new Map<number, number[]>();
  const byHash = new Map<number, number[]>();
  for (const index of table.paragraphs.keys()) {
    const hash = hashParagraph(table, index);
    const alike = byHash.get(hash) ?? [];
    const original = alike.find((other) => sameWords(table, other, index)) ?? index;
    originalOf[index] = original;
    if (original === index) byHash.set(hash, [...alike, index]);
    const copies = copiesOf.get(original);
    if (copies) copies.push(index);
    else copiesOf.set(original, [index]);
  }
  return { originalOf, copiesOf };
}

function hashParagraph(table: WordTable, index: number): number {
  const { from, to } = paragraphNumber(table, index);
  let hash = to - from;
  for (let i = from; i < to; i++) hash = (Math.imul(hash, 0x01000193) ^ wordAt(table.keys, i)) | 0;
  return hash;
}

function sameWords(table: WordTable, a: number, b: number): boolean {
  const first = paragraphNumber(table, a);
  const second = paragraphNumber(table, b);
  if (first.to - first.from !== second.to - second.from) return false;
  for (let i = 0; i < first.to - first.from; i++) {
    if (table.keys[first.from + i] !== table.keys[second.from + i]) return false;
  }
  return true;
}
