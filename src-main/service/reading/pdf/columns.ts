import type { PageLines } from './page-lines.ts';
import { assembleLine } from './text-line.ts';
import type { LineGap, TextLine } from './text-line.ts';
import { rightOf } from './text-run.ts';

/** A gutter is at least this wide, in points, and stands in the middle of the page. */
const GUTTER = 8;
const MIDDLE_FROM = 0.38;
const MIDDLE_TO = 0.62;

/** It must show at the same place on this share of the lines and on this many of them. */
const SHOWN_SHARE = 0.6;
const SHOWN_LINES = 8;
const SAME_PLACE = 3;

/** Columns of prose are filled to the gutter: their middle line takes this part of the width. */
const COLUMN_WIDTH = 0.27;

/**
 * Reads a page of two columns left before right, section by section between lines that cross the
 * gutter. A page of one column stays as it is.
 */
export function orderColumns(page: PageLines, spaceGap: number): PageLines {
  const { width } = page.page;
  const border = gutterOf(page.lines, width);
  if (border === undefined) return page;
  const ordered: TextLine[] = [];
  let section: TextLine[] = [];
  const close = (): void => {
    ordered.push(...splitSection(section, border, spaceGap));
    section = [];
  };
  for (const line of page.lines) {
    if (crosses(line, border)) {
      close();
      ordered.push(line);
    } else {
      section.push(line);
    }
  }
  close();
  return { ...page, lines: ordered };
}

/** Where the right column begins; undefined when the page is not set in two columns of prose. */
function gutterOf(lines: readonly TextLine[], width: number): number | undefined {
  const shown = lines.flatMap((line) => {
    const gap = line.gaps.find((candidate) => isGutter(candidate, width));
    return gap ? [{ line, gap }] : [];
  });
  const border = median(shown.map(({ gap }) => gap.right));
  const there = shown.filter(({ gap }) => Math.abs(gap.right - border) < SAME_PLACE);
  if (there.length < SHOWN_LINES || there.length < SHOWN_SHARE * lines.length) return undefined;
  const left = median(there.map(({ line, gap }) => gap.left - line.left));
  const right = median(there.map(({ line, gap }) => line.right - gap.right));
  return Math.min(left, right) > COLUMN_WIDTH * width ? border : undefined;
}

function isGutter({ left, right }: LineGap, width: number): boolean {
  const middle = (left + right) / 2;
  return right - left >= GUTTER && middle > width * MIDDLE_FROM && middle < width * MIDDLE_TO;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function crosses(line: TextLine, border: number): boolean {
  return line.runs.some((run) => run.x < border - 12 && rightOf(run) > border + 4);
}

function splitSection(section: readonly TextLine[], border: number, spaceGap: number): TextLine[] {
  const side = (line: TextLine, isLeft: boolean): TextLine[] => {
    const runs = line.runs.filter((run) => run.x + run.width / 2 < border - 2 === isLeft);
    const placed = runs.map((run) => ({
      run,
      raised: run.y > line.y + 0.1 && run.size < line.size,
    }));
    return runs.length === 0 ? [] : [assembleLine(placed, { page: line.page, spaceGap })];
  };
  return [
    ...section.flatMap((line) => side(line, true)),
    ...section.flatMap((line) => side(line, false)),
  ];
}
