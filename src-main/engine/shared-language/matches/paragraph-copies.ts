import { paragraphNumber, type WordTable } from '../words/word-table.ts';

/**
 * Which paragraphs say the same, word for word. Work is then done on one of each, so that a
 * family of g identical paragraphs costs g steps instead of g² / 2 comparisons.
 */
export interface ParagraphCopies {
  /** The first paragraphs with their words, ascending. */
  readonly originals: Int32Array;
  /** For each paragraph the next one with the same words, `NO_COPY` for the last. */
  readonly next: Int32Array;
}

/** Stands where there is no further paragraph. */
export const NO_COPY = -1;

/** Groups the paragraphs of a table by their words. */
export function groupCopies(table: WordTable): ParagraphCopies {
  const count = table.paragraphs.length;
  const known = new Originals(table);
  const next = new Int32Array(count).fill(NO_COPY);
  const latest = new Int32Array(count);
  const originals: number[] = [];
  for (let index = 0; index < count; index++) {
    const original = known.findOrAdd(index);
    if (original === index) originals.push(index);
    else next[latest[original]!] = index;
    latest[original] = index;
  }
  return { originals: Int32Array.from(originals), next };
}

/** Slots for each paragraph, so that one is mostly found at the first look. */
const SLOTS_EACH = 2;

/** Odd multiplier of Knuth's multiplicative hashing, 2^32 divided by the golden ratio. */
const MULTIPLIER = 0x9e3779b1;

/** The first paragraphs with their words, in a table of slots: an object for each would take more. */
class Originals {
  private readonly table: WordTable;
  private readonly hashes: Int32Array;
  private readonly slots: Int32Array;

  constructor(table: WordTable) {
    this.table = table;
    const count = table.paragraphs.length;
    this.hashes = new Int32Array(count);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(SLOTS_EACH * count + 1))).fill(NO_COPY);
  }

  /** The known paragraph with the words of this one; itself, known from now on, if there is none. */
  findOrAdd(index: number): number {
    const { table, hashes, slots } = this;
    const hash = hashParagraph(table, index);
    hashes[index] = hash;
    let slot = Math.imul(hash ^ (hash >>> 15), MULTIPLIER) >>> Math.clz32(slots.length - 1);
    for (;;) {
      const other = slots[slot]!;
      if (other === NO_COPY) {
        slots[slot] = index;
        return index;
      }
      if (hashes[other] === hash && sameWords(table, other, index)) return other;
      slot = (slot + 1) & (slots.length - 1);
    }
  }
}

function hashParagraph(table: WordTable, index: number): number {
  const { keys } = table;
  const { from, to } = paragraphNumber(table, index);
  let hash = to - from;
  for (let i = from; i < to; i++) hash = (Math.imul(hash, 0x01000193) ^ keys[i]!) | 0;
  return hash;
}

function sameWords(table: WordTable, a: number, b: number): boolean {
  const { keys } = table;
  const first = paragraphNumber(table, a);
  const second = paragraphNumber(table, b);
  if (first.to - first.from !== second.to - second.from) return false;
  for (let i = 0; i < first.to - first.from; i++) {
    if (keys[first.from + i] !== keys[second.from + i]) return false;
  }
  return true;
}
