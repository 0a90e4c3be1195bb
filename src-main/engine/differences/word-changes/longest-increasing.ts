/**
 * Indexes of a longest strictly increasing subsequence of `values`, ascending. By patience
 * sorting, in O(n log n).
 */
export function longestIncreasing(values: Int32Array): number[] {
  const tails: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  values.forEach((value, index) => {
    const place = firstNotBelow(tails, values, value);
    before[index] = place > 0 ? (tails[place - 1] ?? -1) : -1;
    tails[place] = index;
  });
  return trace(before, tails.at(-1) ?? -1);
}

/**
 * Indexes of the increasing subsequence of `values` whose weights sum highest, ascending; entries
 * below 0 take no part. Among equal sums the one met first is kept. Uses a Fenwick tree of
 * maxima, O(n log n). `limit` is one more than the highest value.
 */
export function heaviestIncreasing(
  values: Int32Array,
  limit: number,
  weightOf: (index: number) => number,
): number[] {
  const best = new Float64Array(limit + 1);
  const holder = new Int32Array(limit + 1).fill(-1);
  const before = new Int32Array(values.length).fill(-1);
  let last = -1;
  let highest = 0;
  values.forEach((value, index) => {
    if (value < 0) return;
    const previous = bestBelow(best, holder, value);
    const sum = previous.sum + weightOf(index);
    before[index] = previous.index;
    raise(best, holder, value + 1, sum, index);
    if (sum > highest) {
      highest = sum;
      last = index;
    }
  });
  return trace(before, last);
}

function firstNotBelow(tails: readonly number[], values: Int32Array, value: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bestBelow(best: Float64Array, holder: Int32Array, value: number) {
  let sum = 0;
  let index = -1;
  for (let node = value; node > 0; node -= node & -node) {
    const candidate = best[node] ?? 0;
    if (candidate <= sum) continue;
    sum = candidate;
    index = holder[node] ?? -1;
  }
  return { sum, index };
}

function raise(best: Float64Array, holder: Int32Array, from: number, sum: number, index: number) {
  for (let node = from; node < best.length; node += node & -node) {
    if (sum <= (best[node] ?? 0)) continue;
    best[node] = sum;
    holder[node] = index;
  }
}

function trace(before: Int32Array, last: number): number[] {
  const indexes: number[] = [];
  for (let index = last; index >= 0; index = before[index] ?? -1) indexes.push(index);
  return indexes.reverse();
}
