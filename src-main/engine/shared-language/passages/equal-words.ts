/**
 * Most cells of the table by which two passages are compared word by word: 2,000 by 2,000 words,
 * 4 MB. Longer ones are compared from both ends only.
 */
const MOST_CELLS = 4_000_000;

/**
 * A longest common subsequence of two sequences of words: the pairs of places (counted from the
 * start of each sequence) that are equal and in order. Where several are longest, the pairs come
 * as early as they can. Sequences whose product passes `MOST_CELLS` are compared by what they
 * have in common at both ends.
 */
export function equalWords(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
): (readonly [number, number])[] {
  let start = 0;
  const shorter = Math.min(a.length, b.length);
  while (start < shorter && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < shorter - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < start; i++) pairs.push([i, i]);
  pairs.push(...equalInside(a, b, start, a.length - tail, b.length - tail));
  for (let i = tail; i > 0; i--) pairs.push([a.length - i, b.length - i]);
  return pairs;
}

function equalInside(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  start: number,
  aEnd: number,
  bEnd: number,
): [number, number][] {
  const rows = aEnd - start;
  const columns = bEnd - start;
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return [];
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        a[start + i] === b[start + j]
          ? lengths[at + width + 1]! + 1
          : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (a[start + i] === b[start + j]) pairs.push([start + i++, start + j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
