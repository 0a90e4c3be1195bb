import type { MatchTable } from './match-table.ts';

/** Words in one block: about a paragraph, so that most sides lie in one or two blocks. */
const BLOCK_BITS = 6;

/** Numbers of an entry: the side, its first word, and the word behind its last. */
const [SIDE, FROM, TO] = [0, 1, 2];
const FIELDS = 3;

/**
 * All sides of matches by the blocks of words they touch, the entries of a block one after another
 * in the order of the matches: they are gone through for each place, and in a row they are read
 * from memory together.
 */
export class SideBlocks {
  /** Where the entries of each block end, and so those of the next one start. */
  private readonly ends: Uint32Array;
  private readonly entries: Int32Array;

  constructor(words: number, { from, to }: MatchTable) {
    const ends = new Uint32Array((words >>> BLOCK_BITS) + 1);
    const eachBlock = (side: number, visit: (block: number) => void): void => {
      const last = (to.at(side) - 1) >>> BLOCK_BITS;
      for (let block = from.at(side) >>> BLOCK_BITS; block <= last; block++) visit(block);
    };
    for (let side = 0; side < from.length; side++) eachBlock(side, (block) => ends[block]!++);
    let count = 0;
    for (let block = 0; block < ends.length; block++) {
      const start = count;
      count += ends[block]!;
      ends[block] = start;
    }
    this.entries = new Int32Array(FIELDS * count);
    for (let side = 0; side < from.length; side++) {
      eachBlock(side, (block) => {
        const at = FIELDS * ends[block]!++;
        this.entries[at + SIDE] = side;
        this.entries[at + FROM] = from.at(side);
        this.entries[at + TO] = to.at(side);
      });
    }
    this.ends = ends;
  }

  /** The first entry of the block of a word, and the entry behind its last. */
  startAt(word: number): number {
    const block = word >>> BLOCK_BITS;
    return block === 0 ? 0 : this.ends[block - 1]!;
  }

  endAt(word: number): number {
    return this.ends[word >>> BLOCK_BITS]!;
  }

  /** Whether the side of an entry covers the words `[from, to)`. */
  covers(entry: number, from: number, to: number): boolean {
    const at = FIELDS * entry;
    return this.entries[at + FROM]! <= from && this.entries[at + TO]! >= to;
  }

  sideOf(entry: number): number {
    return this.entries[FIELDS * entry + SIDE]!;
  }
}
