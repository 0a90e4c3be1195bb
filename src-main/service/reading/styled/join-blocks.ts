import type { Block } from '../../../engine/documents/lines/block.ts';
import { joinAll, joinStyled, plain } from './styled-text.ts';
import type { StyledText } from './styled-text.ts';

/** Blocks on one line with their labels, as a table's cell is read. */
export function joinBlocks(blocks: readonly Omit<Block, 'line'>[]): StyledText {
  const parts = blocks.map(({ label, text, marks = [], italics = [] }) => {
    const words = { text: text.replace(/\s/gu, ' '), marks, italics };
    return label === undefined ? words : joinStyled(plain(`${label} `), words);
  });
  return joinAll(parts, ' ');
}
