import type { Piece } from './piece.ts';

/** Words in one block: about a paragraph, so that most stretches lie in one or two blocks. */
const BLOCK = 64;

/** Finds stretches of words by the words they cover, without looking at all of them. */
export class StretchIndex<T> {
  private readonly blocks = new Map<number, { readonly piece: Piece; readonly value: T }[]>();

  /** Adds a stretch and what it stands for. */
  add(piece: Piece, value: T): void {
    for (let block = blockOf(piece.from); block <= blockOf(piece.to - 1); block++) {
      const known = this.blocks.get(block);
      if (known) known.push({ piece, value });
      else this.blocks.set(block, [{ piece, value }]);
    }
  }

  /** Calls back for the stretches that cover a word, in the order in which they were added. */
  eachAt(word: number, visit: (value: T, piece: Piece) => void): void {
    const here = this.blocks.get(blockOf(word));
    if (!here) return;
    for (let i = 0; i < here.length; i++) {
      const { piece, value } = here[i]!;
      if (piece.from <= word && word < piece.to) visit(value, piece);
    }
  }

  /** Whether any stretch that shares a word with this one passes a test. */
  someAcross({ from, to }: Piece, test: (value: T) => boolean): boolean {
    for (let block = blockOf(from); block <= blockOf(to - 1); block++) {
      for (const { piece, value } of this.blocks.get(block) ?? []) {
        if (piece.from < to && from < piece.to && test(value)) return true;
      }
    }
    return false;
  }
}

function blockOf(word: number): number {
  return Math.floor(word / BLOCK);
}
