import { expect, test } from 'vitest';
import { segmentDocument } from '../../../../src-main/engine/shared-language/passages/segments.ts';
import type { SharedPassage } from '../../../../src-main/engine/shared-language/shared-passage.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const document = documentForTests('a', ['one two three four five six']);

function passage(id: string, ...spans: [number, number][]): SharedPassage {
  return {
    id,
    kind: 'verbatim',
    occurrences: spans.map(([start, end]) => ({
      document: document.id,
      paragraph: 'p0',
      span: { start, end },
    })),
    words: 1,
    distinctiveness: 1,
    formula: false,
    evidence: { rule: '', matchedWords: 1, changedWords: 0, similarity: 1 },
  };
}

test('a document without passages is one segment', () => {
  expect(segmentDocument(document, [])).toEqual([
    { span: { start: 0, end: document.text.length }, passages: [] },
  ]);
});

test('overlapping passages are named together where they overlap', () => {
  const [x, y] = [passage('x', [0, 13]), passage('y', [8, 18])];
  expect(
    segmentDocument(document, [x, y]).map(({ span, passages }) => [
      document.text.slice(span.start, span.end),
      passages.map(({ id }) => id).join(),
    ]),
  ).toEqual([
    ['one two ', 'x'],
    ['three', 'x,y'],
    [' four', 'y'],
    [' five six', ''],
  ]);
});

test('passages of other documents cut nothing', () => {
  const other = { ...passage('x', [0, 3]) };
  const elsewhere = {
    ...other,
    occurrences: other.occurrences.map((o) => ({ ...o, document: 'other' })),
  };
  expect(segmentDocument(document, [elsewhere])).toHaveLength(1);
});
