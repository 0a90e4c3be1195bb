import { expect, test } from 'vitest';
import { backgroundRate } from '../../../../src-main/engine/shared-language/rewordings/background-rates.ts';

test('the rate of a word falls with how rare it is in English at large', () => {
  const rates = ['the', 'water', 'fisheri', 'zyzzyva'].map(backgroundRate);
  expect(rates[0]).toBeGreaterThan(0.03);
  expect([...rates].sort((x, y) => y - x)).toEqual(rates);
  expect(rates.at(-1)).toBeGreaterThan(0);
});
