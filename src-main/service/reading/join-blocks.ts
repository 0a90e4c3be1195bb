import type { Block } from '../../engine/documents/block.ts';
import { joinStyled, NO_TEXT, plain } from './styled-text.ts';
import type { StyledText } from './styled-text.ts';

/** Blocks on one line with their labels, as a table's cell is read. */
export function joinBlocks(blocks: readonly Omit<Block, 'line'>[]): StyledText {
  return blocks
    .map(({ label, text, marks = [], italics = [] }) => {
      const words = { text: text.replace(/\s/gu, ' '), marks, italics };
      return label === undefined ? words : joinStyled(plain(`${label} `), words);
    })
    .reduce(
      (row, words, at) => joinStyled(at > 0 ? joinStyled(row, plain(' ')) : row, words),
      NO_TEXT,
    );
}
