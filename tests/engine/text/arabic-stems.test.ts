import { expect, test } from 'vitest';
import { arabicStem } from '../../../src-main/engine/text/arabic-stems.ts';
import { stemOf } from '../../../src-main/engine/text/stems.ts';

test.each([
  ['a vowel mark', 'التصدّي', 'التصدي'],
  ['a stroke that widens the word', 'النـزاع', 'النزاع'],
  ['an article', 'الموانئ', 'موانئ'],
  ['an article with "and"', 'والموانئ', 'الموانئ'],
  ['a preposition with the article', 'للموانئ', 'بالموانئ'],
  ['another form of the first letter', 'إجراء', 'اجراء'],
  ['the ending of many', 'شبكات', 'شبكة'],
])('words that differ in %s have one stem', (_, one, other) => {
  expect(one).not.toBe(other);
  expect(stemOf(one)).toBe(stemOf(other));
});

test('short words keep their letters, and other words stay apart', () => {
  expect(arabicStem('ولد')).toBe('ولد');
  expect(arabicStem('من')).toBe('من');
  expect(arabicStem('سفينة')).not.toBe(arabicStem('مدينة'));
});
