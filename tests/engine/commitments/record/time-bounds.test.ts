import { describe, expect, it } from 'vitest';
import { declaration, only } from '../one-paragraph.ts';

const CASES: readonly (readonly [string, string, string, number | undefined])[] = [
  ['We will lend maps by 2030;', 'by 2030', 'hard', 2030],
  ['We will lend maps by 31 March 2028;', 'by 31 March 2028', 'hard', 2028],
  ['By 2030, we will lend maps;', 'By 2030', 'hard', 2030],
  ['We will answer within 90 days of receipt;', 'within 90 days', 'hard', undefined],
  ['We will count the maps every two years;', 'every two years', 'recurring', undefined],
  [
    'Request the Head Librarian to report at its sixty-ninth session;',
    'at its sixty-ninth session',
    'reporting',
    2014,
  ],
  ['We will lend maps as soon as possible;', 'as soon as possible', 'soft', undefined],
  ['Decide to meet again in 2031;', 'in 2031', 'hard', 2031],
  ['We will use the survey of readers in 2031;', 'in 2031', 'process', 2031],
];

describe('time bounds', () => {
  it.each(CASES)('reads “%s”', (text, words, kind, year) => {
    const [bound] = only(declaration(text)).timeBounds;
    expect([bound?.text, bound?.kind, bound?.year]).toEqual([words, kind, year]);
  });
});

describe('quantities', () => {
  it.each([
    ['We will lend at least twelve atlases;', [['at least twelve atlases', 12, 'atlases']]],
    ['We will cut fees to less than 3 per cent;', [['less than 3 per cent', 3, 'per cent']]],
    ['We will answer within 90 days;', []],
    ['We will follow articles 19 and 20 of the charter;', []],
  ] as const)('reads “%s”', (text, wanted) => {
    const found = only(declaration(text)).quantities;
    expect(found.map((one) => [one.text, one.value, one.unit])).toEqual(wanted);
  });
});
