import { diffArrays } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchByShortestEdit } from '../../../../src-main/engine/differences/word-changes/shortest-edit.ts';

const SEED = 68_004;

function partnersByDiff(a: readonly number[], b: readonly number[]): number[] {
  const partners = a.map(() => -1);
  let inA = 0;
  let inB = 0;
  for (const { count, added, removed } of diffArrays([...a], [...b])) {
    if (removed) inA += count;
    else if (added) inB += count;
    else for (let step = 0; step < count; step++) partners[inA++] = inB++;
  }
  return partners;
}

function partnersOf(a: readonly number[], b: readonly number[], mostEdits = a.length + b.length) {
  const partners = new Int32Array(a.length).fill(-1);
  const whole = { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length };
  const reached = matchByShortestEdit(
    Int32Array.from(a),
    Int32Array.from(b),
    whole,
    mostEdits,
    partners,
  );
  return { reached, partners: [...partners] };
}

describe('matchByShortestEdit', () => {
  it('pairs the same elements as the diff package', () => {
    const elements = fc.array(fc.nat(6), { maxLength: 40 });
    fc.assert(
      fc.property(elements, elements, (a, b) => {
        expect(partnersOf(a, b)).toEqual({
          reached: { a: a.length, b: b.length },
          partners: partnersByDiff(a, b),
        });
      }),
      { seed: SEED, numRuns: 3_000 },
    );
  });

  it('settles what it has matched after the edits it may make', () => {
    const { reached, partners } = partnersOf([1, 2, 3, 4], [5, 2, 6, 4, 7], 2);
    expect(partners).toEqual([-1, 1, -1, -1]);
    expect(reached.a + reached.b).toBeLessThan(9);
    expect(partnersOf([1, 2, 3, 4], [5, 2, 6, 4, 7], 5).reached).toEqual({ a: 4, b: 5 });
  });
});
