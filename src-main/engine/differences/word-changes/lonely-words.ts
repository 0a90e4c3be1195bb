import { keptRuns } from './kept-runs.ts';
import type { KeptRun } from './kept-runs.ts';
import { movedFlags } from './word-alignment.ts';
import type { WordAlignment } from './word-alignment.ts';

/** What a kept word weighs against the changes around it, by class: content, function, sign. */
const KEPT_WEIGHTS = [1, 0.45, 0.35];

/**
 * A kept word between changes is dropped when weight / (changed words - 5) is under 0.2: a function
 * word from 8 changed words around it, a content word from 11. Both figures chosen on the training
 * part of arXivEdits, where people swallow single kept words between large changes and hardly ever
 * a run of two.
 */
const ALWAYS_KEPT_BELOW = 5;
const LIGHTEST_SHARE = 0.2;

/**
 * Takes a word that stands alone between large changes as changed too, so that a rewritten phrase
 * reads as one phrase. Only ever widens changes. A dropped word can only make its neighbours
 * lonelier, so the result does not depend on the order in which words are looked at.
 */
export function dropLonelyWords(alignment: WordAlignment): WordAlignment {
  if (alignment.moved.length === 0 && !mayHoldLonely(alignment)) return alignment;
  const partners = alignment.partners.slice();
  const counts = {
    a: changedBefore(movedFlags(alignment, 'a')),
    b: changedBefore(movedFlags(alignment, 'b')),
  };
  const runs = keptRuns(partners);
  const previous = runs.map((_, index) => index - 1);
  const next = runs.map((_, index) => index + 1);
  const dropped = new Uint8Array(runs.length);
  const open = runs.map((_, index) => index).reverse();
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const run = runs[index];
    const before = previous[index] ?? -1;
    const after = next[index] ?? runs.length;
    if (!run || dropped[index]) continue;
    const around = changedAround(run, runs[before], runs[after], counts);
    if (!isLonely(run, around, alignment)) continue;
    dropped[index] = 1;
    partners[run.aFrom] = -1;
    if (before >= 0) next[before] = after;
    if (after < runs.length) previous[after] = before;
    open.push(before, after);
  }
  return { ...alignment, partners };
}

/** Whether a word is kept alone between enough changes; most texts hold none, and this is quick. */
function mayHoldLonely({ partners, b }: WordAlignment): boolean {
  let [aFrom, bFrom, kept, before] = [0, 0, 0, 0];
  for (let position = 0; position <= partners.length; position++) {
    const partner = position < partners.length ? (partners[position] ?? -1) : b.ids.length;
    if (partner < 0) continue;
    const changed = position - aFrom + partner - bFrom;
    aFrom = position + 1;
    bFrom = partner + 1;
    if (changed === 0) kept++;
    else {
      const around = before > 0 ? before + changed : 0;
      if (kept === 1 && around > ALWAYS_KEPT_BELOW) return true;
      kept = 1;
      before = changed;
    }
  }
  return false;
}

function isLonely(run: KeptRun, around: number, { a }: WordAlignment): boolean {
  if (run.aTo - run.aFrom !== 1 || around <= ALWAYS_KEPT_BELOW) return false;
  const weight = KEPT_WEIGHTS[a.classes[run.aFrom] ?? 0] ?? 0;
  return weight / (around - ALWAYS_KEPT_BELOW) < LIGHTEST_SHARE;
}

/** Running count of words that are not moved: how many stand before each position. */
function changedBefore(moved: Uint8Array): Int32Array {
  const counts = new Int32Array(moved.length + 1);
  for (let position = 0; position < moved.length; position++)
    counts[position + 1] = (counts[position] ?? 0) + (moved[position] ? 0 : 1);
  return counts;
}

/** Changed, not moved words on both sides between a run and its neighbours; 0 at an open edge. */
function changedAround(
  run: KeptRun,
  previous: KeptRun | undefined,
  next: KeptRun | undefined,
  counts: { readonly a: Int32Array; readonly b: Int32Array },
): number {
  const between = (side: Int32Array, from: number, to: number) =>
    (side[to] ?? 0) - (side[from] ?? 0);
  const bTo = run.bFrom + run.aTo - run.aFrom;
  const before =
    between(counts.a, previous?.aTo ?? 0, run.aFrom) +
    between(counts.b, previous ? previous.bFrom + previous.aTo - previous.aFrom : 0, run.bFrom);
  const after =
    between(counts.a, run.aTo, next?.aFrom ?? counts.a.length - 1) +
    between(counts.b, bTo, next?.bFrom ?? counts.b.length - 1);
  return before > 0 && after > 0 ? before + after : 0;
}
