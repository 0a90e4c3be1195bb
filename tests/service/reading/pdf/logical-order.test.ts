import { describe, expect, it } from 'vitest';
import {
  isRightToLeft,
  toLogicalOrder,
} from '../../../../src-main/service/reading/pdf/logical-order.ts';

const onPaper = (text: string): string => [...text].reverse().join('');

describe('lines written from right to left', () => {
  it('are told by most of their letters', () => {
    expect(isRightToLeft('السلام 12 a')).toBe(true);
    expect(isRightToLeft('a word السلام and more')).toBe(false);
  });

  it('come out in reading order, numbers and Latin words unturned', () => {
    const wanted = 'القرار 68/4 بشأن UNESCO';
    const visual = 'UNESCO' + ' ' + onPaper('بشأن') + ' ' + '68/4' + ' ' + onPaper('القرار');
    expect(toLogicalOrder(visual)).toBe(wanted);
  });

  it('mirror their brackets and give letters for letter shapes', () => {
    expect(toLogicalOrder('(\uFE8F)')).toBe('(ب)');
  });
});
