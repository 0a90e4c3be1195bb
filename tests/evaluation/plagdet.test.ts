import { expect, test } from 'vitest';
import { type AlignedStretch, plagdet } from './plagdet.ts';

function stretch(from: number, to: number, sourceFrom: number, sourceTo: number): AlignedStretch {
  return { suspicious: 'a', source: 'b', from, to, sourceFrom, sourceTo };
}

test('a case found exactly scores 1', () => {
  const one = [stretch(0, 100, 50, 150)];
  expect(plagdet(one, one)).toEqual({ plagdet: 1, recall: 1, precision: 1, granularity: 1 });
});

test('half a case found halves the recall alone', () => {
  const score = plagdet([stretch(0, 100, 0, 100)], [stretch(0, 50, 0, 50)]);
  expect(score).toMatchObject({ recall: 0.5, precision: 1 });
});

test('a case found in two parts is paid for by granularity', () => {
  const score = plagdet(
    [stretch(0, 100, 0, 100)],
    [stretch(0, 50, 0, 50), stretch(50, 100, 50, 100)],
  );
  expect(score).toMatchObject({ recall: 1, precision: 1, granularity: 2 });
  expect(score.plagdet).toBeCloseTo(1 / Math.log2(3));
});

test('a detection beside the case on one side only does not count', () => {
  const score = plagdet([stretch(0, 100, 0, 100)], [stretch(0, 100, 100, 200)]);
  expect(score).toMatchObject({ recall: 0, precision: 0, plagdet: 0 });
});
