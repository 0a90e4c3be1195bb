import type { Block } from '../../../engine/documents/lines/block.ts';
import { joinBlocks } from '../styled/join-blocks.ts';
import { citedLabel } from '../styled/list-number.ts';
import { joinCells, replaceStyled, sliceStyled, wordsOf } from '../styled/styled-text.ts';
import type { StyledText } from '../styled/styled-text.ts';
import { typedLabel } from '../styled/typed-label.ts';
import { WordsPen } from '../styled/words-pen.ts';

/** A block before its place in the file is known. */
export type Unplaced = Omit<Block, 'line'>;

/** How a paragraph is set. */
interface Setting {
  level?: number;
  label?: string;
  depth?: number;
  inTable: boolean;
}

/** A place that holds paragraphs: the body, a note, a text box. */
export class RtfHolder {
  readonly blocks: Unplaced[] = [];
  readonly pen = new WordsPen();
  /** Notes and text boxes anchored in the open paragraph; they follow it. */
  readonly after: Unplaced[] = [];
  setting: Setting = { inTable: false };
  #cell: Unplaced[] = [];
  #cells: StyledText[] = [];

  /** Ends the open paragraph. */
  endParagraph(): void {
    const block = this.#takeBlock();
    if (this.setting.inTable) {
      if (block) this.#cell.push(block);
      return;
    }
    this.endRow();
    if (block) this.blocks.push(block);
    this.blocks.push(...this.after.splice(0));
  }

  /** Ends a cell of a table's row. */
  endCell(): void {
    const block = this.#takeBlock();
    if (block) this.#cell.push(block);
    this.#cells.push(joinBlocks(this.#cell));
    this.#cell = [];
  }

  /** Ends a table's row; without cells it does nothing. */
  endRow(): void {
    if (this.#cell.length > 0) this.endCell();
    const row = joinCells(this.#cells);
    this.#cells = [];
    if (row.text.trim() !== '') this.blocks.push({ kind: 'row', ...wordsOf(row) });
    if (this.setting.inTable) this.blocks.push(...this.after.splice(0));
  }

  /** All blocks, the last ones without an end of their own too. */
  finish(): readonly Unplaced[] {
    this.endParagraph();
    this.endRow();
    this.blocks.push(...this.after.splice(0));
    return this.blocks;
  }

  #takeBlock(): Unplaced | undefined {
    const whole = this.pen.take();
    const { label, level, depth } = this.setting;
    delete this.setting.label;
    if (whole.text === '') return undefined;
    const typed = label === undefined ? typedLabel(whole.text) : undefined;
    const words = replaceStyled(
      typed ? sliceStyled(whole, typed.length) : whole,
      /\s*\t\s*/gu,
      ' ',
    );
    const shown = label ?? typed?.label;
    return {
      kind: level !== undefined ? 'heading' : shown === undefined ? 'paragraph' : 'item',
      ...wordsOf(words),
      ...(shown === undefined ? {} : { label: citedLabel(shown) }),
      ...(level === undefined ? {} : { level }),
      ...(depth === undefined ? {} : { depth }),
    };
  }
}
