import { describe, expect, it } from 'vitest';
import {
  fractionValue,
  numberValue,
} from '../../../../src-main/engine/commitments/clause/numbers.ts';

describe('numberValue', () => {
  it('reads digits and number words', () => {
    const keys = ['10,000', '3.5', 'twelve', 'twenty', 'twenty-one', 'ninety-nine', 'thirty'];
    expect(keys.map(numberValue)).toEqual([10_000, 3.5, 12, 20, 21, 99, 30]);
  });

  it('takes no other word for a number', () => {
    for (const key of ['maps', 'constructor', 'zero', 'thirty-maps', '3rd', '']) {
      expect([key, numberValue(key), fractionValue(key)]).toEqual([key, null, null]);
    }
  });
});
