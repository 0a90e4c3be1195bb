import type { AskedWording } from './wording-index.ts';

/** A stretch `[from, to)` of a text, and which of its words answer to asked ones. */
export interface WordingWindow {
  readonly from: number;
  readonly to: number;
  /** Asked words (places in the asked wording) that stand here. */
  readonly asked: readonly number[];
  /** Words of the text that answer to them, ascending, as many. */
  readonly found: readonly number[];
}

/**
 * What each word costs that stands between the words asked for; less than half an equal word, so
 * that a window reaches over two added words to the next equal one but not over a sentence.
 */
const EXTRA_WORD_COST = 0.4;

/**
 * The stretch of `[from, to)` that holds most of the asked words in their order with the fewest
 * other words between: local alignment (Smith and Waterman, 1981) with 1 for equal words and
 * `EXTRA_WORD_COST` against each word left over on the text's side. Undefined when none is equal.
 */
export function alignedWindow(
  asked: ArrayLike<number>,
  words: Int32Array,
  from: number,
  to: number,
): WordingWindow | undefined {
  const width = asked.length + 1;
  const rows = to - from + 1;
  const scores = new Float32Array(rows * width);
  let best = 0;
  for (let i = 1; i < rows; i++) {
    for (let j = 1; j < width; j++) {
      const at = i * width + j;
      const equal = words[from + i - 1] === asked[j - 1] ? scores[at - width - 1]! + 1 : 0;
      scores[at] = Math.max(equal, scores[at - 1]!, scores[at - width]! - EXTRA_WORD_COST);
      if (scores[at] > scores[best]!) best = at;
    }
  }
  return scores[best]! > 0 ? traceBack(asked, words, from, scores, best) : undefined;
}

function traceBack(
  asked: ArrayLike<number>,
  words: Int32Array,
  from: number,
  scores: Float32Array,
  end: number,
): WordingWindow {
  const width = asked.length + 1;
  const pairs: [number, number][] = [];
  for (let at = end; scores[at]! > 0;) {
    const [i, j] = [Math.floor(at / width), at % width];
    const equal = j > 0 && i > 0 && words[from + i - 1] === asked[j - 1];
    if (equal && scores[at] === Math.fround(scores[at - width - 1]! + 1)) {
      pairs.push([j - 1, from + i - 1]);
      at -= width + 1;
    } else if (j > 0 && scores[at] === scores[at - 1]) at -= 1;
    else at -= width;
  }
  pairs.reverse();
  return {
    from: pairs[0]![1],
    to: pairs.at(-1)![1] + 1,
    asked: pairs.map(([place]) => place),
    found: pairs.map(([, place]) => place),
  };
}

/** What a content word costs that was not asked for, beside what an asked one is worth. */
const FOREIGN_WORD_COST = 0.35;

/**
 * The stretch of `[from, to)` with the greatest sum when each asked word counts what it tells, in
 * any order and each only once, and other words count against it. Undefined when none is there.
 */
export function looseWindow(
  asked: AskedWording,
  stems: Int32Array,
  weightOf: (stem: number) => number,
  from: number,
  to: number,
): WordingWindow | undefined {
  let best: WordingWindow | undefined;
  let bestSum = 0;
  for (let start = from; start < to; start++) {
    // Windows start at an asked content word; all others are worse than one that does.
    if (weightOf(stems[start]!) === 0 || !includes(asked.stems, stems[start]!)) continue;
    const { window, sum } = growWindow(asked, stems, weightOf, start, to);
    if (sum > bestSum) [best, bestSum] = [window, sum];
  }
  return best;
}

function growWindow(
  asked: AskedWording,
  stems: Int32Array,
  weightOf: (stem: number) => number,
  start: number,
  to: number,
): { window: WordingWindow; sum: number } {
  const free = new Map<number, number[]>();
  asked.stems.forEach((stem, i) => free.set(stem, [...(free.get(stem) ?? []), i]));
  const pairs: [number, number][] = [];
  let [sum, best, kept, end] = [0, 0, 0, start];
  // A window of twice the asked length holds more foreign than asked words.
  for (let i = start; i < Math.min(to, start + 2 * asked.stems.length); i++) {
    const place = free.get(stems[i]!)?.shift();
    if (place === undefined) sum -= FOREIGN_WORD_COST * weightOf(stems[i]!);
    else {
      sum += asked.weights[place]!;
      pairs.push([place, i]);
    }
    if (sum > best) [best, kept, end] = [sum, pairs.length, i + 1];
  }
  const used = pairs.slice(0, kept);
  const window = {
    from: start,
    to: end,
    asked: used.map(([place]) => place),
    found: used.map(([, place]) => place),
  };
  return { window, sum: best };
}

function includes(numbers: Int32Array, wanted: number): boolean {
  return numbers.indexOf(wanted) >= 0;
}
