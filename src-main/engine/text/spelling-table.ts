import { foldWord } from './tokens.ts';

/** Offset and prime of the FNV-1a hash (Fowler, Noll and Vo). */
const HASH_START = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

const FIRST_SLOTS = 1024;

/**
 * Gives equal words equal numbers, counted from 0 in order of first use; two spellings are equal
 * when `foldWord` makes them so. A word is looked up where it stands in its text, character by
 * character, so that no string is made of a word that was met before: about three times as fast
 * as a map of strings.
 */
export class SpellingTable {
  /** The folded form of each number. */
  readonly names: string[] = [];
  private readonly numberOfName = new Map<string, number>();
  /** For each slot the index of a spelling and 1, or 0 when it is free. */
  private slots = new Int32Array(FIRST_SLOTS);
  private hashes = new Int32Array(FIRST_SLOTS);
  private numbers = new Int32Array(FIRST_SLOTS);
  /** The spellings end to end, plain capitals made small; spelling s starts at `offsets[s]`. */
  private characters = new Uint16Array(8 * FIRST_SLOTS);
  private offsets = new Int32Array(FIRST_SLOTS + 1);
  private count = 0;

  /** Number of the word that stands in a text from `start` to `end`. */
  numberAt(text: string, start: number, end: number): number {
    let hash = HASH_START;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ plainAt(text, i), HASH_PRIME);
    hash ^= hash >>> 15;
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const spelling = this.slots[slot]! - 1;
      if (spelling < 0) return this.add(text, start, end, hash, slot);
      if (this.hashes[spelling] === hash && this.isSpelled(spelling, text, start, end))
        return this.numbers[spelling]!;
    }
  }

  private isSpelled(spelling: number, text: string, start: number, end: number): boolean {
    const from = this.offsets[spelling]!;
    if (this.offsets[spelling + 1]! - from !== end - start) return false;
    for (let i = start; i < end; i++) {
      if (this.characters[from + i - start] !== plainAt(text, i)) return false;
    }
    return true;
  }

  private add(text: string, start: number, end: number, hash: number, slot: number): number {
    const from = this.offsets[this.count]!;
    while (from + end - start > this.characters.length)
      this.characters = twice(this.characters, Uint16Array);
    for (let i = start; i < end; i++) this.characters[from + i - start] = plainAt(text, i);
    const number = this.numberOf(foldWord(text.slice(start, end)));
    this.hashes[this.count] = hash;
    this.numbers[this.count] = number;
    this.offsets[++this.count] = from + end - start;
    this.slots[slot] = this.count;
    if (2 * this.count >= this.slots.length) this.grow();
    return number;
  }

  private numberOf(name: string): number {
    const found = this.numberOfName.get(name);
    if (found !== undefined) return found;
    this.numberOfName.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  private grow(): void {
    this.hashes = twice(this.hashes, Int32Array);
    this.numbers = twice(this.numbers, Int32Array);
    this.offsets = twice(this.offsets, Int32Array);
    const slots = new Int32Array(2 * this.slots.length);
    const mask = slots.length - 1;
    for (let spelling = 0; spelling < this.count; spelling++) {
      let slot = this.hashes[spelling]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = spelling + 1;
    }
    this.slots = slots;
  }
}

/** The character at a place, a plain capital as its small letter. */
function plainAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}

function twice<T extends Int32Array | Uint16Array>(array: T, Made: new (length: number) => T): T {
  const larger = new Made(2 * array.length);
  larger.set(array);
  return larger;
}
