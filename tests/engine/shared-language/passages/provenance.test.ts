import { expect, test } from 'vitest';
import { findSharedLanguage } from '../../../../src-main/engine/shared-language/find-shared-language.ts';
import { provenance } from '../../../../src-main/engine/shared-language/passages/provenance.ts';
import { defaultSharedSettings } from '../../../../src-main/engine/shared-language/shared-passage.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const OLD = 'Herons wade slowly through cold upland peat bogs each dawn';
const NEWER = 'Foxes sleep lightly under warm lowland hazel roots every noon';
const OWN = 'Nobody else wrote these ten words in that other place';

const first = documentForTests('first', [OLD], { date: '1990-01-01' });
const second = documentForTests('second', [OLD, NEWER], { date: '2000-01-01' });
const third = documentForTests('third', [OLD, NEWER, OWN], { date: '2010-01-01' });
const documents = [third, first, second];
const { passages } = findSharedLanguage(documents, defaultSharedSettings);

test('each stretch leads to the oldest document that has it', () => {
  const { segments, sources } = provenance(third, documents, passages);
  expect(
    segments.filter(({ words }) => words > 0).map(({ source, words }) => [source, words]),
  ).toEqual([
    [first.id, 10],
    [second.id, 10],
    [third.id, 10],
  ]);
  for (const { share } of sources) expect(share).toBeCloseTo(1 / 3);
  expect(sources.map(({ document }) => document)).toEqual([first.id, second.id, third.id]);
});

test('the oldest document is new in all its parts', () => {
  const { sources } = provenance(first, documents, passages);
  expect(sources).toEqual([{ document: first.id, share: 1 }]);
});

test('a document that is not loaded is no source', () => {
  const { sources } = provenance(third, [second, third], passages);
  expect(sources[0]).toMatchObject({ document: second.id });
});

test('segments cover the whole text in order', () => {
  const { segments } = provenance(third, documents, passages);
  const text = segments.map(({ span }) => third.text.slice(span.start, span.end)).join('');
  expect(text).toBe(third.text);
});
