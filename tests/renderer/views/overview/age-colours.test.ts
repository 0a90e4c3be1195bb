import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageTint,
  contrast,
  shareTint,
  type Tint,
} from '../../../../src-renderer/views/overview/age-colours.ts';

type Rgb = [number, number, number];

function ratio({ background, color }: Tint): number {
  const paper = background.match(/\d+/gu)!.map(Number) as Rgb;
  return contrast(paper, color === '#ffffff' ? [255, 255, 255] : [0, 0, 0]);
}

describe('colours of shares and ages', () => {
  it('are readable under the figure that is printed on them, in both themes', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const { light, dark } = shareTint(share);
        expect(Math.min(ratio(light), ratio(dark))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('run from the darkest for the oldest to the lightest for the newest', () => {
    const lightness = [0, 1, 2, 3, 4, 5].map((rank) => {
      const tint = ageTint(rank, 6);
      expect(ratio(tint)).toBeGreaterThanOrEqual(4.5);
      return contrast(tint.background.match(/\d+/gu)!.map(Number) as Rgb, [0, 0, 0]);
    });
    expect(lightness).toEqual([...lightness].sort((a, b) => a - b));
    expect(ageTint(0, 6).background).toBe('rgb(0 32 77)');
  });
});
