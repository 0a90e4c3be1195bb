import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type Edge } from '../../../../src-main/engine/commitments/lineages/assignment.ts';

/** Best total weight by trying everything: for a few edges only. */
function bestTotal(edges: readonly Edge[]): number {
  const [first, ...rest] = edges;
  if (!first) return 0;
  const free = rest.filter((edge) => edge.a !== first.a && edge.b !== first.b);
  return Math.max(first.weight + bestTotal(free), bestTotal(rest));
}

describe('assign', () => {
  it('prefers the greatest total to the greatest single weight', () => {
    const edges = [
      { a: 0, b: 0, weight: 0.9 },
      { a: 0, b: 1, weight: 0.8 },
      { a: 1, b: 0, weight: 0.8 },
    ];
    expect(assign(edges).map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('is one to one and as heavy as any assignment can be', () => {
    const edge = fc.record({
      a: fc.integer({ min: 0, max: 4 }),
      b: fc.integer({ min: 0, max: 4 }),
      weight: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(edge, { maxLength: 10, selector: ({ a, b }) => `${a} ${b}` }),
        (edges) => {
          const chosen = assign(edges);
          expect(new Set(chosen.map(({ a }) => a)).size).toBe(chosen.length);
          expect(new Set(chosen.map(({ b }) => b)).size).toBe(chosen.length);
          const total = chosen.reduce((sum, { weight }) => sum + weight, 0);
          expect(total).toBe(bestTotal(edges));
        },
      ),
    );
  });
});
