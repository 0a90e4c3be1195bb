import type { PageLines } from './page-lines.ts';
import type { TextLine } from './text-line.ts';

/** A table has at least this many lines with cells; a chart at least as many of figures. */
const FEWEST_ROWS = 3;

/** A line of figures: at least this share of its words are numbers. */
const FIGURES = 0.7;

/** Up to this many lines of a wrapped cell may stand between two rows. */
const WRAPPED_LINES = 3;

/** Pitch within wrapped cells, and width they stay under, by body size and page width. */
const WRAPPED_PITCH = 3.2;
const WRAPPED_WIDTH = 0.62;

const FIGURE = /^[\d.,%‒–—-]+$|^\((?:actual|planned)\)$|^(?:Planned|Actual)$/u;
const LABEL =
  /^(?:\d{1,3}\.|\d{1,2}[A-F]?\.(?:[IVX]+\.)?\d{1,3}|\(?[a-z]{1,3}\)|\([ivx]+\)|[IVX]{1,5}\.|[A-Z]\.|[•●▪–—*]+|[a-z]|\d{1,3})$/u;

/** Marks the lines of tables and charts on a page without tags, by gaps inside lines alone. */
export function markUntaggedTables(page: PageLines, bodySize: number): PageLines {
  const ids = new Map<TextLine, string>();
  markCharts(page.lines, (line, count) => ids.set(line, `${page.page.number}.c${count}`));
  const free = (line: TextLine | undefined): boolean => line !== undefined && !ids.has(line);
  markTables(page, bodySize, free, (line, count) => ids.set(line, `${page.page.number}.${count}`));
  const lines = page.lines.map((line) => {
    const table = ids.get(line);
    return table === undefined ? line : { ...line, table };
  });
  return { ...page, lines };
}

function markCharts(
  lines: readonly TextLine[],
  mark: (line: TextLine, count: number) => void,
): void {
  let count = 0;
  let start = 0;
  while (start < lines.length) {
    let end = start;
    while (end < lines.length && continuesChart(lines, start, end)) end += 1;
    if (end - start >= FEWEST_ROWS) {
      count += 1;
      for (const line of lines.slice(start, end)) mark(line, count);
    }
    start = end + 1;
  }
}

/** One short line of words may stand between lines of figures. */
function continuesChart(lines: readonly TextLine[], start: number, at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line) return false;
  if (isFigures(line)) return true;
  return at > start && next !== undefined && isFigures(next) && line.styled.text.length < 60;
}

function isFigures(line: TextLine): boolean {
  const words = line.styled.text.split(/\s+/u);
  return words.filter((word) => FIGURE.test(word)).length >= FIGURES * words.length;
}

function markTables(
  { page, lines }: PageLines,
  bodySize: number,
  free: (line: TextLine | undefined) => boolean,
  mark: (line: TextLine, count: number) => void,
): void {
  const hasCells = lines.map((line) => free(line) && cellCount(line) >= 2);
  const setting: Setting = { bodySize, width: page.width };
  let count = 0;
  let start = 0;
  while (start < lines.length) {
    if (!hasCells[start]) {
      start += 1;
      continue;
    }
    const { rows, last, end } = tableFrom(lines, hasCells, start, setting);
    if (rows >= FEWEST_ROWS) {
      count += 1;
      const [from, to] = grown(lines, start, last, setting);
      for (const line of lines.slice(from, to + 1)) mark(line, count);
    }
    start = Math.max(last + 1, end);
  }
}

interface Setting {
  readonly bodySize: number;
  readonly width: number;
}

function tableFrom(
  lines: readonly TextLine[],
  hasCells: readonly boolean[],
  start: number,
  setting: Setting,
): { rows: number; last: number; end: number } {
  let rows = 0;
  let last = start;
  let at = start;
  while (at < lines.length) {
    if (hasCells[at]) {
      rows += 1;
      last = at;
    } else if (!isWrapped(lines, hasCells, at, setting)) {
      break;
    }
    at += 1;
  }
  return { rows, last, end: at };
}

function isWrapped(
  lines: readonly TextLine[],
  hasCells: readonly boolean[],
  at: number,
  { bodySize, width }: Setting,
): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (!line || !before) return false;
  return (
    hasCells.slice(at + 1, at + 1 + WRAPPED_LINES).some(Boolean) &&
    before.y - line.y < bodySize * WRAPPED_PITCH &&
    line.right - line.left < width * WRAPPED_WIDTH &&
    !/^\d{1,3}\.\t/u.test(line.styled.text)
  );
}

/** The table with the narrow lines of its last cell and the small lines of its heading row. */
function grown(
  lines: readonly TextLine[],
  start: number,
  last: number,
  { bodySize, width }: Setting,
): [number, number] {
  let to = last;
  for (let next = lines[to + 1]; next; next = lines[to + 1]) {
    const narrow = next.right - next.left < width * 0.35 && next.size <= bodySize + 0.1;
    if (!narrow || pitch(lines[to], next) >= bodySize * 1.35) break;
    to += 1;
  }
  let from = start;
  for (let before = lines[from - 1]; before; before = lines[from - 1]) {
    if (pitch(before, lines[from]) >= bodySize * 1.3 || before.size >= 0.95 * bodySize) break;
    from -= 1;
  }
  return [from, to];
}

function pitch(upper: TextLine | undefined, lower: TextLine | undefined): number {
  return (upper?.y ?? 0) - (lower?.y ?? 0);
}

/** Cells of a line; a label before the words is none. */
function cellCount(line: TextLine): number {
  const parts = line.styled.text.split('\t');
  return LABEL.test(parts[0]?.trim() ?? '') ? parts.length - 1 : parts.length;
}
