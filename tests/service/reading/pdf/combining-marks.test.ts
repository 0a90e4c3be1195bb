import { describe, expect, it } from 'vitest';
import { placeMarks } from '../../../../src-main/service/reading/pdf/combining-marks.ts';
import { layOut } from '../../../../src-main/service/reading/pdf/lay-out.ts';
import { page, run } from './printed-page.ts';

const FATHA = '\u064E';
const mark = (x: number, y: number) => ({ ...run(FATHA, x, y), width: 0 });

describe('vowel marks drawn on their own', () => {
  // As printed from left to right: waw, alef, beh.
  const letters = { ...run('واب', 100, 600), width: 15 };

  it('come before the letter they stand over, as printed, and after it, as read', () => {
    expect(placeMarks([letters, mark(110, 604)]).map(({ text }) => text)).toEqual([`وا${FATHA}ب`]);
    const [block] = layOut([page(1, [letters, mark(110, 604)])]).blocks;
    expect(block?.text).toBe(`ب${FATHA}او`);
  });

  it('keep their places where several stand over one word, in whatever order they are drawn', () => {
    const expected = [`${FATHA}وا${FATHA}ب`];
    for (const marks of [
      [mark(99, 604), mark(110, 597)],
      [mark(110, 597), mark(99, 604)],
    ]) {
      expect(placeMarks([...marks, letters]).map(({ text }) => text)).toEqual(expected);
    }
  });

  it('are not written twice where the letter is named with its mark', () => {
    const named = { ...run(`${FATHA}ب`, 100, 600), width: 5 };
    expect(placeMarks([mark(99, 604), named]).map(({ text }) => text)).toEqual([`${FATHA}ب`]);
  });

  it('follow a letter of a script written from left to right', () => {
    const latin = { ...run('ab', 100, 600), width: 10 };
    expect(placeMarks([latin, mark(105, 604)]).map(({ text }) => text)).toEqual([`ab${FATHA}`]);
  });

  it('stay where no letter is near', () => {
    expect(placeMarks([letters, mark(300, 604)])).toHaveLength(2);
  });
});
