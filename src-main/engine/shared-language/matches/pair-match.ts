/** Equal words on both sides: `length` words from `a` and from `b`. */
export interface EqualRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * A stretch of one paragraph beside a stretch of another, with the words that are equal and in
 * the same order on both sides. Between two runs stand changed, added or dropped words. Places
 * count words of the table; ends are exclusive.
 */
export interface PairMatch {
  readonly runs: readonly EqualRun[];
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
  readonly matched: number;
  /** Words between the runs, on the side that has more; one for two words that changed places. */
  readonly changed: number;
}

/** How far an edit may reach: so many words changed, added or dropped at one place. */
const WIDEST_EDIT = 6;

/**
 * While growing, one changed word is paid for by two equal ones, so growth goes on as long as
 * two words in three agree; what is kept is decided afterwards by the user's tolerance.
 */
const GROWTH_COST = 2;

/** Growth stops when it is this far under its best score: four changed words without a gain. */
const GROWTH_DROP = 8;

/**
 * Both sides beginning or ending a clause together is as good a sign as so many equal words: "We
 * will, by 2025, improve …" and "We will improve …" are one from their first word.
 */
const EDGE_BONUS = 3;

/** Longer runs do not make an edit more believable. */
const RUN_THAT_CONVINCES = 6;

/** Two sequences that are compared, and how far each may be read. */
export interface Sides {
  readonly words: Int32Array;
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
  /** For each place whether a clause begins there; without it only the ends of the sides count. */
  readonly edges?: Uint8Array;
}

/**
 * Grows a match from one place where both sides are equal, over edits in both directions, and
 * cuts it back to the part in which at most `tolerance` (0 to 1) of the words are changed.
 */
export function growMatch(sides: Sides, a: number, b: number, tolerance: number): PairMatch {
  const after = growOneWay(sides, a, b, 1);
  const before = growOneWay(sides, a - 1, b - 1, -1);
  const runs = joinTouching([...before.reverse(), ...after]);
  return keepTolerable(runs, tolerance);
}

function growOneWay(sides: Sides, a: number, b: number, direction: 1 | -1): EqualRun[] {
  const runs: EqualRun[] = [];
  let [x, y, score, best, kept] = [a, b, 0, 0, 0];
  for (;;) {
    const step = nextRun(sides, x, y, direction);
    if (!step) break;
    if (step.swapped) {
      runs.push({ a: x, b: y + direction, length: 1 });
      score += 1 - GROWTH_COST;
    } else score -= GROWTH_COST * Math.max(step.skipA, step.skipB);
    score += step.length;
    x += direction * (step.skipA + step.length);
    y += direction * (step.skipB + step.length);
    runs.push(
      direction === 1
        ? { a: x - step.length, b: y - step.length, length: step.length }
        : { a: x + 1, b: y + 1, length: step.length },
    );
    const reached = score + (atEdge(sides, x, y, direction) ? EDGE_BONUS : 0);
    if (reached >= best) [best, kept] = [reached, runs.length];
    else if (score < best - GROWTH_DROP) break;
  }
  return runs.slice(0, kept);
}

/** Whether a clause ends on both sides in the direction in which the places have moved. */
function atEdge(sides: Sides, x: number, y: number, direction: 1 | -1): boolean {
  const { aFrom, aTo, bFrom, bTo, edges } = sides;
  if ((x >= aTo && y >= bTo) || (x < aFrom && y < bFrom)) return true;
  const shift = direction === 1 ? 0 : 1;
  return edges?.[x + shift] === 1 && edges[y + shift] === 1;
}

interface Step {
  readonly skipA: number;
  readonly skipB: number;
  readonly length: number;
  /** Whether what is skipped are two words that changed places. */
  readonly swapped?: true;
}

function nextRun(sides: Sides, x: number, y: number, direction: 1 | -1): Step | undefined {
  const straight = runLength(sides, x, y, direction);
  if (straight > 0) return { skipA: 0, skipB: 0, length: straight };
  if (isSwap(sides, x, y, direction)) {
    const length = runLength(sides, x + 2 * direction, y + 2 * direction, direction);
    if (length > 0) return { skipA: 2, skipB: 2, length, swapped: true };
  }
  let best: Step | undefined;
  let bestGain = -Infinity;
  for (let widest = 1; widest <= WIDEST_EDIT; widest++) {
    // One pass per cost: the first of equal gain, hence the smallest edit, stays.
    if (RUN_THAT_CONVINCES - GROWTH_COST * widest <= bestGain) break;
    for (const [skipA, skipB] of EDITS[widest] ?? []) {
      const length = runLength(sides, x + direction * skipA, y + direction * skipB, direction);
      if (length === 0) continue;
      if (length === 1 && (skipA !== skipB || skipA > 2)) {
        // One equal word proves nothing, unless it is the last of a clause on both sides.
        const [endA, endB] = [x + direction * (skipA + 1), y + direction * (skipB + 1)];
        if (widest > 2 || !atEdge(sides, endA, endB, direction)) continue;
      }
      const gain = Math.min(length, RUN_THAT_CONVINCES) - GROWTH_COST * widest;
      if (gain > bestGain) [best, bestGain] = [{ skipA, skipB, length }, gain];
    }
  }
  return best;
}

/** Whether the next two words are the same on both sides, the other way round. */
function isSwap({ words }: Sides, x: number, y: number, direction: 1 | -1): boolean {
  return words[x] === words[y + direction] && words[x + direction] === words[y];
}

/** By the larger of both skips: equal skips (changed words) first, then the fewest words. */
const EDITS: readonly (readonly (readonly [number, number])[])[] = Array.from(
  { length: WIDEST_EDIT + 1 },
  (_, widest) => {
    const edits: [number, number][] = [[widest, widest]];
    for (let other = 0; other < widest; other++) edits.push([other, widest], [widest, other]);
    return edits;
  },
);

function runLength(sides: Sides, x: number, y: number, direction: 1 | -1): number {
  const { words, aFrom, aTo, bFrom, bTo } = sides;
  let length = 0;
  while (x >= aFrom && y >= bFrom && x < aTo && y < bTo && words[x] === words[y]) {
    length++;
    x += direction;
    y += direction;
  }
  return length;
}

function joinTouching(runs: readonly EqualRun[]): EqualRun[] {
  const joined: EqualRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.a + last.length === run.a && last.b + last.length === run.b) {
      joined[joined.length - 1] = { ...last, length: last.length + run.length };
    } else joined.push(run);
  }
  return joined;
}

/**
 * Words changed between a run and the one before it, in a part that starts at a run: those on the
 * side that has more. Of two words that changed places one is equal and the other stands before it
 * here and behind it there, which is one changed word.
 */
function editBefore(runs: readonly EqualRun[], i: number, start = 0): number {
  const [last, run] = [runs[i - 1]!, runs[i]!];
  const [a, b] = gapBetween(last, run);
  if (i - 2 >= start && last.length === 1 && a + b === 1) {
    const [aBefore, bBefore] = gapBetween(runs[i - 2]!, last);
    if (aBefore === b && bBefore === a) return 0;
  }
  return Math.max(a, b);
}

function gapBetween(run: EqualRun, next: EqualRun): [number, number] {
  return [next.a - run.a - run.length, next.b - run.b - run.length];
}

/**
 * The runs as a match when their changed words are within tolerance; otherwise the part of them
 * with the greatest sum, where an equal word counts 1 and a changed word as much against it as
 * makes a part at the very limit of tolerance count 0. Such a part is always within tolerance.
 */
function keepTolerable(runs: readonly EqualRun[], tolerance: number): PairMatch {
  const whole = describeMatch(runs);
  if (isWithin(whole, tolerance)) return whole;
  const cost = tolerance > 0 ? (1 - tolerance) / tolerance : Infinity;
  let [from, best, bestFrom, bestTo] = [0, -Infinity, 0, 0];
  let sum = -Infinity;
  for (const [i, run] of runs.entries()) {
    const carried = i > 0 ? sum - cost * editBefore(runs, i, from) : -Infinity;
    if (carried <= 0) from = i;
    sum = Math.max(carried, 0) + run.length;
    if (sum > best) [best, bestFrom, bestTo] = [sum, from, i + 1];
  }
  return describeMatch(runs.slice(bestFrom, bestTo));
}

/** Whether at most the given share of a match's words is changed. */
export function isWithin(
  match: Pick<PairMatch, 'matched' | 'changed'>,
  tolerance: number,
): boolean {
  return match.changed <= tolerance * (match.matched + match.changed);
}

/** A match made of runs in order; throws when there are none. */
export function describeMatch(runs: readonly EqualRun[]): PairMatch {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) throw new Error('a match has at least one run');
  let [matched, changed] = [0, 0];
  for (const [i, run] of runs.entries()) {
    matched += run.length;
    if (i > 0) changed += editBefore(runs, i);
  }
  return {
    runs,
    a: first.a,
    aEnd: last.a + last.length,
    b: first.b,
    bEnd: last.b + last.length,
    matched,
    changed,
  };
}
