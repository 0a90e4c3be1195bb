import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestIncreasing } from '../../../../src-main/engine/differences/word-changes/longest-increasing.ts';
import { matchSequences } from '../../../../src-main/engine/differences/word-changes/match-sequences.ts';

const SEED = 68_004;

describe('matchSequences', () => {
  it('pairs equal elements only, in order, in short and in long sequences', () => {
    const elements = fc.array(fc.nat(5), { maxLength: 60 });
    const long = fc
      .tuple(elements, fc.nat(40))
      .map(([list, times]) =>
        Array.from({ length: 1 + times }, (_, time) => list.map((one) => one + (time % 7))).flat(),
      );
    fc.assert(
      fc.property(long, long, (first, second) => {
        const { partners } = matchSequences(Int32Array.from(first), Int32Array.from(second));
        const kept = [...partners].flatMap((b, a) => (b < 0 ? [] : [{ a, b }]));
        expect(kept.every(({ a, b }) => first[a] === second[b])).toBe(true);
        expect(kept.every(({ b }, index) => index === 0 || b > (kept[index - 1]?.b ?? 0))).toBe(
          true,
        );
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('finds the few edits of a long sequence', () => {
    const before = Int32Array.from({ length: 40_000 }, (_, index) => (index * 7919) % 997);
    const after = before.filter((_, index) => index % 4_000 !== 17);
    const { partners, limited } = matchSequences(before, after);
    expect(partners.filter((partner) => partner < 0)).toHaveLength(10);
    expect(limited).toBe(false);
  });

  it('says so when two long sequences have too little in common to be matched', () => {
    const before = Int32Array.from({ length: 9_000 }, (_, index) => ((index * index) >> 3) % 3);
    const after = Int32Array.from({ length: 9_000 }, (_, index) => ((index * index) >> 5) % 3);
    expect(matchSequences(before, after).limited).toBe(true);
  });
});

describe('heaviestIncreasing', () => {
  it('prefers weight to number and keeps the first of equals', () => {
    const weights = [1, 1, 5];
    const choose = (values: number[]) =>
      heaviestIncreasing(Int32Array.from(values), 9, (index) => weights[index] ?? 0);
    expect(choose([4, 6, 2])).toEqual([2]);
    expect(choose([1, 2, 3])).toEqual([0, 1, 2]);
    expect(choose([3, -1, 7])).toEqual([0, 2]);
  });
});
