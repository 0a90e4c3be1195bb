import type { Block } from '../../../engine/documents/lines/block.ts';

/**
 * Blocks of a format that has no lines of its own. Each line of words counts as one, so that no
 * two blocks share a line number.
 */
export class BlockList {
  readonly blocks: Block[] = [];
  #line = 1;

  /** Line of the next block, from 1. */
  get line(): number {
    return this.#line;
  }

  /** Adds a block after the others. */
  add(block: Omit<Block, 'line'>): void {
    this.blocks.push({ ...block, line: this.#line });
    this.#line += 1 + (block.text.match(/\n/gu)?.length ?? 0);
  }
}
