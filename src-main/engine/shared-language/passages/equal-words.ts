import type { Piece } from '../matches/piece.ts';

/**
 * Most cells of the table by which two passages are compared word by word: 2,000 by 2,000 words,
 * 4 MB. Longer ones are compared from both ends only.
 */
const MOST_CELLS = 4_000_000;

/**
 * A longest common subsequence of two stretches of words: the places (counted from its start) of
 * the words of the first that stand in the second too, in order. Where several are longest, the
 * places come as early as they can. Stretches the product of whose lengths passes `MOST_CELLS` are
 * compared by what they have in common at both ends.
 */
export function equalWords(words: ArrayLike<number>, one: Piece, other: Piece): number[] {
  const length = one.to - one.from;
  const shorter = Math.min(length, other.to - other.from);
  let start = 0;
  while (start < shorter && words[one.from + start] === words[other.from + start]) start++;
  let tail = 0;
  while (tail < shorter - start && words[one.to - 1 - tail] === words[other.to - 1 - tail]) tail++;
  const places: number[] = [];
  for (let i = 0; i < start; i++) places.push(i);
  const [inner, otherInner] = [inside(one, start, tail), inside(other, start, tail)];
  addEqualInside(words, inner, otherInner, start, places);
  for (let i = length - tail; i < length; i++) places.push(i);
  return places;
}

function inside({ from, to }: Piece, start: number, tail: number): Piece {
  return { from: from + start, to: to - tail };
}

/** Adds the equal words of two stretches, the first of which starts so many words in. */
function addEqualInside(
  words: ArrayLike<number>,
  one: Piece,
  other: Piece,
  start: number,
  places: number[],
): void {
  const rows = one.to - one.from;
  const columns = other.to - other.from;
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return;
  const width = columns + 1;
  const lengths = emptyCells((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        words[one.from + i] === words[other.from + j]
          ? lengths[at + width + 1]! + 1
          : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (words[one.from + i] === words[other.from + j]) {
      places.push(start + i++);
      j++;
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
}

/** Most tables are small, and making one takes longer than to fill it, so one is used again. */
const cells = new Uint16Array(4096);

function emptyCells(count: number): Uint16Array {
  return count <= cells.length ? cells.fill(0, 0, count) : new Uint16Array(count);
}
