import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinWording } from '../../../../src-main/engine/shared-language/wording/joined-wording.ts';
import { searchWording } from '../../../../src-main/engine/shared-language/wording/find-wording.ts';
import { indexWording } from '../../../../src-main/engine/shared-language/wording/wording-index.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const WORDING = 'keepers of lamps publish the tide tables before winter storms arrive';

const documents = [
  documentForTests('a', [`The ${WORDING}.`, 'Lamps shine over quiet water.'], {
    date: '2001-01-01',
  }),
  documentForTests('b', ['Tide tables are published by keepers before storms in winter.'], {
    date: '2002-01-01',
  }),
  documentForTests(
    'c',
    ['Orchards bloom.', 'Keepers of lamps publish the tide tables before winter storms end.'],
    {
      date: '2003-01-01',
    },
  ),
  documentForTests('d', ['Nothing of the kind stands here, only gardens and geese.'], {
    date: '2004-01-01',
  }),
];
const ranks = new Map(documents.map(({ id }, rank) => [id, rank]));
const whole = searchWording(joinWording([indexWording(documents)]), WORDING);

test('the wording has exact, near and reworded places in these documents', () => {
  expect(whole.map(({ kind }) => kind)).toEqual(['verbatim', 'near-verbatim', 'reworded']);
});

test.each([
  [[0], [1, 2, 3]],
  [[0, 3], [2], [1]],
  [[3], [2], [1], [0]],
])('answers as one index would, however the documents are cut: %j %j', (...cut) => {
  const parts = cut.map((indices) => indexWording(indices.map((index) => documents[index]!)));
  expect(searchWording(joinWording(parts, ranks), WORDING)).toEqual(whole);
});

test('nothing is found in no parts', () => {
  expect(searchWording(joinWording([], ranks), WORDING)).toEqual([]);
});

test('any documents answer alike, cut in any way', () => {
  const word = fc.constantFrom(
    ...'the of lamp lamps tide table harbour pilot winter storm'.split(' '),
  );
  const paragraph = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
  const text = fc.array(paragraph, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, fc.nat(2)), { minLength: 1, maxLength: 6 }),
      paragraph,
      (texts, wording) => {
        const made = texts.map(([lines], i) =>
          documentForTests(`made ${i}`, lines, { date: `200${i}-01-01` }),
        );
        const rank = new Map(made.map(({ id }, i) => [id, i]));
        const parts = Map.groupBy(made, (_, i) => texts[i]![1]);
        const cut = joinWording([...parts.values()].map(indexWording), rank);
        expect(searchWording(cut, wording)).toEqual(
          searchWording(joinWording([indexWording(made)]), wording),
        );
      },
    ),
  );
});
