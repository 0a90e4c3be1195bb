import { describe, expect, it } from 'vitest';
import { compareParagraphs } from './show-words.ts';

const substance = (before: string, after: string) =>
  compareParagraphs([before], [after]).comparison.differences[0]?.substance;

describe('substanceOf', () => {
  it.each([
    ['number', 'Train 40 pilots a year.', 'Train 50 pilots a year.'],
    ['number', 'Train forty pilots each year.', 'Train fifty pilots each year.'],
    ['number', 'Cover 5 of the costs of pilots.', 'Cover 5% of the costs of pilots.'],
    ['date', 'Report on the pilots by 2030.', 'Report on the pilots by 2035.'],
    ['date', 'Meet the pilots on 3 June.', 'Meet the pilots on 5 June.'],
    ['date', 'Report on the pilots.', 'Report on the pilots by 2030.'],
    ['modal', 'Pilots of section D.8 may be heard.', 'Pilots of section D.8 can be heard.'],
    ['date', 'Meet the pilots on 3 May.', 'Meet the pilots on 3 March.'],
    ['negation', 'Pilots shall be paid.', 'Pilots shall not be paid.'],
    ['modal', 'Pilots shall be paid.', 'Pilots should be paid.'],
    ['hedge', 'Pay pilots a wage.', 'Pay pilots, as appropriate, a wage.'],
    ['operative verb', 'We urge pilots to rest.', 'We invite pilots to rest.'],
    ['wording', 'Pay pilots a wage.', 'Pay sailors a wage.'],
    ['unbracketed', 'Pay [all pilots] a wage.', 'Pay all pilots a wage.'],
    ['bracketed', 'Pay all pilots a wage.', 'Pay [all pilots] a wage.'],
    ['bracket', 'Pay [all] pilots a wage.', 'Pay all [pilots] a wage.'],
    ['alternative chosen', 'Pilots [shall][should] be paid.', 'Pilots shall be paid.'],
    ['alternative chosen', 'Pay pilots [, if possible,] a wage.', 'Pay pilots a wage.'],
    ['editorial', 'Pay pilots, and sailors.', 'Pay pilots and sailors.'],
    ['editorial', 'Every Pilot of the harbour.', 'Every pilot of the harbor.'],
    [
      'editorial',
      'We praise the organisation of co-operation among pilots.',
      'We praise the organization of cooperation among pilots.',
    ],
    ['editorial', 'Any non-governmental body of pilots.', 'Any nongovernmental body of pilots.'],
  ])('names a change of %s', (kind, before, after) => {
    expect(substance(before, after)).toEqual([kind]);
  });

  it('never takes a number or a negation for editorial', () => {
    expect(substance('Pay 1 0 pilots of the harbour.', 'Pay 10 pilots of the harbour.')).toEqual([
      'number',
    ]);
    expect(
      substance('Pay those four pilots of the harbour.', 'Pay those for pilots of the harbour.'),
    ).not.toEqual(['editorial']);
  });

  it('says nothing of a paragraph whose words are the same', () => {
    expect(substance('Pay pilots.', 'Pay pilots.')).toBeUndefined();
  });
});
