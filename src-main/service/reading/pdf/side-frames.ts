import { findLines } from './find-lines.ts';
import type { PageLines } from './page-lines.ts';
import { rightOf } from './text-run.ts';
import type { PaintedBox, TextRun } from './text-run.ts';
import type { TextLine } from './text-line.ts';

/** A frame beside a text takes this part of the page's width … */
const NARROWEST = 0.15;
const WIDEST = 0.65;

/** … and is at least so high, in points: lower ones hold one line. */
const LEAST_HEIGHT = 36;

/**
 * In the frame and beside it stand at least two lines and so many letters, beside it so many a
 * line. Measured on 60 official documents: frames of charts and tables hold figures, or have
 * figures beside them; those of the one paper with framed words have 62 and more.
 */
const FEWEST_LETTERS = 40;
const LETTERS_A_LINE = 12;

/** Words may reach over the frame so far, in points: a space, an overhang. */
const OVERHANG = 6;

/** A text keeps off a frame for so many times its size above and below it. */
const KEPT_FREE = 1.5;

/** A paragraph begins below a gap of so many times the usual distance of lines. */
const PARAGRAPH_GAP = 1.32;
const NUMBER = /^\d{1,3}\.\s/u;

interface Frame {
  readonly box: PaintedBox;
  readonly runs: ReadonlySet<TextRun>;
}

/**
 * Takes frames with words of their own ("Spotlight: …") out of the text that flows around them,
 * where lines run from one into the other: without tags, or with tags that mix them. Their lines
 * come before the last paragraph that begins beside the frame.
 */
export function setFramesApart(page: PageLines, spaceGap: number): PageLines {
  const frames = findFrames(page);
  if (frames.length === 0 || !frames.some((frame) => isMixed(page, frame))) return page;
  const setting = { page: page.page.number, spaceGap };
  const framed = new Set(frames.flatMap(({ runs }) => [...runs]));
  const runs = page.lines.flatMap((line) => line.runs);
  const text = findLines(
    runs.filter((run) => !framed.has(run)),
    setting,
  ).map((line) => withEdge(line, frames));
  const gap = PARAGRAPH_GAP * usualDistance(text);
  const starts = text.flatMap((line, index) => {
    const above = text[index - 1];
    return (above && above.y - line.y > gap) || NUMBER.test(line.styled.text) ? [index] : [];
  });
  const ordered = text.map((line) => [line]);
  const last: TextLine[] = [];
  frames.forEach(({ box, runs: own }, at) => {
    const frame = `${page.page.number}.f${at}`;
    const lines = findLines([...own], setting);
    const edge = Math.max(...lines.map((line) => line.right));
    const place = placeOf(box, text, starts);
    const found = lines.map((line) => ({ ...line, frame, edge }));
    if (place === undefined) last.push(...found);
    else ordered[place]?.splice(-1, 0, ...found);
  });
  return { ...page, tagged: false, lines: [...ordered.flat(), ...last] };
}

function findFrames({ page, lines }: PageLines): Frame[] {
  const runs = lines.flatMap((line) => line.runs);
  const seen = new Set<string>();
  const taken = new Set<TextRun>();
  return page.boxes.flatMap((box) => {
    const key = [box.left, box.bottom, box.right, box.top].map(Math.round).join(' ');
    const width = (box.right - box.left) / page.width;
    const isFrame = width >= NARROWEST && width <= WIDEST && box.top - box.bottom >= LEAST_HEIGHT;
    if (!isFrame || seen.has(key)) return [];
    seen.add(key);
    const level = runs.filter(({ y }) => y > box.bottom && y < box.top);
    const inside = level.filter((run) => isInside(run, box) && !taken.has(run));
    const beside = level.filter((run) => !isInside(run, box));
    if (!areProse(inside, 1) || !areProse(beside, LETTERS_A_LINE)) return [];
    if (beside.some((run) => run.x < box.right && rightOf(run) > box.left + OVERHANG)) return [];
    inside.forEach((run) => taken.add(run));
    return [{ box, runs: new Set(inside) }];
  });
}

function isInside(run: TextRun, box: PaintedBox): boolean {
  return run.x >= box.left - 1 && rightOf(run) <= box.right + OVERHANG;
}

function areProse(runs: readonly TextRun[], lettersALine: number): boolean {
  const heights = new Set(runs.map(({ y }) => Math.round(y)));
  const letters = runs.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  return heights.size > 1 && letters >= Math.max(FEWEST_LETTERS, lettersALine * heights.size);
}

/** Without tags always; with tags where one block holds words of both. */
function isMixed({ tagged, lines }: PageLines, { runs }: Frame): boolean {
  if (!tagged) return true;
  const blocks = new Set<number>();
  for (const { block, runs: own } of lines) {
    if (block && own.some((run) => runs.has(run))) blocks.add(block.id);
  }
  return lines.some(
    ({ block, runs: own }) => block && blocks.has(block.id) && own.some((run) => !runs.has(run)),
  );
}

/** Beside a frame full lines end before it. */
function withEdge(line: TextLine, frames: readonly Frame[]): TextLine {
  const beside = frames.find(
    ({ box }) =>
      line.right < box.left + OVERHANG &&
      line.y > box.bottom - KEPT_FREE * line.size &&
      line.y < box.top + KEPT_FREE * line.size,
  );
  return beside ? { ...line, edge: beside.box.left - line.size } : line;
}

function usualDistance(lines: readonly TextLine[]): number {
  const distances = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .sort((a, b) => a - b);
  return distances[distances.length >> 1] ?? 0;
}

/** Index of the line a frame's words come before: the last paragraph beside it, else the next. */
function placeOf(
  box: PaintedBox,
  text: readonly TextLine[],
  starts: readonly number[],
): number | undefined {
  const beside = (index: number): boolean => {
    const { y, size } = text[index] ?? { y: 0, size: 0 };
    return y > box.bottom - KEPT_FREE * size && y < box.top + KEPT_FREE * size;
  };
  return starts.findLast(beside) ?? starts.find((index) => (text[index]?.y ?? 0) < box.bottom);
}
