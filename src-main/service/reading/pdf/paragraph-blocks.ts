import type { HyphenJudge } from '../../../engine/documents/lines/broken-words.ts';
import type { Block } from '../../../engine/documents/lines/block.ts';
import { joinLines } from './join-lines.ts';
import type { PrintedParagraph } from './printed-paragraphs.ts';
import {
  joinCells,
  replaceStyled,
  sliceStyled,
  trimStyled,
  wordsOf,
} from '../styled/styled-text.ts';
import type { StyledText } from '../styled/styled-text.ts';
import { typedLabel } from '../styled/typed-label.ts';
import type { TextLine } from './text-line.ts';

/** Numbers the lines of the file: page and height to a line number from 1. */
export type LineNumber = (page: number, y: number) => number;

/** Longest line of bold type that is a heading and no emphasis. */
const LONGEST_HEADING = 200;

/** Bold type so many times as large as the body's is a title, a heading below it; else one lower. */
const LARGER_TYPE = [1.3, 1.1];

/** Baselines this close, in points, are one line. */
const SAME_BASELINE = 1;

/** How many rows back one at the height of a line is looked for: more than a page has lines. */
const ROWS_BACK = 100;

/** A bold item of a list is no heading. */
const ITEM = /^(?:[•–—▪●]|\([a-z]{1,4}\)\s)/u;

/** The blocks of a paragraph: one for text, one for each row of a table. */
export function paragraphBlocks(
  paragraph: PrintedParagraph,
  dropsHyphen: HyphenJudge,
  lineNumber: LineNumber,
  bodySize: number,
): Block[] {
  const [first] = paragraph.lines;
  if (!first) return [];
  if (paragraph.table || isTabular(paragraph.lines))
    return tableRows(paragraph.lines).map((cells) => rowBlock(cells, lineNumber));
  const { label, lines } = splitLabel(paragraph.lines);
  const styled = trimStyled(joinLines(lines, dropsHyphen));
  const level = headingLevel(paragraph.lines, styled.text, bodySize);
  const kind = level !== undefined ? 'heading' : label === undefined ? 'paragraph' : 'item';
  return [
    {
      kind,
      ...wordsOf(styled),
      ...(label === undefined ? {} : { label }),
      ...(level === undefined ? {} : { level }),
      line: lineNumber(first.page, first.y),
      page: first.page,
    },
  ];
}

/** Lines that all have a wide gap are two columns set with TABs, as under a double masthead. */
function isTabular(lines: readonly TextLine[]): boolean {
  const split = (line: TextLine): boolean =>
    line.styled.text.includes('\t') && typedLabel(line.styled.text) === undefined;
  return lines.length > 1 && lines.every(split);
}

function splitLabel(lines: readonly TextLine[]): { label?: string; lines: readonly TextLine[] } {
  const [first, ...rest] = lines;
  const typed = first && typedLabel(first.styled.text);
  if (!first || !typed) return { lines };
  const words = { ...first, styled: sliceStyled(first.styled, typed.length) };
  return { label: typed.label, lines: [words, ...rest] };
}

/** The tags name headings; bold type alone makes one too, whose level its size tells. */
function headingLevel(
  lines: readonly TextLine[],
  text: string,
  bodySize: number,
): number | undefined {
  const role = /^H(\d?)$/u.exec(lines[0]?.block?.role ?? '');
  if (role) return Number(role[1] ?? 0) || 1;
  if (lines[0]?.block && ITEM.test(lines[0].styled.text)) return undefined;
  if (!lines.every(isBold) || !isOpen(text)) return undefined;
  const size = (lines[0]?.size ?? bodySize) / bodySize;
  return 1 + LARGER_TYPE.filter((larger) => size < larger).length;
}

function isOpen(text: string): boolean {
  return !/[.,;:]$/u.test(text) && text.length <= LONGEST_HEADING && /\p{L}/u.test(text);
}

function isBold({ runs }: TextLine): boolean {
  return runs.every((run) => run.bold || run.text.trim() === '');
}

/**
 * Rows of a table, each a list of cells. In a tagged file cells are blocks and follow each other
 * row by row; without tags each printed line is a row.
 */
function tableRows(lines: readonly TextLine[]): TextLine[][][] {
  const rows: TextLine[][][] = [];
  let before: TextLine | undefined;
  let cell: TextLine[] = [];
  for (const line of lines) {
    const sameCell =
      line.table !== undefined && line.block !== undefined && line.block.id === before?.block?.id;
    const toTheRight = line.block && before && line.left > before.right && line.y > before.y - 40;
    before = line;
    if (sameCell) {
      cell.push(line);
      continue;
    }
    cell = [line];
    const row = rowAtHeight(rows, line) ?? (toTheRight ? rows.at(-1) : undefined);
    if (row) row.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

/**
 * The row whose last line stands at the height of a tagged line and to its left: a table of contents
 * may be tagged as a column of titles and one of page numbers.
 */
function rowAtHeight(
  rows: readonly TextLine[][][],
  { block, page, y, left, table }: TextLine,
): TextLine[][] | undefined {
  if (!block) return undefined;
  return rows.slice(-ROWS_BACK).findLast((row) => {
    const last = row.at(-1)?.at(-1);
    if (!last || last.page !== page || last.table !== table) return false;
    return Math.abs(last.y - y) < SAME_BASELINE && last.right < left;
  });
}

function rowBlock(cells: readonly TextLine[][], lineNumber: LineNumber): Block {
  const first = cells[0]?.[0];
  const row = joinCells(cells.map(cellText));
  const { page = 1, y = 0 } = first ?? {};
  return { kind: 'row', ...wordsOf(row), line: lineNumber(page, y), page };
}

/** The gaps of an untagged line are the borders of its cells. */
function cellText(lines: readonly TextLine[]): StyledText {
  const [only] = lines;
  return only && lines.length === 1
    ? replaceStyled(only.styled, /[^\S\t]+/gu, ' ')
    : trimStyled(joinLines(lines));
}
