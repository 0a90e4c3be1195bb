import { describe, expect, it } from 'vitest';
import { checkTruth } from './check-truth.ts';
import { readTruth } from './truth.ts';

const outcomes = checkTruth(readTruth());

describe('the engine on the sample texts', () => {
  it.each(outcomes.map((outcome, index) => ({ ...outcome, number: index + 1 })))(
    'finds case $number, $area: $name',
    ({ complaints }) => {
      expect(complaints).toEqual([]);
    },
  );
});
