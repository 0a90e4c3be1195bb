import { expect, test } from 'vitest';
import {
  coverageMatrix,
  type CoverageMatrix,
} from '../../../../src-main/engine/shared-language/passages/coverage.ts';
import { findSharedLanguage } from '../../../../src-main/engine/shared-language/find-shared-language.ts';
import { defaultSharedSettings } from '../../../../src-main/engine/shared-language/shared-passage.ts';
import { documentForTests } from '../../documents-for-tests.ts';

/** The whole matrix in numbers. */
const table = ({ documents, shares }: CoverageMatrix): number[][] =>
  shares.map((row) => documents.map((id) => row.get(id) ?? 0));

const TEN = 'Herons wade slowly through cold upland peat bogs each dawn';
const OTHER_TEN = 'Foxes sleep lightly under warm lowland hazel roots every noon';
const NAME = 'United Nations Framework Convention on Climate Change';

test('the share of a row counts its own words, so the matrix need not be symmetric', () => {
  const short = documentForTests('short', [TEN]);
  const long = documentForTests('long', [TEN, OTHER_TEN]);
  const { passages } = findSharedLanguage([short, long], defaultSharedSettings);
  const matrix = coverageMatrix([short, long], passages, { formulas: false });
  expect(matrix.documents).toEqual([short.id, long.id]);
  expect(table(matrix)).toEqual([
    [0, 1],
    [0.5, 0],
  ]);
  expect(matrix.elsewhere).toEqual([1, 0.5]);
});

test('wording repeated inside a document stands on the diagonal and not elsewhere', () => {
  const document = documentForTests('a', [TEN, OTHER_TEN, TEN, OTHER_TEN.toUpperCase()]);
  const { passages } = findSharedLanguage([document], defaultSharedSettings);
  const matrix = coverageMatrix([document], passages, { formulas: false });
  expect(table(matrix)).toEqual([[1]]);
  expect(matrix.elsewhere).toEqual([0]);
});

test('set phrases count only when asked for', () => {
  const a = documentForTests('a', [`See ${NAME} now`]);
  const b = documentForTests('b', [`Read ${NAME} again`]);
  const { passages } = findSharedLanguage([a, b], { ...defaultSharedSettings, shortestPhrase: 7 });
  expect(coverageMatrix([a, b], passages, { formulas: false }).elsewhere).toEqual([0, 0]);
  expect(coverageMatrix([a, b], passages, { formulas: true }).elsewhere[0]).toBeCloseTo(7 / 9);
});

test('an empty document has no share anywhere', () => {
  const empty = documentForTests('empty', ['']);
  const matrix = coverageMatrix([empty], [], { formulas: true });
  expect(table(matrix)).toEqual([[0]]);
  expect(matrix.elsewhere).toEqual([0]);
});
