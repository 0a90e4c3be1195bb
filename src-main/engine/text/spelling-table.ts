import { SpelledOut } from './spelled-out.ts';
import type { ScannedToken } from './token-scanner.ts';
import { foldWord } from './tokens.ts';

const FIRST_SLOTS = 1024;

/** Plain words up to this length are told by `high` and `low` alone. */
const LONGEST_SHORT = 8;

/** Marks in `high` a spelling that is not told by `high` and `low`. */
const SPELLED_OUT = 1 << 31;

/**
 * Gives equal words equal numbers, counted from 0 in order of first use; two spellings are equal
 * when `foldWord` makes them so. A word is looked up by what the scanner summed up of its letters, so
 * that no string is made of a word that was met before, and an entry is in one line of memory: most
 * of the time it takes to look up a word is waiting for memory.
 */
export class SpellingTable {
  /** The folded form of each number. */
  readonly names: string[] = [];
  private readonly numberOfName = new Map<string, number>();
  /**
   * An open table of entries of four numbers: `high`, `low`, where it is spelled out, and the number
   * of its word and 1, which is 0 where an entry is free.
   */
  private entries = new Int32Array(4 * FIRST_SLOTS);
  private count = 0;
  private readonly spelledOut = new SpelledOut();

  /** Number of the word or number at which a scanner stands. */
  numberOf(token: ScannedToken): number {
    const isShort = token.plain && token.end - token.start <= LONGEST_SHORT;
    const high = isShort ? token.high : token.hash | SPELLED_OUT;
    const low = token.low;
    const entries = this.entries;
    const last = entries.length - 1;
    for (let at = (mixed(high, low) << 2) & last; ; at = (at + 4) & last) {
      const number = entries[at + 3]!;
      if (number === 0) return this.add(token, high, at);
      if (entries[at] !== high || entries[at + 1] !== low) continue;
      if (isShort || this.spelledOut.has(entries[at + 2]!, token)) return number - 1;
    }
  }

  private add(token: ScannedToken, high: number, at: number): number {
    const number = this.numberOfFolded(foldWord(token.text.slice(token.start, token.end)));
    this.entries[at] = high;
    this.entries[at + 1] = token.low;
    if (high < 0) this.entries[at + 2] = this.spelledOut.keep(token);
    this.entries[at + 3] = number + 1;
    this.count += 1;
    if (8 * this.count >= this.entries.length) this.grow();
    return number;
  }

  private numberOfFolded(name: string): number {
    const found = this.numberOfName.get(name);
    if (found !== undefined) return found;
    this.numberOfName.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  private grow(): void {
    const before = this.entries;
    const entries = new Int32Array(2 * before.length);
    const last = entries.length - 1;
    for (let from = 0; from < before.length; from += 4) {
      if (before[from + 3] === 0) continue;
      let at = (mixed(before[from]!, before[from + 1]!) << 2) & last;
      while (entries[at + 3] !== 0) at = (at + 4) & last;
      for (let i = 0; i < 4; i++) entries[at + i] = before[from + i]!;
    }
    this.entries = entries;
  }
}

/** Spreads two numbers over all bits of one; the factors are those of MurmurHash3 and of Fibonacci. */
function mixed(high: number, low: number): number {
  const product = Math.imul(high ^ Math.imul(low, 0x85eb_ca6b), 0x9e37_79b1);
  return product ^ (product >>> 15);
}
