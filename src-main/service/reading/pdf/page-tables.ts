import { columnAt } from './column-bands.ts';
import type { ColumnBand } from './column-bands.ts';
import { TABLE_TYPE } from './cell-tables.ts';
import type { PageLines } from './page-lines.ts';
import type { TextLine } from './text-line.ts';

/** Baselines this close, in points, are one row. */
const SAME_ROW = 2.5;

/** Blocks that overlap in height by more, in points, stand side by side. */
const BESIDE = 6;

/** Blocks after the present one that may stand beside it: cells of one row follow closely. */
const REACH = 40;

/** What stands between cells and is narrow, short and close belongs to the table as well. */
const FILL_WIDTH = 0.5;
const FILL_LINES = 2;
const FILL_GAP = 26;
const FILL_BLOCKS = 2;

/** A paragraph beside a box has at least so many lines. */
const PROSE_LINES = 3;

interface Group {
  readonly lines: readonly TextLine[];
  readonly block: NonNullable<TextLine['block']> | undefined;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** Whether what stands beside it is a column or a box, and no cell. */
  readonly isProse: boolean;
  cell: boolean;
}

/**
 * Marks the lines of tables on a tagged page. Word tags only tables with a repeated heading row;
 * what gives the others away is that blocks of a text never stand side by side, cells do.
 */
export function markTaggedTables(
  page: PageLines,
  bodySize: number,
  bands: readonly ColumnBand[] = [],
): PageLines {
  const groups = groupsOf(page.lines, bands);
  for (const group of groups) group.cell = group.block?.table === true;
  releaseFrames(groups, bodySize);
  markNeighbours(groups);
  fillBetweenCells(groups, page.page.width);
  const lines: TextLine[] = [];
  let table = 0;
  groups.forEach((group, index) => {
    if (group.cell && !groups[index - 1]?.cell) table += 1;
    const id = `${page.page.number}.${table}`;
    lines.push(...group.lines.map((line) => (group.cell ? { ...line, table: id } : line)));
  });
  return { ...page, lines };
}

function groupsOf(lines: readonly TextLine[], bands: readonly ColumnBand[]): Group[] {
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && line.block && last[0]?.block?.id === line.block.id) last.push(line);
    else groups.push([line]);
  }
  return groups.map((own) => ({
    lines: own,
    block: own[0]?.block,
    left: Math.min(...own.map((line) => line.left)),
    right: Math.max(...own.map((line) => line.right)),
    bottom: Math.min(...own.map((line) => line.y)),
    top: Math.max(...own.map((line) => line.y)),
    isProse:
      own.some((line) => columnAt(bands, { x: line.left, y: line.y })) || isNumberedProse(own),
    cell: false,
  }));
}

/** A numbered paragraph of several lines runs around a box; a cell with a number is short. */
function isNumberedProse(lines: readonly TextLine[]): boolean {
  return lines.length >= PROSE_LINES && /^\d{1,3}\.\s/u.test(lines[0]?.styled.text ?? '');
}

/** A tagged table without two cells side by side, in type of the body, is a text in a frame. */
function releaseFrames(groups: readonly Group[], bodySize: number): void {
  let start = 0;
  while (start < groups.length) {
    let end = start;
    while (groups[end]?.cell === true) end += 1;
    const own = groups.slice(start, end);
    const isText = own.every(({ lines }) =>
      lines.every(({ size }) => size > TABLE_TYPE * bodySize),
    );
    const hasColumns = own.some((a, at) =>
      own.slice(at + 1, at + REACH).some((b) => standBeside(a, b)),
    );
    if (isText && !hasColumns) for (const group of own) group.cell = false;
    start = end + 1;
  }
}

function markNeighbours(groups: readonly Group[]): void {
  groups.forEach((a, index) => {
    for (const b of groups.slice(index + 1, index + 1 + REACH)) {
      if (a.isProse || b.isProse) continue;
      if (a.block && b.block && standBeside(a, b)) a.cell = b.cell = true;
    }
  });
}

function standBeside(a: Group, b: Group): boolean {
  if (a.right > b.left + 1 && b.right > a.left + 1) return false;
  const overlap = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  return (
    overlap > BESIDE ||
    a.lines.some((line) => b.lines.some((other) => Math.abs(line.y - other.y) < SAME_ROW))
  );
}

function fillBetweenCells(groups: readonly Group[], width: number): void {
  groups.forEach((group, index) => {
    if (group.cell || !groups[index - 1]?.cell) return;
    let end = index;
    while (end < groups.length && groups[end]?.cell === false) end += 1;
    if (end === groups.length || end - index > FILL_BLOCKS) return;
    const between = groups.slice(index, end);
    const isClose = [...between, groups[end]].every((own, place) => {
      const before = groups[index + place - 1];
      return own && before && before.bottom - own.top <= FILL_GAP;
    });
    if (isClose && between.every((own) => isFill(own, width))) {
      for (const own of between) own.cell = true;
    }
  });
}

function isFill(group: Group, width: number): boolean {
  const heading = /^H\d/u.test(group.block?.role ?? '');
  const narrow = group.right - group.left <= width * FILL_WIDTH;
  return !heading && narrow && group.lines.length <= FILL_LINES;
}
