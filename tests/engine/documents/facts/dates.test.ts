import { describe, expect, it } from 'vitest';
import {
  findDates,
  isDateOnly,
  parseDate,
} from '../../../../src-main/engine/documents/facts/dates.ts';

describe('dates', () => {
  it.each([
    ['adopted on 3 October 2013', '2013-10-03'],
    ['gathered on 29 and 30 September 2016', '2016-09-30'],
    ['Effective date: May 22, 2017', '2017-05-22'],
    ['adoptée le 1er août 2019', '2019-08-01'],
    ['aprobada el 3 de octubre de 2013', '2013-10-03'],
    ['принята 5 мая 2020 года', '2020-05-05'],
    ['于2013年10月3日通过', '2013-10-03'],
    ['on 2013-10-03', '2013-10-03'],
  ])('finds the date in “%s”', (text, date) => {
    expect(findDates(text).map((found) => found.date)).toEqual([date]);
  });

  it('finds no date that does not exist', () => {
    expect(findDates('31 April 2020, 29 February 2019, 2013-13-01')).toEqual([]);
    expect(findDates('29 February 2020')).toHaveLength(1);
  });

  it('knows a line that is only a date', () => {
    expect(isDateOnly('21 January 2014')).toBe(true);
    expect(isDateOnly('on 21 January 2014')).toBe(false);
  });

  it('reads dates as far as a person wrote them', () => {
    expect(['2013', '2013-10', '3 October 2013', 'soon', '2013-19'].map(parseDate)).toEqual([
      '2013',
      '2013-10',
      '2013-10-03',
      undefined,
      undefined,
    ]);
  });
});
