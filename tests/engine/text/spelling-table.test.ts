import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SpellingTable } from '../../../src-main/engine/text/spelling-table.ts';
import { TokenScanner } from '../../../src-main/engine/text/token-scanner.ts';
import { foldWord } from '../../../src-main/engine/text/tokens.ts';

/** The words of a text with their numbers, signs left out. */
function numbered(text: string, table: SpellingTable): { word: string; number: number }[] {
  const found: { word: string; number: number }[] = [];
  const scanner = new TokenScanner(text, 0, text.length);
  while (scanner.next()) {
    if (scanner.kind === 'sign') continue;
    const word = text.slice(scanner.start, scanner.end);
    found.push({ word, number: table.numberOf(scanner) });
  }
  return found;
}

test('two words have the same number exactly when their folded forms are equal', () => {
  const letter = fc.constantFrom(
    'a',
    'A',
    'b',
    '-',
    '’',
    "'",
    '7',
    '/',
    'é',
    'É',
    'İ',
    'ﬁ',
    '海',
    '𝒜',
  );
  const short = fc.array(letter, { minLength: 1, maxLength: 4 });
  // The ends of long words are alike, so that only what stands before them tells them apart.
  const long = short.map((letters) => [...letters, ...'development']);
  fc.assert(
    fc.property(fc.array(fc.oneof(short, long), { maxLength: 20 }), (words) => {
      const table = new SpellingTable();
      const found = numbered(words.map((letters) => letters.join('')).join(' '), table);
      expect(found.map(({ number }) => table.names[number])).toEqual(
        found.map(({ word }) => foldWord(word)),
      );
      expect(new Set(table.names).size).toBe(table.names.length);
    }),
  );
});

test('words are numbered in order of first use, and stay so when the table grows', () => {
  const table = new SpellingTable();
  const words = Array.from({ length: 5_000 }, (_, i) => (i % 2 ? `word${i}` : `longerwords${i}é`));
  const text = words.join(' ');
  const numbers = numbered(text, table).map(({ number }) => number);
  expect([...new Set(numbers)]).toEqual(table.names.map((_, number) => number));
  expect(numbered(text.toUpperCase(), table).map(({ number }) => number)).toEqual(numbers);
});

test('words of eight letters and more that differ in one letter only have different numbers', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'z'), minLength: 7, maxLength: 18 });
  fc.assert(
    fc.property(letters, fc.nat(), (word, at) => {
      const place = at % word.length;
      const other = `${word.slice(0, place)}c${word.slice(place + 1)}`;
      const [first, second] = numbered(`${word} ${other}`, new SpellingTable());
      expect(first?.number).not.toBe(second?.number);
    }),
  );
});
