/** Cells of a table the exact method may take; larger gaps are cut at anchors or halved first. */
const EXACT_CELLS = 4_000_000;

/** Words of an anchor: it must stand once on either side. */
const ANCHOR_WORDS = 4;

/**
 * Longest common subsequence of two word lists, as the index in `b` of every word of `a`, -1
 * where there is none: word runs unique on both sides are anchors, the gaps are solved exactly.
 */
export function alignWords(a: readonly string[], b: readonly string[]): Int32Array {
  const map = new Int32Array(a.length).fill(-1);
  alignGap(a, b, { a0: 0, a1: a.length, b0: 0, b1: b.length }, map, ANCHOR_WORDS);
  return map;
}

interface Gap {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

function alignGap(
  a: readonly string[],
  b: readonly string[],
  gap: Gap,
  map: Int32Array,
  words: number,
): void {
  const left = alignEnds(a, b, gap, map);
  const { a0, a1, b0, b1 } = left;
  if (a0 === a1 || b0 === b1) return;
  if ((a1 - a0) * (b1 - b0) <= EXACT_CELLS / 10 || words === 0)
    return alignExactly(a, b, left, map);
  const chain = increasing(anchors(a, b, left, words));
  let [x, y] = [a0, b0];
  for (const [i, j] of chain) {
    if (i < x || j < y) continue;
    alignGap(a, b, { a0: x, a1: i, b0: y, b1: j }, map, words);
    [x, y] = [i, j];
    while (x < i + words && map[x]! < 0 && a[x] === b[y]) map[x++] = y++;
  }
  const rest = { a0: x, a1, b0: y, b1 };
  alignGap(a, b, rest, map, chain.length === 0 ? words - 1 : words);
}

/** Aligns what both sides share at their ends; answers what is left. */
function alignEnds(a: readonly string[], b: readonly string[], gap: Gap, map: Int32Array): Gap {
  let { a0, a1, b0, b1 } = gap;
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) map[a0++] = b0++;
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) map[--a1] = --b1;
  return { a0, a1, b0, b1 };
}

function anchors(
  a: readonly string[],
  b: readonly string[],
  { a0, a1, b0, b1 }: Gap,
  words: number,
): [number, number][] {
  const places = (list: readonly string[], from: number, to: number): Map<string, number> => {
    const found = new Map<string, number>();
    for (let at = from; at + words <= to; at += 1) {
      const key = list.slice(at, at + words).join(' ');
      found.set(key, found.has(key) ? -1 : at);
    }
    return found;
  };
  const other = places(b, b0, b1);
  return [...places(a, a0, a1)]
    .map(([key, at]): [number, number] => [at, other.get(key) ?? -1])
    .filter(([i, j]) => i >= 0 && j >= 0)
    .sort((p, q) => p[0] - q[0]);
}

function increasing(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, j], index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < j) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  });
  const chain: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) chain.push(pairs[at]!);
  return chain.reverse();
}

function alignExactly(a: readonly string[], b: readonly string[], gap: Gap, map: Int32Array): void {
  const { a0, a1, b0, b1 } = gap;
  const [n, m] = [a1 - a0, b1 - b0];
  if (n === 0 || m === 0) return;
  if (n * m > EXACT_CELLS) return alignHalves(a, b, gap, map);
  const width = m + 1;
  const best = new Uint16Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = m - 1; j >= 0; j -= 1) {
      best[i * width + j] =
        a[a0 + i] === b[b0 + j]
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  let [i, j] = [0, 0];
  while (i < n && j < m) {
    if (a[a0 + i] === b[b0 + j]) map[a0 + i++] = b0 + j++;
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i += 1;
    else j += 1;
  }
}

/** Hirschberg's method: halves `a` and cuts `b` where the two halves match best. */
function alignHalves(a: readonly string[], b: readonly string[], gap: Gap, map: Int32Array): void {
  const { a0, a1, b0, b1 } = gap;
  const middle = (a0 + a1) >> 1;
  const before = lengths(a, b, { a0, a1: middle, b0, b1 }, false);
  const after = lengths(a, b, { a0: middle, a1, b0, b1 }, true);
  let cut = 0;
  for (let j = 0; j <= b1 - b0; j += 1) {
    if (before[j]! + after[j]! > before[cut]! + after[cut]!) cut = j;
  }
  alignExactly(a, b, { a0, a1: middle, b0, b1: b0 + cut }, map);
  alignExactly(a, b, { a0: middle, a1, b0: b0 + cut, b1 }, map);
}

function lengths(
  a: readonly string[],
  b: readonly string[],
  { a0, a1, b0, b1 }: Gap,
  backwards: boolean,
): Int32Array {
  const m = b1 - b0;
  let row = new Int32Array(m + 1);
  for (let step = 0; step < a1 - a0; step += 1) {
    const next = new Int32Array(m + 1);
    const word = backwards ? a[a1 - 1 - step] : a[a0 + step];
    for (let k = 1; k <= m; k += 1) {
      const j = backwards ? m - k : k;
      const from = backwards ? j + 1 : j - 1;
      const same = word === (backwards ? b[b0 + j] : b[b0 + j - 1]);
      next[j] = same ? row[from]! + 1 : Math.max(row[j]!, next[from]!);
    }
    row = next;
  }
  return row;
}
