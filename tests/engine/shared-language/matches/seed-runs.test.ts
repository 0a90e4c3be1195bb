import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ComparedWords,
  findSeedRuns,
} from '../../../../src-main/engine/shared-language/matches/seed-runs.ts';
import { defaultSharedSettings } from '../../../../src-main/engine/shared-language/shared-passage.ts';

const K = 3;
const EXACT = { ...defaultSharedSettings, shortestPhrase: K, changedWordsInTen: 0 };

/** Words in paragraphs that end at the cuts. */
function compared(words: readonly number[], cuts: readonly number[]): ComparedWords {
  const paragraphs = cuts.map((to, i) => ({ from: cuts[i - 1] ?? 0, to }));
  const paragraphOf = Int32Array.from(words.keys(), (i) => cuts.findIndex((cut) => i < cut));
  return {
    words: Int32Array.from(words),
    paragraphs,
    paragraphOf,
    paragraphCount: paragraphs.length,
  };
}

function runsOf(table: ComparedWords, mostPairs = 1e6, settings = EXACT): string[] {
  const { first, second, order } = findSeedRuns(table, K, settings, mostPairs);
  return [...new Set(Array.from(order, (run) => `${first[run]} ${second[run]}`))];
}

/** Where runs of K equal words start that go on no farther to the left, the long way. */
function expectedRuns({ words, paragraphs, paragraphOf }: ComparedWords): string[] {
  const equal = (a: number, b: number): boolean => words[a] === words[b];
  const starts = (i: number): boolean => paragraphs.some(({ from }) => from === i);
  const runs: { a: number; b: number }[] = [];
  for (let a = 0; a < words.length; a++) {
    for (let b = a + K; b < words.length; b++) {
      if (!starts(a) && !starts(b) && equal(a - 1, b - 1)) continue;
      const ends = [a + K, b + K].map(
        (end, side) => end <= paragraphs[paragraphOf[side ? b : a]!]!.to,
      );
      if (ends.every(Boolean) && [0, 1, 2].every((i) => equal(a + i, b + i))) runs.push({ a, b });
    }
  }
  const byParagraphs = ({ a, b }: { a: number; b: number }): number =>
    1000 * paragraphOf[a]! + paragraphOf[b]!;
  runs.sort((x, y) => byParagraphs(x) - byParagraphs(y) || x.a - y.a || x.b - y.b);
  return runs.map(({ a, b }) => `${a} ${b}`);
}

test('all runs long enough are given, by their paragraphs and then in reading order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 60 }),
      fc.integer({ min: 1, max: 7 }),
      (words, cut) => {
        const table = compared(words, [cut, words.length]);
        expect(runsOf(table)).toEqual(expectedRuns(table));
      },
    ),
  );
});

test('beyond the limit each place is compared with the next one', () => {
  const words = [1, 2, 3, 9, 1, 2, 3, 8, 1, 2, 3, 7, 1, 2, 3];
  const table = compared(words, [words.length]);
  expect(runsOf(table, 3)).toEqual(['0 4', '4 8', '8 12']);
  expect(findSeedRuns(table, K, EXACT, 3).mostPlaces).toBe(1);
  expect(findSeedRuns(table, K, EXACT, 6).mostPlaces).toBeNull();
});

test('a short run is given only when enough equal words stand near it', () => {
  const near = { ...defaultSharedSettings, shortestPhrase: 5, changedWordsInTen: 2 };
  const [one, other] = [
    [1, 2, 3, 50, 4],
    [1, 2, 3, 60, 4],
  ];
  const far = [1, 2, 3, 70, 71, 72, 73, 74, 75, 4];
  expect(runsOf(compared([...one, ...other], [5, 10]), 1e6, near)).toEqual(['0 5']);
  expect(runsOf(compared([...one, ...far], [5, 15]), 1e6, near)).toEqual([]);
});
