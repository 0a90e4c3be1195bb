import { keptRuns } from './kept-runs.ts';
import type { MovedWords, WordAlignment } from './word-alignment.ts';
import { WORD_CLASS } from './vocabulary.ts';

/** What a word adds to a moved run, by class: content, function word, sign. */
const MOVE_WEIGHTS = [1, 0.3, 0.1];

/**
 * The lightest run shown as moved: a content word with one function word. Measured on arXivEdits:
 * from 1.0 to 1.3 the agreement with people is the same, and single moved words confuse in lists.
 */
const LIGHTEST_MOVE = 1.3;

/**
 * A word standing in more places than this among the changed words of both sides (multiplied)
 * starts no search for a move. Runs that hold a rarer word are still found whole.
 */
const MOST_PLACES = 64;

/** Changed words of one side up to which moves inside a pair are looked for. */
const MOST_CHANGED = 20_000;

/** Content words a run needs to take words along that the alignment kept in place. */
const CONTENT_TO_TAKE_KEPT = 2;

/** What may become of a word: it keeps its place, is free to be moved, or is only loosely kept. */
const STATE = { fixed: 0, free: 1, loose: 2 } as const;

interface WeighedRun extends MovedWords {
  readonly weight: number;
}

interface States {
  readonly a: Uint8Array;
  readonly b: Uint8Array;
}

/**
 * Finds words that only changed their place inside a pair, heaviest run first, such as two clauses
 * that were swapped. A moved run holds at least one content word, so that "not" or "shall" alone
 * are never called moved. A run of two content words may take along an "of" or "the" that happened
 * to be kept in place.
 */
export function findMovesInside(alignment: WordAlignment): WordAlignment {
  if (!mayHoldMoves(alignment)) return alignment;
  const moving = { ...alignment, partners: alignment.partners.slice() };
  const states = statesOf(moving);
  const waiting = commonRuns(moving, states);
  if (!waiting) return { ...alignment, limited: true };
  waiting.sort(compareRuns);
  const moved: MovedWords[] = [];
  for (let run = waiting.pop(); run; run = waiting.pop()) {
    const cut = longestOpenPart(run, states);
    if (cut.length < run.length) {
      const weighed = { ...cut, weight: weightOf(cut, moving, states) };
      if (weighed.weight >= LIGHTEST_MOVE) insertSorted(waiting, weighed);
      continue;
    }
    moved.push({ a: run.a, b: run.b, length: run.length });
    take(run, moving.partners, states);
  }
  moved.sort((x, y) => x.b - y.b);
  return { ...moving, moved };
}

/**
 * Whether two words in a row, one of them a changed content word, stand on both sides: less is never
 * moved. Most pairs hold none, and telling so takes a fraction of the search.
 */
function mayHoldMoves({ a, b, partners }: WordAlignment): boolean {
  const { inA, inB } = changedPlaces(partners, b.ids.length);
  if (inA.length * inB.length > MOST_COMPARED) return true;
  for (const one of inA) {
    if (a.classes[one] !== WORD_CLASS.content) continue;
    for (const other of inB)
      if (a.ids[one] === b.ids[other] && isBesideEqual(a.ids, one, b.ids, other)) return true;
  }
  return false;
}

/** Combinations of changed words up to which looking at each of them is quicker than the search. */
const MOST_COMPARED = 4_096;

function isBesideEqual(a: Int32Array, inA: number, b: Int32Array, inB: number): boolean {
  if (inA > 0 && inB > 0 && a[inA - 1] === b[inB - 1]) return true;
  return inA + 1 < a.length && inB + 1 < b.length && a[inA + 1] === b[inB + 1];
}

/** The positions without a partner on each side. */
function changedPlaces(partners: Int32Array, lengthB: number) {
  const inA: number[] = [];
  const inB: number[] = [];
  let bFrom = 0;
  for (let position = 0; position <= partners.length; position++) {
    const partner = position < partners.length ? (partners[position] ?? -1) : lengthB;
    if (partner < 0) inA.push(position);
    else {
      while (bFrom < partner) inB.push(bFrom++);
      bFrom = partner + 1;
    }
  }
  return { inA, inB };
}

/**
 * Words without a partner are free. Kept function words and signs with changes on both sides of
 * them are loose: in a swap of two phrases they are kept by chance only.
 */
function statesOf(alignment: WordAlignment): States {
  const { partners, a, b } = alignment;
  const states = {
    a: new Uint8Array(a.ids.length).fill(STATE.free),
    b: new Uint8Array(b.ids.length).fill(STATE.free),
  };
  for (const { aFrom, aTo, bFrom } of keptRuns(partners)) {
    const bTo = bFrom + aTo - aFrom;
    const inside = (aFrom > 0 || bFrom > 0) && (aTo < a.ids.length || bTo < b.ids.length);
    const loose = inside && !holdsContent(a.classes, aFrom, aTo);
    states.a.fill(loose ? STATE.loose : STATE.fixed, aFrom, aTo);
    states.b.fill(loose ? STATE.loose : STATE.fixed, bFrom, bTo);
  }
  return states;
}

function holdsContent(classes: ArrayLike<number>, from: number, to: number): boolean {
  for (let position = from; position < to; position++)
    if (classes[position] === WORD_CLASS.content) return true;
  return false;
}

/**
 * Every longest run of open words equal on both sides that is heavy enough, without repeats;
 * undefined when there are too many changed words to look.
 */
function commonRuns(alignment: WordAlignment, states: States): WeighedRun[] | undefined {
  const placesA = freePlaces(alignment.a.ids, states.a);
  const placesB = freePlaces(alignment.b.ids, states.b);
  if (!placesA || !placesB) return undefined;
  const runs = new Map<number, WeighedRun>();
  for (const [id, inA] of placesA) {
    const inB = placesB.get(id);
    const first = inA[0];
    if (!inB || first === undefined || inA.length * inB.length > MOST_PLACES) continue;
    if (alignment.a.classes[first] !== WORD_CLASS.content) continue;
    for (const a of inA)
      for (const b of inB) {
        const run = growRun(a, b, alignment, states);
        const weight = weightOf(run, alignment, states);
        if (weight >= LIGHTEST_MOVE)
          runs.set(run.a * alignment.b.ids.length + run.b, { ...run, weight });
      }
  }
  return [...runs.values()];
}

function freePlaces(ids: Int32Array, states: Uint8Array): Map<number, number[]> | undefined {
  const places = new Map<number, number[]>();
  let count = 0;
  for (let position = 0; position < ids.length; position++) {
    if (states[position] !== STATE.free) continue;
    if (++count > MOST_CHANGED) return undefined;
    const id = ids[position] ?? -1;
    const known = places.get(id);
    if (known) known.push(position);
    else places.set(id, [position]);
  }
  return places;
}

function isOpen(run: { readonly a: number; readonly b: number }, states: States): boolean {
  return (states.a[run.a] ?? 0) !== STATE.fixed && (states.b[run.b] ?? 0) !== STATE.fixed;
}

function growRun(a: number, b: number, alignment: WordAlignment, states: States): MovedWords {
  const equalAt = (step: number) =>
    isOpen({ a: a + step, b: b + step }, states) &&
    alignment.a.ids[a + step] === alignment.b.ids[b + step];
  let first = 0;
  while (equalAt(first - 1)) first--;
  let end = 1;
  while (equalAt(end)) end++;
  return { a: a + first, b: b + first, length: end - first };
}

/** Weight of a run; 0 when it may not move: no content word, or too few to take loose words. */
function weightOf(run: MovedWords, { a }: WordAlignment, states: States): number {
  let weight = 0;
  let content = 0;
  let takesKept = false;
  for (let step = 0; step < run.length; step++) {
    const wordClass = a.classes[run.a + step] ?? WORD_CLASS.sign;
    weight += MOVE_WEIGHTS[wordClass] ?? 0;
    if (wordClass === WORD_CLASS.content) content++;
    takesKept ||= states.a[run.a + step] === STATE.loose || states.b[run.b + step] === STATE.loose;
  }
  if (content < (takesKept ? CONTENT_TO_TAKE_KEPT : 1)) return 0;
  // Whole hundredths, so that the order in which weights are added cannot decide a tie.
  return Math.round(weight * 100) / 100;
}

/** Heaviest last; among equal weights the earliest in A, then in B, last. */
function compareRuns(x: WeighedRun, y: WeighedRun): number {
  return x.weight - y.weight || y.a - x.a || y.b - x.b;
}

function insertSorted(runs: WeighedRun[], run: WeighedRun): void {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = runs[middle];
    if (there && compareRuns(there, run) < 0) low = middle + 1;
    else high = middle;
  }
  runs.splice(low, 0, run);
}

/** The longest part of a run that no earlier move has taken. */
function longestOpenPart(run: MovedWords, states: States): MovedWords {
  let best: MovedWords = { a: run.a, b: run.b, length: 0 };
  let start = 0;
  for (let step = 0; step <= run.length; step++) {
    if (step < run.length && isOpen({ a: run.a + step, b: run.b + step }, states)) continue;
    if (step - start > best.length)
      best = { a: run.a + start, b: run.b + start, length: step - start };
    start = step + 1;
  }
  return best;
}

/** Marks a run as moved; partners of loose words in it become free on the other side. */
function take(run: MovedWords, partners: Int32Array, states: States): void {
  for (let step = 0; step < run.length; step++) {
    const partner = partners[run.a + step] ?? -1;
    if (partner >= 0) {
      partners[run.a + step] = -1;
      states.b[partner] = STATE.free;
    }
    if (states.b[run.b + step] !== STATE.loose) continue;
    const owner = partners.indexOf(run.b + step);
    if (owner < 0) continue;
    partners[owner] = -1;
    states.a[owner] = STATE.free;
  }
  states.a.fill(STATE.fixed, run.a, run.a + run.length);
  states.b.fill(STATE.fixed, run.b, run.b + run.length);
}
