import { expect, it } from 'vitest';
import { percent } from '../../../src-renderer/parts/percent.ts';

it('calls nothing none and nothing all but what is', () => {
  expect([0, 0.001, 0.384, 0.999, 1].map(percent)).toEqual([
    '0 %',
    '<1 %',
    '38 %',
    '>99 %',
    '100 %',
  ]);
});
