import { expect, test } from 'vitest';
import { growMatch } from '../../../../src-main/engine/shared-language/matches/pair-match.ts';

/** Grows a match of two lists of words from the first word they have at the same place. */
function grow(a: string, b: string, from: number, tolerance = 0.2) {
  const numbers = new Map<string, number>();
  const sides = [a.split(' '), b.split(' ')];
  const words = sides.flat().map((word) => {
    if (!numbers.has(word)) numbers.set(word, numbers.size);
    return numbers.get(word)!;
  });
  const middle = sides[0]!.length;
  return growMatch(
    {
      words: Int32Array.from(words),
      aFrom: 0,
      aTo: middle,
      bFrom: middle,
      bTo: words.length,
    },
    from,
    middle + from,
    tolerance,
  );
}

test.each([
  ['forwards', 0],
  ['backwards', 7],
])('two words that changed places are one changed word, %s', (_, from) => {
  const match = grow('a b c d e f g h i j', 'a b c e d f g h i j', from);
  expect(match).toMatchObject({ matched: 9, changed: 1, a: 0, aEnd: 10, b: 10, bEnd: 20 });
});

test('two words that are other words are two changed words', () => {
  expect(grow('a b c d e f g h i j', 'a b c x y f g h i j', 0)).toMatchObject({
    matched: 8,
    changed: 2,
  });
});

test('a dropped word and another that was added later are two changed words', () => {
  expect(grow('a b c d e f g h i j', 'a b d e f g h x i j', 0)).toMatchObject({
    matched: 9,
    changed: 2,
  });
});

test('a part is kept of what is changed too much, and a swap in it counts once', () => {
  expect(grow('a b c d e f g h i j', 'a b c e d f g h i j', 0, 0.1).changed).toBe(1);
  expect(grow('a b c d e f g h i j', 'a b c e d f g h i j', 0, 0.05).matched).toBe(5);
});
