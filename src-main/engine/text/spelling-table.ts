import { SpelledOut } from './spelled-out.ts';
import { type ScannedToken, TokenScanner } from './token-scanner.ts';
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
  /** Of folded forms with other than plain characters. */
  private readonly numberOfOther = new Map<string, number>();
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
      if (number === 0) return this.add(token, high);
      if (entries[at] !== high || entries[at + 1] !== low) continue;
      if (isShort || this.spelledOut.has(entries[at + 2]!, token)) return number - 1;
    }
  }

  private add(token: ScannedToken, high: number): number {
    const name = token.text.slice(token.start, token.end);
    const number = token.plain ? this.addName(name.toLowerCase()) : this.numberOfFolded(name);
    const at = this.freeEntry(high, token.low);
    this.entries[at] = high;
    this.entries[at + 1] = token.low;
    if (high < 0) this.entries[at + 2] = this.spelledOut.keep(token);
    this.entries[at + 3] = number + 1;
    this.count += 1;
    if (8 * this.count >= this.entries.length) this.grow();
    return number;
  }

  /** Plain spellings are found by themselves; of the others several may be folded into one word. */
  private numberOfFolded(spelling: string): number {
    const name = foldWord(spelling);
    const folded = TokenScanner.over(name);
    if (folded.plain) return this.numberOf(folded);
    const found = this.numberOfOther.get(name);
    if (found !== undefined) return found;
    const number = this.addName(name);
    this.numberOfOther.set(name, number);
    return number;
  }

  private addName(name: string): number {
    return this.names.push(withoutContext(name)) - 1;
  }

  private freeEntry(high: number, low: number): number {
    const last = this.entries.length - 1;
    let at = (mixed(high, low) << 2) & last;
    while (this.entries[at + 3] !== 0) at = (at + 4) & last;
    return at;
  }
  private grow(): void {
    const before = this.entries;
    this.entries = new Int32Array(2 * before.length);
    for (let from = 0; from < before.length; from += 4) {
      if (before[from + 3] === 0) continue;
      const at = this.freeEntry(before[from]!, before[from + 1]!);
      for (let i = 0; i < 4; i++) this.entries[at + i] = before[from + i]!;
    }
  }
}

/** Engines keep a whole text alive for a longer part of it; shorter parts are copies anyway. */
const LONGEST_COPY = 12;

function withoutContext(name: string): string {
  return name.length <= LONGEST_COPY ? name : name.split('').join('');
}

/** Spreads two numbers over all bits of one; the factors are those of MurmurHash3 and of Fibonacci. */
function mixed(high: number, low: number): number {
  const product = Math.imul(high ^ Math.imul(low, 0x85eb_ca6b), 0x9e37_79b1);
  return product ^ (product >>> 15);
}
