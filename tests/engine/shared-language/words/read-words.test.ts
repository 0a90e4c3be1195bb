import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWords } from '../../../../src-main/engine/shared-language/words/read-words.ts';
import { tokeniseWords } from '../../../../src-main/engine/text/tokens.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const paragraph = fc
  .array(fc.constantFrom('Tides', 'of', '3,5', '海', 'l’état', 'A/RES/68/4', ';', '.', '—'), {
    minLength: 1,
    maxLength: 30,
  })
  .map((parts) => parts.join(' '));

test('a word is found again where it was read, with and without all places kept', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (texts) => {
      const document = documentForTests('d', texts);
      const expected = document.paragraphs.flatMap(({ span }) =>
        tokeniseWords(document.text, span).map(({ start, end }) => ({ start, end })),
      );
      const table = readWords([document]);
      expect(table.length).toBe(expected.length);
      expect(expected.map((_, word) => table.placeOf(word))).toEqual(expected);
      const kept = readWords([document], true);
      expect(Array.from(kept.starts)).toEqual(expected.map(({ start }) => start));
      expect(Array.from(kept.ends)).toEqual(expected.map(({ end }) => end));
      expect(Array.from(table.starts)).toEqual(Array.from(kept.starts));
    }),
  );
});

test('clauses begin at the ends of paragraphs and after strong signs, in any script', () => {
  const document = documentForTests('d', ['Nets dry; boats rest, v1.2 too', '船歸。網乾']);
  const table = readWords([document]);
  expect(Array.from(table.edges)).toEqual([1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 1]);
});
