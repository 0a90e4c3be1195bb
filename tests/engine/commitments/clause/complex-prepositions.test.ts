import { expect, test } from 'vitest';
import { complexPrepositions } from '../../../../src-main/engine/commitments/clause/complex-prepositions.ts';

function found(text: string): string[] {
  return complexPrepositions(text).map(({ start, end }) => text.slice(start, end));
}

test('finds prepositions of several words where they stand', () => {
  expect(found('lend maps in conjunction with schools, with a view to teaching')).toEqual([
    'in conjunction with',
    'with a view to',
  ]);
});

test('leaves the same noun alone elsewhere', () => {
  expect(found('watch the conjunction of planets and the view from towers')).toEqual([]);
});
