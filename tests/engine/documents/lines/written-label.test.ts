import { describe, expect, it } from 'vitest';
import { romanValue } from '../../../../src-main/engine/documents/lines/roman-numerals.ts';
import { writtenLabel } from '../../../../src-main/engine/documents/lines/written-label.ts';

describe('written labels', () => {
  it.each([
    ['17. Decides', '17', 'decimal'],
    ['12 bis. Decides', '12 bis', 'decimal'],
    ['3) Decides', '3', 'decimal'],
    ['3 - يقرر', '3', 'decimal'],
    ['١٢ - يقرر', '12', 'decimal'],
    ['1.2 Every worker', '1.2', 'outline'],
    ['(a) meets', '(a)', 'letter'],
    ['b) meets', '(b)', 'letter'],
    ['(b). Meets', '(b)', 'letter'],
    ['(iv) meets', '(iv)', 'roman'],
    ['(3) meets', '(3)', 'bracketed'],
    ['• meets', '•', 'bullet'],
    ['Article 4. Each member', 'Article 4', 'article'],
  ])('reads “%s” as %s', (text, name, style) => {
    expect(writtenLabel(text)).toMatchObject({ name, style });
  });

  it.each([
    '2030 is the year',
    '3 October 2013',
    '3.5 per cent of all',
    'Article 4 of the Charter applies',
    '(see above) it is',
    'a man went',
  ])('takes “%s” for running text', (text) => {
    expect(writtenLabel(text)).toBeUndefined();
  });

  it('reads roman numerals that are well formed only', () => {
    expect(['i', 'iv', 'XIX', 'xl', 'cc'].map(romanValue)).toEqual([1, 4, 19, 40, 200]);
    expect(['', 'iiii', 'vx', 'mix', 'abc'].map(romanValue)).toEqual(Array(5).fill(undefined));
  });
});
