import { FULL_LINE_PERCENTILE } from './page-measures.ts';
import { rightOf } from './text-run.ts';
import type { PdfPage, TextRun } from './text-run.ts';

/** A stretch of a page set in two columns of prose. */
export interface ColumnBand {
  /** Where the right column begins. */
  readonly border: number;
  /** Baselines of its first and last line. */
  readonly top: number;
  readonly bottom: number;
  /** Where full lines of the left and of the right column end. */
  readonly ends: readonly [left: number, right: number];
}

/** The right column begins in this part of the width. */
const BORDER_FROM = 0.38;
const BORDER_TO = 0.66;

/** Nothing stands in a gutter of this width, in points; the gaps between words are narrower. */
const GUTTER = 6;

/** So many lines in each column, most of the right ones beginning at one place, in points. */
const FEWEST_LINES = 6;
const SAME_PLACE = 3;
const ALIGNED_SHARE = 0.6;

/** Columns of prose take this part of the page's width, and their middle line this part of theirs. */
const COLUMN_WIDTH = 0.25;
const FILLED = 0.8;

/** Below the end of the right column, the left one ends at a gap of so many times its size. */
const END_GAP = 2.2;

/** A painted box at most this high, in points, is a rule; one across the gutter makes a table. */
const RULE_HEIGHT = 2;

/** What is clipped to less than this part of the page's width is a cell of a table. */
const CLIPPED = 0.6;

interface Row {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** The bands of a page that are set in two columns, from top to bottom. */
export function findColumnBands(runs: readonly TextRun[], page: PdfPage): ColumnBand[] {
  const sorted = [...runs].sort((a, b) => b.y - a.y || a.x - b.x);
  const border = likelyBorder(sorted, page.width);
  if (border === undefined) return [];
  const bands: ColumnBand[] = [];
  let open: TextRun[] = [];
  const close = (): void => {
    const band = bandOf(open, border, page);
    if (band) bands.push(band);
    open = [];
  };
  for (const run of sorted) {
    if (crosses(run, border)) close();
    else open.push(run);
  }
  close();
  return bands;
}

/** Which column of a band a place stands in; undefined outside the bands. */
export function columnAt(
  bands: readonly ColumnBand[],
  { x, y }: { readonly x: number; readonly y: number },
): { readonly band: number; readonly isRight: boolean } | undefined {
  const band = bands.findIndex(({ top, bottom }) => y <= top + 1 && y >= bottom - 1);
  const border = bands[band]?.border;
  return border === undefined ? undefined : { band, isRight: x >= border - 1 };
}

function crosses(run: TextRun, border: number): boolean {
  const ink = /\s$/u.test(run.text) ? run.size / 4 : 0;
  return run.x < border - 1 && rightOf(run) - ink > border - GUTTER;
}

/** Where most lines in the middle of the page begin after an empty stretch. */
function likelyBorder(sorted: readonly TextRun[], width: number): number | undefined {
  const counts = new Map<number, number>();
  for (const run of sorted) {
    if (run.x < BORDER_FROM * width || run.x > BORDER_TO * width) continue;
    const place = Math.round(run.x / 2);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!best || best[1] < FEWEST_LINES) return undefined;
  const there = sorted.filter((run) => Math.round(run.x / 2) === best[0]);
  return Math.min(...there.map((run) => run.x));
}

function bandOf(runs: readonly TextRun[], border: number, page: PdfPage): ColumnBand | undefined {
  const right = rowsOf(runs.filter((run) => run.x >= border - 1));
  const all = rowsOf(runs.filter((run) => run.x < border - 1));
  const top = right[0]?.y;
  const end = right.at(-1)?.y;
  if (top === undefined || end === undefined) return undefined;
  const left = untilGap(
    all.filter((row) => row.y <= top + 2 * row.size),
    end,
  );
  const bottom = Math.min(end, left.at(-1)?.y ?? end);
  const ends = [fullEnd(left), fullEnd(right)] as const;
  const band = { border, top: Math.max(top, left[0]?.y ?? top), bottom, ends };
  const aligned = right.filter((row) => row.left - border < SAME_PLACE).length;
  const isProse =
    aligned >= ALIGNED_SHARE * right.length &&
    isColumn(left, border - GUTTER, page.width) &&
    isColumn(right, Math.max(...right.map((row) => row.right)), page.width);
  return isProse && !isTable(runs, band, page) ? band : undefined;
}

function isColumn(rows: readonly Row[], edge: number, width: number): boolean {
  if (rows.length < FEWEST_LINES) return false;
  const start = Math.min(...rows.map((row) => row.left));
  const widths = rows.map((row) => row.right - start).sort((a, b) => a - b);
  const middle = widths[widths.length >> 1] ?? 0;
  return edge - start > COLUMN_WIDTH * width && middle > FILLED * (edge - start);
}

function fullEnd(rows: readonly Row[]): number {
  const ends = rows.map((row) => row.right).sort((a, b) => a - b);
  return ends[Math.floor(ends.length * FULL_LINE_PERCENTILE)] ?? 0;
}

/** The lines down to the first gap below the end of the column beside them. */
function untilGap(rows: readonly Row[], end: number): Row[] {
  const gap = rows.findIndex((row, index) => {
    const above = rows[index - 1];
    return above !== undefined && row.y < end && above.y - row.y > END_GAP * row.size;
  });
  return gap < 0 ? [...rows] : rows.slice(0, gap);
}

function isTable(runs: readonly TextRun[], { border, top, bottom }: ColumnBand, page: PdfPage) {
  const inside = (y: number): boolean => y < top && y > bottom;
  return (
    page.boxes.some(
      (box) =>
        box.top - box.bottom < RULE_HEIGHT &&
        inside(box.bottom) &&
        box.left < border - GUTTER &&
        box.right > border + GUTTER,
    ) ||
    runs.some(({ y, clip }) => clip && inside(y) && clip.right - clip.left < CLIPPED * page.width)
  );
}

/** Runs on one baseline, from top to bottom. */
function rowsOf(sorted: readonly TextRun[]): Row[] {
  const rows: Row[] = [];
  for (const run of sorted) {
    const last = rows.at(-1);
    if (last && last.y - run.y < run.size / 3) {
      const left = Math.min(last.left, run.x);
      rows[rows.length - 1] = { ...last, left, right: Math.max(last.right, rightOf(run)) };
    } else {
      rows.push({ y: run.y, left: run.x, right: rightOf(run), size: run.size });
    }
  }
  return rows;
}
