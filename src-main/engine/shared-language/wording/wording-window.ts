/** A stretch `[from, to)` of a text, and which of its words answer to asked ones. */
export interface WordingWindow {
  readonly from: number;
  readonly to: number;
  /** Asked words (places in the asked wording) that stand here. */
  readonly asked: readonly number[];
  /** Words of the text that answer to them, ascending, as many. */
  readonly found: readonly number[];
}

/** What is looked for in many texts. A slot stands for all asked words of one stem. */
export interface AskedSlots {
  /** The slot of each asked word. */
  readonly slots: Int32Array;
  /** What each asked word tells. */
  readonly weights: Float32Array;
  /** The asked words of each slot. */
  readonly wordsOfSlot: readonly (readonly number[])[];
}

/** One text: for each of its words the slot it answers to, or -1. */
export interface SlottedText {
  readonly slots: Int32Array;
  /** What a word of it tells. */
  readonly weightAt: (word: number) => number;
}

/**
 * Scores of an alignment. A word that stands between the words asked for costs less than half of what
 * an equal word is worth, so that a window reaches over two added words to the next equal one but
 * not over a sentence.
 */
const EQUAL = 5;
const EXTRA = 2;

/** Scores of the text aligned last; kept only since making room takes longer than filling it. */
let room = new Int32Array(0);

/**
 * The stretch of a text that holds most of the asked words in their order with the fewest other
 * words between: local alignment (Smith and Waterman, 1981), where asked words that are left out cost
 * nothing. Undefined when none is equal.
 */
export function alignedWindow(asked: AskedSlots, text: SlottedText): WordingWindow | undefined {
  const width = asked.slots.length + 1;
  const size = (text.slots.length + 1) * width;
  if (room.length < size) room = new Int32Array(2 * size);
  const scores = room.subarray(0, size);
  const best = fillScores(asked.slots, text.slots, scores);
  return scores[best]! > 0 ? traceBack(asked, text, scores, best) : undefined;
}

/**
 * For each stretch of the text up to a word, and of the asked words up to one, the best score of an
 * alignment that ends there, row by row; answers with the place of the best of all, the first of equal ones.
 */
function fillScores(asked: Int32Array, text: Int32Array, scores: Int32Array): number {
  const width = asked.length + 1;
  scores.fill(0, 0, width);
  let best = 0;
  let bestScore = 0;
  for (let i = 0; i < text.length; i++) {
    const slot = text[i]!;
    let at = (i + 1) * width;
    scores[at] = 0;
    let left = 0;
    let across = 0;
    for (let j = 0; j < asked.length; j++) {
      at += 1;
      const above = scores[at - width]!;
      let score = above - EXTRA;
      if (left > score) score = left;
      if (asked[j] === slot && across + EQUAL > score) score = across + EQUAL;
      scores[at] = score;
      if (score > bestScore) [best, bestScore] = [at, score];
      left = score;
      across = above;
    }
  }
  return best;
}

function traceBack(
  asked: AskedSlots,
  text: SlottedText,
  scores: Int32Array,
  end: number,
): WordingWindow {
  const width = asked.slots.length + 1;
  const pairs: [number, number][] = [];
  for (let at = end; scores[at]! > 0;) {
    const [i, j] = [Math.floor(at / width), at % width];
    const equal = j > 0 && i > 0 && text.slots[i - 1] === asked.slots[j - 1];
    if (equal && scores[at] === scores[at - width - 1]! + EQUAL) {
      pairs.push([j - 1, i - 1]);
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
 * The stretch of a text with the greatest sum when each asked word counts what it tells, in any
 * order and each only once, and other words count against it. Undefined when none is there.
 */
export function looseWindow(asked: AskedSlots, text: SlottedText): WordingWindow | undefined {
  const weights = Float32Array.from(text.slots, (_, word) => text.weightAt(word));
  const used = new Uint16Array(asked.wordsOfSlot.length);
  const search: LooseSearch = { asked, slots: text.slots, weights, used };
  let bestStart = -1;
  let bestSum = 0;
  for (let start = 0; start < weights.length; start++) {
    // Windows start at an asked content word; all others are worse than one that does.
    if (text.slots[start]! < 0 || weights[start] === 0) continue;
    const sum = bestFrom(search, start);
    if (sum > bestSum) [bestStart, bestSum] = [start, sum];
  }
  return bestStart < 0 ? undefined : windowFrom(search, bestStart);
}

/** One text in which a loose window is looked for. */
interface LooseSearch {
  readonly asked: AskedSlots;
  readonly slots: Int32Array;
  /** What each word of the text tells. */
  readonly weights: Float32Array;
  /** How often each slot was taken; of the window looked at last. */
  readonly used: Uint16Array;
}

/** Greatest sum of a window that starts at a word; calls back with each asked word it takes. */
function bestFrom(
  { asked, slots, weights, used }: LooseSearch,
  start: number,
  take?: (place: number, word: number, sum: number) => void,
): number {
  used.fill(0);
  let [sum, best] = [0, 0];
  // A window of twice the asked length holds more foreign than asked words.
  const end = Math.min(slots.length, start + 2 * asked.slots.length);
  for (let i = start; i < end; i++) {
    const slot = slots[i]!;
    const place = slot < 0 ? undefined : asked.wordsOfSlot[slot]![used[slot]!++];
    if (place === undefined) {
      sum -= FOREIGN_WORD_COST * weights[i]!;
      continue;
    }
    sum += asked.weights[place]!;
    take?.(place, i, sum);
    if (sum > best) best = sum;
  }
  return best;
}

function windowFrom(search: LooseSearch, start: number): WordingWindow {
  const taken: { readonly place: number; readonly word: number }[] = [];
  let [best, kept] = [0, 0];
  bestFrom(search, start, (place, word, sum) => {
    taken.push({ place, word });
    if (sum > best) [best, kept] = [sum, taken.length];
  });
  const within = taken.slice(0, kept);
  return {
    from: start,
    to: within.at(-1)!.word + 1,
    asked: within.map(({ place }) => place),
    found: within.map(({ word }) => word),
  };
}
