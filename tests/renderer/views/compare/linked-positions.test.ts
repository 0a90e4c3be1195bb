import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anchorParagraphs,
  mapHeight,
  readingHeight,
  scrollTopFor,
} from '../../../../src-renderer/views/compare/linked-positions.ts';
import { harbourCharter, harbourReview } from '../../sample-documents.ts';
import { harbourComparison } from '../../sample-findings.ts';

const anchors = [
  { a: 0, b: 0 },
  { a: 100, b: 300 },
  { a: 200, b: 310 },
  { a: 900, b: 1000 },
];

describe('linked positions', () => {
  it('put counterparts at the same height, and what lies between them in proportion', () => {
    expect(mapHeight(anchors, 100, 'a-b')).toBe(300);
    expect(mapHeight(anchors, 150, 'a-b')).toBe(305);
    expect(mapHeight(anchors, 305, 'b-a')).toBe(150);
  });

  it('never let one column run backwards while the other runs forwards', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (x, y) => {
        const [low, high] = [Math.min(x, y), Math.max(x, y)];
        expect(mapHeight(anchors, low, 'a-b')).toBeLessThanOrEqual(mapHeight(anchors, high, 'a-b'));
      }),
    );
  });

  it('read at the top of the window first and at its foot last, and back again', () => {
    const column = { window: 400, content: 2000 };
    expect(readingHeight({ ...column, top: 0 })).toBe(0);
    expect(readingHeight({ ...column, top: 1600 })).toBe(2000);
    fc.assert(
      fc.property(fc.nat(1600), (top) => {
        const height = readingHeight({ ...column, top });
        expect(scrollTopFor(height, { ...column, top: 0 })).toBeCloseTo(top, 6);
      }),
    );
  });

  it('hold on to counterparts in order only, never to moved paragraphs', () => {
    const [same, changed] = harbourComparison.differences;
    const moved = { ...same!, kind: 'moved' as const, a: ['p2'], b: ['p0'] };
    const crossing = { ...changed!, a: ['p0'], b: ['p2'] };
    const comparison = { ...harbourComparison, differences: [moved, same!, changed!, crossing] };
    expect(anchorParagraphs(comparison, harbourCharter, harbourReview)).toEqual([
      ['p0', 'p0'],
      ['p1', 'p1'],
    ]);
  });
});
