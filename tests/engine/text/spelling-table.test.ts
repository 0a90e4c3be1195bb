import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SpellingTable } from '../../../src-main/engine/text/spelling-table.ts';
import { foldWord } from '../../../src-main/engine/text/tokens.ts';

test('two words have the same number exactly when their folded forms are equal', () => {
  const word = fc.array(fc.constantFrom('a', 'A', 'b', '’', "'", 'é', 'É', 'İ', 'ﬁ', '海'), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (parts) => {
      const words = parts.map((letters) => letters.join(''));
      const table = new SpellingTable();
      const text = words.join('|');
      let at = 0;
      const names = words.map((one) => {
        const number = table.numberAt(text, at, at + one.length);
        at += one.length + 1;
        return table.names[number];
      });
      expect(names).toEqual(words.map(foldWord));
      expect(new Set(table.names).size).toBe(table.names.length);
    }),
  );
});

test('numbers stay what they were when the table grows', () => {
  const table = new SpellingTable();
  const words = Array.from({ length: 5_000 }, (_, i) => `word${i}`);
  const numbers = words.map((word) => table.numberAt(word, 0, word.length));
  expect(numbers).toEqual(words.map((_, i) => i));
  expect(words.map((word) => table.numberAt(word.toUpperCase(), 0, word.length))).toEqual(numbers);
});
