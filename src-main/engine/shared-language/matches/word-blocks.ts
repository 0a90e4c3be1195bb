import { RecordList } from '../words/record-list.ts';

/** Words in one block: about a paragraph, so that most stretches lie in one or two blocks. */
const BLOCK_BITS = 6;

/** Numbers of an entry: the entry before it in its block, what was added, and its words. */
const [BEFORE, VALUE, FROM, TO] = [0, 1, 2, 3];

/** Stretches of a table of words by the blocks of words they touch, as linked lists. */
export class WordBlocks {
  /** For each block the entry that was added last, -1 for none. */
  private readonly latest: Int32Array;
  private readonly entries = new RecordList(4);

  constructor(words: number) {
    this.latest = new Int32Array((words >>> BLOCK_BITS) + 1).fill(-1);
  }

  /** Adds what stands for the words `[from, to)`. */
  add(from: number, to: number, value: number): void {
    const { entries, latest } = this;
    for (let block = from >>> BLOCK_BITS; block <= (to - 1) >>> BLOCK_BITS; block++) {
      const entry = entries.add();
      entries.set(entry, BEFORE, latest[block]!);
      entries.set(entry, VALUE, value);
      entries.set(entry, FROM, from);
      entries.set(entry, TO, to);
      latest[block] = entry;
    }
  }

  /** The first entry that may cover a word, the one added last; -1 for none. */
  firstAt(word: number): number {
    return this.latest[word >>> BLOCK_BITS]!;
  }

  /** The entry after one, -1 for none. */
  next(entry: number): number {
    return this.entries.get(entry, BEFORE);
  }

  /** What was added. */
  valueOf(entry: number): number {
    return this.entries.get(entry, VALUE);
  }

  /** The words of an entry, and the word behind the last. */
  fromOf(entry: number): number {
    return this.entries.get(entry, FROM);
  }

  toOf(entry: number): number {
    return this.entries.get(entry, TO);
  }
}
