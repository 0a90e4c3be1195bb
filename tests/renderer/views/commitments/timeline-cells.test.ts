import { describe, expect, test } from 'vitest';
import type { Commitment } from '../../../../src-main/engine/commitments/commitment.ts';
import type { Lineage, LineageStep } from '../../../../src-main/engine/commitments/lineage.ts';
import { indexAfter } from '../../../../src-renderer/views/commitments/RowGrid.tsx';
import {
  timelineCells,
  timelineDocuments,
} from '../../../../src-renderer/views/commitments/timeline-cells.ts';
import { sampleDocument } from '../../sample-documents.ts';
import { harbourFindings } from '../../sample-findings.ts';

const columns = ['a', 'b', 'c', 'd'].map((title) => sampleDocument({ title }, ['Words.']));
const some = harbourFindings.commitments[0]!;
const commitments = new Map<string, Commitment>(
  ([1, 2, 4] as const).map((effectiveForce) => [
    String(effectiveForce),
    { ...some, id: String(effectiveForce), effectiveForce },
  ]),
);

function step(
  fromDocument: string | null,
  toDocument: string,
  from: string[],
  to: string[],
): LineageStep {
  const evidence = { score: 1, certainty: 'found' as const, nearest: null, sentence: '' };
  return { fromDocument, toDocument, from, to, verdict: 'reaffirmed', facets: [], evidence };
}

const lineage = (...steps: LineageStep[]): Lineage => ({ id: 'l', topic: '', steps });

describe('the cells of a timeline', () => {
  test('show the force at each document and a line from the first to the last', () => {
    const cells = timelineCells(lineage(step('a', 'b', ['1'], ['2', '4'])), columns, commitments);
    expect(cells.map(({ kind, force }) => [kind, force])).toEqual([
      ['mark', 1],
      ['mark', 4],
      ['empty', null],
      ['empty', null],
    ]);
    expect(cells.map(({ lineIn, lineOut }) => [lineIn, lineOut])).toEqual([
      [false, true],
      [true, false],
      [false, false],
      [false, false],
    ]);
  });

  test('are hollow where a commitment was looked for and not found', () => {
    const cells = timelineCells(lineage(step('a', 'b', ['1'], [])), columns, commitments);
    expect(cells[1]).toMatchObject({ kind: 'hollow', force: null });
  });

  test('start at the first document of what is new', () => {
    const cells = timelineCells(lineage(step(null, 'c', [], ['2'])), columns, commitments);
    expect(cells.map(({ kind }) => kind)).toEqual(['empty', 'empty', 'mark', 'empty']);
  });

  test('let the line pass a document that has no part in it', () => {
    const cells = timelineCells(lineage(step('a', 'd', ['1'], ['2'])), columns, commitments);
    expect(cells[1]).toMatchObject({ kind: 'empty', lineIn: true, lineOut: true });
  });

  test('need columns only for documents that a lineage speaks of', () => {
    const shown = timelineDocuments([lineage(step('a', 'c', ['1'], ['2']))], columns);
    expect(shown.map(({ id }) => id)).toEqual(['a', 'c']);
  });
});

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowUp', 0, 0],
  ['End', 0, 4],
  ['Home', 3, 0],
  ['PageDown', 1, 4],
  ['x', 1, null],
])('key %s at row %i of five leads to %s', (key, index, wanted) => {
  expect(indexAfter(key, index, 5)).toBe(wanted);
});
