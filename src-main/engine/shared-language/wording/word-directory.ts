import type { WordingIndex } from './wording-index.ts';
import { NameNumbers } from './name-numbers.ts';

/** The words, or the stems, of all parts of a collection, numbered once for all of them. */
export class WordDirectory {
  private readonly numbers: NameNumbers;
  /** For each part the number of each of its own numbers. */
  readonly ofParts: readonly Int32Array[];
  /** Which parts hold number n, and as which of their own: from `offsets[n]` up to `offsets[n + 1]`. */
  private readonly offsets: Int32Array;
  private readonly parts: Int32Array;
  private readonly own: Int32Array;

  constructor(numbers: NameNumbers, ofParts: readonly Int32Array[]) {
    this.numbers = numbers;
    this.ofParts = ofParts;
    this.offsets = new Int32Array(this.size + 1);
    for (const list of ofParts) for (const number of list) this.offsets[number + 1]! += 1;
    for (let n = 0; n < this.size; n++) this.offsets[n + 1]! += this.offsets[n]!;
    const next = this.offsets.slice();
    this.parts = new Int32Array(this.offsets[this.size]!);
    this.own = new Int32Array(this.parts.length);
    ofParts.forEach((list, part) => {
      for (let i = 0; i < list.length; i++) {
        const at = next[list[i]!]!++;
        this.parts[at] = part;
        this.own[at] = i;
      }
    });
  }

  /** How many different ones there are. */
  get size(): number {
    return this.numbers.names.length;
  }

  get names(): readonly string[] {
    return this.numbers.names;
  }

  /** -1 for a name that no part has. */
  numberOf(name: string): number {
    return this.numbers.find(name);
  }

  /** Calls back for each part that has a number, with the part's own number for it. */
  eachPart(number: number, visit: (part: number, own: number) => void): void {
    if (number < 0) return;
    for (let i = this.offsets[number]!; i < this.offsets[number + 1]!; i++) {
      visit(this.parts[i]!, this.own[i]!);
    }
  }
}

/** The words of all parts and their stems, and the stem of each word. */
export interface Directories {
  readonly keys: WordDirectory;
  readonly stems: WordDirectory;
  readonly stemOfKey: Int32Array;
}

/** Numbers the words and stems of all parts. Names are looked up once for each word, not for each stem of each part. */
export function makeDirectories(parts: readonly WordingIndex[]): Directories {
  const keys = new NameNumbers();
  const stems = new NameNumbers();
  const stemOfKey: number[] = [];
  const keysOfParts: Int32Array[] = [];
  const stemsOfParts: Int32Array[] = [];
  for (const { table } of parts) {
    const { keyNames, stemNames } = table;
    const keysOfPart = new Int32Array(keyNames.length);
    const stemsOfPart = new Int32Array(stemNames.length);
    for (let own = 0; own < keyNames.length; own++) {
      const key = keys.add(keyNames[own]!);
      const ownStem = table.stemOfKey[own]!;
      if (key === stemOfKey.length) stemOfKey.push(stems.add(stemNames[ownStem]!));
      keysOfPart[own] = key;
      stemsOfPart[ownStem] = stemOfKey[key]!;
    }
    keysOfParts.push(keysOfPart);
    stemsOfParts.push(stemsOfPart);
  }
  return {
    keys: new WordDirectory(keys, keysOfParts),
    stems: new WordDirectory(stems, stemsOfParts),
    stemOfKey: Int32Array.from(stemOfKey),
  };
}
