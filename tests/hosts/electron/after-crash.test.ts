import { describe, expect, it } from 'vitest';
import { afterCrash } from '../../../src-main/hosts/electron/after-crash.ts';

const MINUTE = 60_000;
/** Reasons of Electron's `RenderProcessGoneDetails` that no one wanted. */
const UNWANTED = [
  'abnormal-exit',
  'killed',
  'crashed',
  'oom',
  'launch-failed',
  'integrity-failure',
  'memory-eviction',
];

describe('a page whose process ended', () => {
  it('is left alone when it ended as it should', () => {
    expect(afterCrash('clean-exit', [], 0)).toBe('nothing');
    expect(afterCrash('clean-exit', [1, 2, 3], 4)).toBe('nothing');
  });

  it.each(UNWANTED)('is loaded again once after “%s”, then the user is asked', (reason) => {
    expect(afterCrash(reason, [], 100 * MINUTE)).toBe('reload');
    expect(afterCrash(reason, [99 * MINUTE], 100 * MINUTE)).toBe('ask');
  });

  it('is loaded again after a crash long ago', () => {
    expect(afterCrash('crashed', [10 * MINUTE, 20 * MINUTE], 100 * MINUTE)).toBe('reload');
  });
});
