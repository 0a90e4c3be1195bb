import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairSeeds } from '../../../../src-main/engine/shared-language/matches/seed-pairs.ts';

const K = 3;

/** All pairs of places inside the stretches with K equal words, the long way. */
function expectedPairs(words: readonly number[], cut: number): string[] {
  const starts = words
    .map((_, i) => i)
    .filter((i) => (i < cut ? i + K <= cut : i + K <= words.length));
  const equal = (a: number, b: number): boolean =>
    [0, 1, 2].every((i) => words[a + i] === words[b + i]);
  const pairs: string[] = [];
  for (const a of starts) {
    for (const b of starts) {
      if (a >= b || !equal(a, b)) continue;
      const follows = a !== 0 && a !== cut && b !== cut && words[a - 1] === words[b - 1];
      if (!follows) pairs.push(`${a} ${b}`);
    }
  }
  return pairs;
}

test('all pairs of equal places are given but those that follow from the pair before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 60 }),
      fc.integer({ min: 0, max: 8 }),
      (words, cut) => {
        const stretches = [
          { from: 0, to: cut },
          { from: cut, to: words.length },
        ];
        const seeds = pairSeeds(Int32Array.from(words), stretches, K, 1e6);
        const found = Array.from(seeds.first, (a, i) => `${a} ${seeds.second[i]}`);
        expect(found).toEqual(expectedPairs(words, cut));
        expect(seeds.mostPlaces).toBeNull();
      },
    ),
  );
});

test('beyond the limit each place is paired with the next one', () => {
  const words = Int32Array.from([1, 2, 3, 9, 1, 2, 3, 8, 1, 2, 3, 7, 1, 2, 3]);
  const seeds = pairSeeds(words, [{ from: 0, to: words.length }], K, 3);
  expect(Array.from(seeds.first)).toEqual([0, 4, 8]);
  expect(Array.from(seeds.second)).toEqual([4, 8, 12]);
  expect(seeds.mostPlaces).toBe(1);
});
