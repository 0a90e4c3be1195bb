import { describe, expect, test } from 'vitest';
import { findCandidates } from '../../../../src-main/engine/shared-language/rewordings/clause-candidates.ts';
import { bagClauses } from '../../../../src-main/engine/shared-language/rewordings/clause-seeds.ts';
import { splitClauses } from '../../../../src-main/engine/shared-language/rewordings/clause-units.ts';
import { weighWords } from '../../../../src-main/engine/shared-language/words/telling-words.ts';
import { readWords } from '../../../../src-main/engine/shared-language/words/read-words.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const TEXTS = [
  [
    'Ferries need lanterns and tide tables printed every single week',
    'Bees like meadows of clover',
  ],
  ['Printed tide tables and lanterns are what ferries need', 'Glaciers calve into silent fjords'],
  ['Orchards shelter bees', 'Silent glaciers were calving in the fjords of the north'],
];

function candidates(mostSteps: number) {
  const table = readWords(
    TEXTS.map((paragraphs, i) => documentForTests(`d${i}`, paragraphs, { date: `200${i}` })),
  );
  const clauses = bagClauses(table, weighWords(table), splitClauses(table).seeds);
  const least = { common: 3, dice: 0.25 };
  return findCandidates(clauses, table.rootNames.length, least, mostSteps);
}

describe('candidates for rewordings', () => {
  test('are pairs of clauses of different documents with enough in common', () => {
    const { documents, mostClauses } = candidates(1_000);
    expect(mostClauses).toBeNull();
    expect(documents.map(({ first, second, seeds }) => [first, second, seeds.length])).toEqual([
      [0, 1, 1],
      [1, 2, 1],
    ]);
  });

  test('say so when there are too many steps to go through', () => {
    const { documents, mostClauses } = candidates(0);
    expect(mostClauses).toBe(1);
    expect(documents).toEqual([]);
  });
});
