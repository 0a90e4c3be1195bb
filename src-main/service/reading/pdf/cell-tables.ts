import type { PageLines } from './page-lines.ts';
import type { TextLine } from './text-line.ts';
import type { PaintedBox } from './text-run.ts';

/** What is clipped to most of the page one way, or to all but its margins, is no cell. */
const WHOLE_PAGE = 0.9;
const WITHOUT_MARGINS = 0.6;

/** Cells this close, in points, touch: between two rows may stand a row without words. */
const ROW_DISTANCE = 8;
const COLUMN_DISTANCE = 3;

/** Cells overlap when they share more than their borders, in points. */
const SHARED_BORDER = 2;

/**
 * Rows of one cell over the whole width are a table where they are set in type of at most this part
 * of the body's. In type of the body they are a text in a frame, such as a summary. Measured on
 * seven official documents: tables 0.7 to 0.9, frames 1.
 */
export const TABLE_TYPE = 0.92;

/** A number before a TAB begins a paragraph of the text, never a row. */
const PARAGRAPH_NUMBER = /^(?:\d{1,3}\.|\d{1,2}[A-F]?\.(?:[IVX]+\.)?\d{1,3})(?:\t|$)/u;

interface Cell {
  readonly box: PaintedBox;
  readonly lines: Set<TextLine>;
}

/**
 * Marks the lines of tables by what their words are clipped to: word processors clip the words of
 * a table to its cells, and all others to the page. Cells that touch are one table, when two stand
 * side by side or when their type is smaller than that of the body.
 */
export function markCellTables(page: PageLines, bodySize: number): PageLines {
  const tables = new Map<TextLine, string>();
  groupsOf(findCells(page)).forEach((cells, index) => {
    const id = `${page.page.number}.k${index}`;
    const beside = cells.some((a) => cells.some((b) => a !== b && touchBeside(a.box, b.box)));
    const lines = cells.flatMap((cell) => [...cell.lines]);
    const small = cells.length > 1 && lines.every((line) => line.size <= TABLE_TYPE * bodySize);
    if (!beside && !small) return;
    for (const cell of cells) {
      const alone = !cells.some((other) => touchBeside(cell.box, other.box));
      const isText = alone && [...cell.lines].some((line) => isParagraph(line));
      if (!isText) for (const line of cell.lines) tables.set(line, id);
    }
  });
  if (tables.size === 0) return page;
  const lines = page.lines.map((line) => {
    const table = tables.get(line);
    return table === undefined ? line : { ...line, table };
  });
  return { ...page, lines };
}

function isParagraph(line: TextLine): boolean {
  return PARAGRAPH_NUMBER.test(line.styled.text);
}

/** Cells with the lines that have words in them; a line read across a row stands in several. */
function findCells({ page, lines }: PageLines): Cell[] {
  const cells = new Map<string, Cell>();
  for (const line of lines) {
    for (const { clip } of line.runs) {
      if (!clip || isWholePage(clip, page)) continue;
      const key = [clip.left, clip.bottom, clip.right, clip.top].map(Math.round).join(' ');
      const cell = cells.get(key) ?? { box: clip, lines: new Set() };
      cell.lines.add(line);
      cells.set(key, cell);
    }
  }
  return [...cells.values()];
}

function isWholePage(box: PaintedBox, page: { width: number; height: number }): boolean {
  const width = (box.right - box.left) / page.width;
  const height = (box.top - box.bottom) / page.height;
  return Math.max(width, height) > WHOLE_PAGE || Math.min(width, height) > WITHOUT_MARGINS;
}

/** Cells that touch, over any number of others, in the order their first one is met. */
function groupsOf(cells: readonly Cell[]): Cell[][] {
  const groups: Cell[][] = [];
  const left = new Set(cells);
  for (const first of cells) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const cell of group) {
      for (const other of left) {
        if (!touchBeside(cell.box, other.box) && !touchBelow(cell.box, other.box)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

function touchBeside(a: PaintedBox, b: PaintedBox): boolean {
  const overlap = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  const distance = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  return overlap > SHARED_BORDER && Math.abs(distance) <= COLUMN_DISTANCE;
}

function touchBelow(a: PaintedBox, b: PaintedBox): boolean {
  const overlap = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const distance = Math.max(a.bottom, b.bottom) - Math.min(a.top, b.top);
  return overlap > SHARED_BORDER && distance >= -SHARED_BORDER && distance <= ROW_DISTANCE;
}
