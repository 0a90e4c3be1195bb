import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalWords } from '../../../../src-main/engine/shared-language/passages/equal-words.ts';

const compare = (a: readonly number[], b: readonly number[]): number[] =>
  equalWords([...a, ...b], { from: 0, to: a.length }, { from: a.length, to: a.length + b.length });

test('equal sequences are equal word by word', () => {
  expect(compare([1, 2, 3], [1, 2, 3])).toEqual([0, 1, 2]);
});

test('places come as early as they can', () => {
  expect(compare([7, 7, 5], [7, 6])).toEqual([0]);
});

test('places ascend, their words stand in the other in that order, and they are as many as can be', () => {
  const words = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const places = compare(a, b);
      expect(places).toEqual([...new Set(places)].sort((x, y) => x - y));
      let from = 0;
      for (const place of places) {
        const there = b.indexOf(a[place]!, from);
        expect(there).toBeGreaterThanOrEqual(from);
        from = there + 1;
      }
      expect(places).toHaveLength(longest(a, b));
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
