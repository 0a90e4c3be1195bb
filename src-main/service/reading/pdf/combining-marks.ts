import { isRightToLeft } from './logical-order.ts';
import { rightOf } from './text-run.ts';
import type { TextRun } from './text-run.ts';

const MARKS_ALONE = /^\p{M}+$/u;

/** A mark stands at most this part of its size above or below its letter's baseline … */
const REACH = 0.8;

/** … and at most this part of it left of the letter's edge. */
const OVERHANG = 0.25;

/**
 * Puts vowel marks that a page draws on their own, above or below the letters, back among them: as
 * drawn, the mark of a right-to-left letter comes before it, since lines are turned later.
 */
export function placeMarks(runs: readonly TextRun[]): readonly TextRun[] {
  if (!runs.some(({ text }) => MARKS_ALONE.test(text.trim()))) return runs;
  const placed: TextRun[] = [];
  const marks: TextRun[] = [];
  for (const run of runs) (MARKS_ALONE.test(run.text.trim()) ? marks : placed).push(run);
  // From right to left, so that a place counted from the left stays right.
  for (const mark of marks.sort((a, b) => b.x - a.x || b.y - a.y)) {
    const at = letterRunOf(mark, placed);
    const letters = placed[at];
    if (letters) placed[at] = { ...letters, text: withMark(letters, mark) };
    else placed.push(mark);
  }
  return placed;
}

/** Index of the run that a mark stands in; of several the one whose edge is nearest. */
function letterRunOf(mark: TextRun, runs: readonly TextRun[]): number {
  let best = -1;
  let least = Infinity;
  runs.forEach((run, index) => {
    const reach = REACH * run.size;
    const near =
      Math.abs(run.y - mark.y) <= reach &&
      mark.x >= run.x - OVERHANG * run.size &&
      mark.x < rightOf(run);
    const cost = Math.abs(run.x - mark.x) + Math.abs(run.y - mark.y);
    if (near && cost < least) [best, least] = [index, cost];
  });
  return best;
}

function withMark({ text, x, width }: TextRun, mark: TextRun): string {
  const letters = clusters(text);
  const share = width > 0 ? Math.max(0, mark.x - x) / width : 0;
  const index = Math.min(letters.length - 1, Math.round(share * letters.length));
  // Some programs name a letter with its mark and draw the mark again.
  if (letters[index]?.includes(mark.text.trim())) return text;
  const place = isRightToLeft(text) ? index : index + 1;
  return [...letters.slice(0, place), mark.text.trim(), ...letters.slice(place)].join('');
}

/** Letters with the marks put before them already. */
function clusters(text: string): string[] {
  return text.match(/\p{M}*\P{M}\p{M}*/gu) ?? [text];
}
