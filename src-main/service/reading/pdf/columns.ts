import { columnAt } from './column-bands.ts';
import type { ColumnBand } from './column-bands.ts';
import { findLines } from './find-lines.ts';
import type { PageLines } from './page-lines.ts';
import type { TextLine } from './text-line.ts';

/**
 * Reads the bands of an untagged page left before right. All lines in a band are found anew, since
 * the columns were taken for one line where their baselines agree.
 */
export function orderColumns(
  page: PageLines,
  bands: readonly ColumnBand[],
  spaceGap: number,
): PageLines {
  if (bands.length === 0) return page;
  const setting = { page: page.page.number, spaceGap };
  const ordered: TextLine[] = [];
  bands.forEach((band, index) => {
    const above = bands[index - 1]?.bottom ?? Infinity;
    ordered.push(...page.lines.filter(({ y }) => y < above - 1 && y > band.top + 1));
    const runs = page.lines
      .filter(({ y }) => y <= band.top + 1 && y >= band.bottom - 1)
      .flatMap((line) => line.runs);
    const isRight = ({ x }: { x: number }): boolean => x >= band.border - 1;
    const left = findLines(
      runs.filter((run) => !isRight(run)),
      setting,
    );
    const right = findLines(runs.filter(isRight), setting);
    ordered.push(...withEdge(left, band.ends[0]), ...withEdge(right, band.ends[1]));
  });
  const last = bands.at(-1)?.bottom ?? Infinity;
  ordered.push(...page.lines.filter(({ y }) => y < last - 1));
  return { ...page, lines: ordered };
}

function withEdge(lines: readonly TextLine[], edge: number): TextLine[] {
  return lines.map((line) => ({ ...line, edge }));
}

/** Brings the lines of a tagged block that goes on in the next column into their order. */
export function orderBlocks(
  page: PageLines,
  bands: readonly ColumnBand[],
  spaceGap: number,
): PageLines {
  if (bands.length === 0) return page;
  const place = (line: TextLine): number => {
    const column = columnAt(bands, { x: line.left, y: line.y });
    if (column) return 3 * column.band + (column.isRight ? 2 : 1);
    return 3 * bands.filter(({ bottom }) => line.y < bottom).length;
  };
  const lines = page.lines.flatMap((line) => splitAtGutter(line, bands, spaceGap));
  for (let start = 0; start < lines.length;) {
    const id = lines[start]?.block?.id;
    let end = start + 1;
    while (id !== undefined && lines[end]?.block?.id === id) end += 1;
    const own = lines.slice(start, end).sort((a, b) => place(a) - place(b) || b.y - a.y);
    lines.splice(start, end - start, ...own);
    start = end;
  }
  return { ...page, lines };
}

/** Where baselines agree, the halves of one block in both columns were taken for one line. */
function splitAtGutter(line: TextLine, bands: readonly ColumnBand[], spaceGap: number): TextLine[] {
  const sideOf = ({ x }: { readonly x: number }): boolean | undefined =>
    columnAt(bands, { x, y: line.y })?.isRight;
  const right = line.runs.filter((run) => sideOf(run) === true);
  const left = line.runs.filter((run) => sideOf(run) === false);
  if (left.length === 0 || right.length === 0) return [line];
  const { page, block } = line;
  const setting = { page, spaceGap, ...(block === undefined ? {} : { block }) };
  return [...findLines(left, setting), ...findLines(right, setting)];
}
