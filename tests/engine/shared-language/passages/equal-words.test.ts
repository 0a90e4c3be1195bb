import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalWords } from '../../../../src-main/engine/shared-language/passages/equal-words.ts';

test('equal sequences are equal word by word', () => {
  expect(equalWords([1, 2, 3], [1, 2, 3])).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
});

test('pairs are equal, ascend on both sides and are as many as can be', () => {
  const words = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const pairs = equalWords(a, b);
      for (const [i, [x, y]] of pairs.entries()) {
        expect(a[x]).toBe(b[y]);
        if (i > 0) expect(pairs[i - 1]![0] < x && pairs[i - 1]![1] < y).toBe(true);
      }
      expect(pairs).toHaveLength(longest(a, b));
    }),
  );
});

/** The textbook recursion, as a witness. */
function longest(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    for (const [j, y] of b.entries())
      next.push(x === y ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row.at(-1)!;
}
