import type { PageLines } from './page-lines.ts';
import type { TextLine } from './text-line.ts';
import type { PaintedBox } from './text-run.ts';

/** A painted box at most this high and at least this wide, in points, is a rule. */
const RULE_HEIGHT = 2;
const RULE_WIDTH = 15;

/** Rules at heights this close, in points, are the pieces of one row's border. */
const SAME_HEIGHT = 3;

/** A border under some columns only, inside a heading row, has the whole row this close, in points. */
const HEADING_HEIGHT = 80;

/** Borders whose ends differ by less, in points, belong to one table. */
const SAME_END = 6;

/** The rule under a running head stands above this part of the page's height. */
const HEAD_ZONE = 0.915;

/** A number before a TAB begins a paragraph of the text, never a row. */
const PARAGRAPH_NUMBER = /^(?:\d{1,3}\.|\d{1,2}[A-F]?\.(?:[IVX]+\.)?\d{1,3})\t/u;

interface Border {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  /** Pieces it is drawn in: one for each column. */
  readonly pieces: number;
}

/** A repeated heading row may be declared no content; its shape alone tells it: low, with columns. */
const HEADING_COLUMNS = 3;
const LOW_HEADING = 40;

interface Band {
  readonly lines: readonly TextLine[];
  /** Table of the first line already marked. */
  readonly table: string | undefined;
  readonly isHeading: boolean;
}

/**
 * Marks what stands between the ruled borders of a table, such as a row of one cell over the whole
 * width, which nothing else tells from a paragraph. A band between two borders is part of a table
 * when cells stand in it, or when it follows a heading row. Works on marked pages.
 */
export function markRuledTables(page: PageLines): PageLines {
  const marked = new Map<TextLine, string>();
  let before = { isTable: false, isHeading: false, id: '' };
  for (const [index, band] of findBands(page).entries()) {
    const starts = band.isHeading && !before.isTable;
    const likely = band.table !== undefined || before.isHeading || starts;
    const isTable = likely && !band.lines.some(isParagraph);
    const id = before.isTable ? before.id : (band.table ?? `${page.page.number}.r${index}`);
    if (isTable) for (const line of band.lines) marked.set(line, id);
    before = { isTable, isHeading: isTable && starts, id };
  }
  if (marked.size === 0) return page;
  const lines = page.lines.map((line) => {
    const table = marked.get(line);
    return table === undefined ? line : { ...line, table };
  });
  return { ...page, lines };
}

function findBands(page: PageLines): Band[] {
  const borders = wholeBorders(findBorders(page));
  return borders.slice(1).map((lower, index) => {
    const upper = borders[index];
    if (!upper || !sameTable(upper, lower))
      return { lines: [], table: undefined, isHeading: false };
    const lines = linesBetween(page, upper, lower);
    const table = lines.find((line) => line.table !== undefined)?.table;
    const columns = Math.min(upper.pieces, lower.pieces);
    const low = upper.y - lower.y < LOW_HEADING && columns >= HEADING_COLUMNS;
    return { lines, table, isHeading: columns > 1 && (low || table !== undefined) };
  });
}

function isParagraph(line: TextLine): boolean {
  return PARAGRAPH_NUMBER.test(line.styled.text) || /^H\d?$/u.test(line.block?.role ?? '');
}

function linesBetween({ lines }: PageLines, upper: Border, lower: Border): TextLine[] {
  const inside = lines.filter((line) => line.y < upper.y && line.y > lower.y);
  const fits = inside.every(
    (line) => line.left > upper.left - SAME_END && line.right < upper.right + SAME_END,
  );
  return fits ? inside : [];
}

function sameTable(a: Border, b: Border): boolean {
  return Math.abs(a.left - b.left) < SAME_END && Math.abs(a.right - b.right) < SAME_END;
}

/** Without the borders inside a heading row that run under some of its columns only. */
function wholeBorders(borders: readonly Border[]): Border[] {
  const whole: Border[] = [];
  borders.forEach((border, index) => {
    const above = whole.at(-1);
    const below = borders.slice(index + 1).find((other) => above && sameTable(above, other));
    const isPartial =
      above !== undefined &&
      below !== undefined &&
      !sameTable(above, border) &&
      border.left > above.left - SAME_END &&
      border.right < above.right + SAME_END &&
      above.y - below.y < HEADING_HEIGHT;
    if (!isPartial) whole.push(border);
  });
  return whole;
}

/** Borders of rows from top to bottom. */
function findBorders({ page }: PageLines): Border[] {
  const rules = page.boxes
    .filter((box) => box.top - box.bottom < RULE_HEIGHT && box.right - box.left > RULE_WIDTH)
    .filter((box) => box.top < page.height * HEAD_ZONE)
    .sort((a, b) => b.bottom - a.bottom || a.left - b.left);
  const rows: PaintedBox[][] = [];
  for (const rule of rules) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && first.bottom - rule.bottom < SAME_HEIGHT) row.push(rule);
    else rows.push([rule]);
  }
  return rows.map((row) => ({
    y: row[0]?.bottom ?? 0,
    left: Math.min(...row.map((rule) => rule.left)),
    right: Math.max(...row.map((rule) => rule.right)),
    pieces: countPieces(row),
  }));
}

/** Rules drawn twice, one over the other, are one piece. */
function countPieces(row: readonly PaintedBox[]): number {
  let end = -Infinity;
  let pieces = 0;
  for (const rule of [...row].sort((a, b) => a.left - b.left)) {
    if (rule.left >= end - 1) pieces += 1;
    end = Math.max(end, rule.right);
  }
  return pieces;
}
