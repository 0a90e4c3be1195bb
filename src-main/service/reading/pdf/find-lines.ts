import { assembleLine } from './text-line.ts';
import type { PlacedRun, TagBlock, TextLine } from './text-line.ts';
import { rightOf } from './text-run.ts';
import type { TextRun } from './text-run.ts';

/** Baselines closer than this part of the smaller size are one line. */
const SAME_BASELINE = 0.3;

/** A mark is at most this part of the main size … */
const MARK_SIZE = 0.75;

/** … and raised by at least and at most this part of the line's size. */
const RAISED_FROM = 0.12;
const RAISED_TO = 0.6;

/** Lines looked back at: a run drawn later than five lines on is on a line of its own. */
const LOOK_BACK = 6;

const MARK = /^[\d*†‡§¶a-z,–-]{1,4}$/u;

interface OpenLine {
  readonly y: number;
  size: number;
  readonly placed: PlacedRun[];
}

/**
 * Lines of print, from top to bottom, of runs in any order. Small raised runs join the line they
 * stand over and are remembered as footnote marks.
 */
export function findLines(
  runs: readonly TextRun[],
  setting: { page: number; spaceGap: number; block?: TagBlock },
): TextLine[] {
  const main = mainSize(runs);
  const isSmall = (run: TextRun): boolean =>
    run.size <= MARK_SIZE * main && MARK.test(run.text.trim());
  const sorted = [...runs].sort((a, b) => b.y - a.y || a.x - b.x);
  const open: OpenLine[] = [];
  for (const run of sorted) if (!isSmall(run)) addToLine(open, run);
  for (const run of sorted) if (isSmall(run)) addMark(open, run);
  return open
    .map(({ placed }) => assembleLine(placed, setting))
    .filter((line) => line.styled.text !== '' || line.leadingMark !== undefined)
    .sort((a, b) => b.y - a.y || a.left - b.left);
}

function addToLine(open: OpenLine[], run: TextRun): void {
  const line = open
    .slice(-LOOK_BACK)
    .findLast(({ y, size }) => Math.abs(y - run.y) <= SAME_BASELINE * Math.min(size, run.size));
  if (!line) {
    open.push({ y: run.y, size: run.size, placed: [{ run, raised: false }] });
    return;
  }
  line.placed.push({ run, raised: false });
  line.size = Math.max(line.size, run.size);
}

function addMark(open: OpenLine[], run: TextRun): void {
  const reachable = open
    .filter(({ y, size }) => run.y - y >= -size / 4 && run.y - y <= RAISED_TO * size)
    .map((line) => ({ line, cost: Math.abs(run.y - line.y) + (touches(line, run) ? 0 : 100) }))
    .sort((a, b) => a.cost - b.cost);
  const best = reachable[0]?.line;
  if (best) {
    const raised = run.y - best.y > RAISED_FROM * best.size && run.size <= MARK_SIZE * best.size;
    best.placed.push({ run, raised });
  } else {
    open.push({ y: run.y, size: run.size, placed: [{ run, raised: false }] });
  }
}

/** Whether a mark stands directly after a word, or before one at the start of a note. */
function touches({ placed }: OpenLine, mark: TextRun): boolean {
  return placed.some(
    ({ run }) => Math.abs(rightOf(run) - mark.x) < 3.5 || Math.abs(rightOf(mark) - run.x) < 14,
  );
}

function mainSize(runs: readonly TextRun[]): number {
  const sizes = runs
    .flatMap((run) => Array.from({ length: Math.max(1, run.text.length >> 3) }, () => run.size))
    .sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}
