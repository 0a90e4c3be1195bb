import type { AskedWording } from './asked-wording.ts';

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
  const { slots, placesOfSlot } = slotStems(asked.stems);
  const length = to - from;
  const slotOf = new Int32Array(length);
  const weights = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    slotOf[i] = slots.get(stems[from + i]!) ?? -1;
    weights[i] = weightOf(stems[from + i]!);
  }
  const walk = new LooseWalk(asked, slotOf, weights, placesOfSlot);
  let bestStart = -1;
  let bestSum = 0;
  for (let start = 0; start < length; start++) {
    // Windows start at an asked content word; all others are worse than one that does.
    if (weights[start] === 0 || slotOf[start]! < 0) continue;
    const sum = walk.bestFrom(start);
    if (sum > bestSum) [bestStart, bestSum] = [start, sum];
  }
  return bestStart < 0 ? undefined : walk.windowFrom(bestStart, from);
}

/** A slot for each different asked stem, and for each slot its places in the asked wording. */
function slotStems(stems: Int32Array): {
  slots: Map<number, number>;
  placesOfSlot: readonly (readonly number[])[];
} {
  const slots = new Map<number, number>();
  const placesOfSlot: number[][] = [];
  stems.forEach((stem, place) => {
    const slot = slots.get(stem) ?? slots.size;
    if (slot === slots.size) {
      slots.set(stem, slot);
      placesOfSlot.push([]);
    }
    placesOfSlot[slot]!.push(place);
  });
  return { slots, placesOfSlot };
}

/** Sums of windows of one text, whose words are given by the slots of their stems. */
class LooseWalk {
  private readonly asked: AskedWording;
  private readonly slotOf: Int32Array;
  private readonly weights: Float32Array;
  private readonly placesOfSlot: readonly (readonly number[])[];
  private readonly used: Int32Array;

  constructor(
    asked: AskedWording,
    slotOf: Int32Array,
    weights: Float32Array,
    placesOfSlot: readonly (readonly number[])[],
  ) {
    this.asked = asked;
    this.slotOf = slotOf;
    this.weights = weights;
    this.placesOfSlot = placesOfSlot;
    this.used = new Int32Array(placesOfSlot.length);
  }

  /** Greatest sum of a window that starts at a word; calls back with each asked word it takes. */
  bestFrom(start: number, take?: (place: number, word: number, sum: number) => void): number {
    this.used.fill(0);
    let [sum, best] = [0, 0];
    // A window of twice the asked length holds more foreign than asked words.
    const end = Math.min(this.slotOf.length, start + 2 * this.asked.stems.length);
    for (let i = start; i < end; i++) {
      const slot = this.slotOf[i]!;
      const place = slot < 0 ? undefined : this.placesOfSlot[slot]![this.used[slot]!++];
      if (place === undefined) {
        sum -= FOREIGN_WORD_COST * this.weights[i]!;
        continue;
      }
      sum += this.asked.weights[place]!;
      take?.(place, i, sum);
      if (sum > best) best = sum;
    }
    return best;
  }

  /** The window with that sum; `offset` is where the text starts. */
  windowFrom(start: number, offset: number): WordingWindow {
    const taken: { readonly place: number; readonly word: number }[] = [];
    let [best, kept] = [0, 0];
    this.bestFrom(start, (place, word, sum) => {
      taken.push({ place, word: word + offset });
      if (sum > best) [best, kept] = [sum, taken.length];
    });
    const used = taken.slice(0, kept);
    return {
      from: start + offset,
      to: used.at(-1)!.word + 1,
      asked: used.map(({ place }) => place),
      found: used.map(({ word }) => word),
    };
  }
}
