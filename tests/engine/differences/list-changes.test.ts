import { describe, expect, it } from 'vitest';
import {
  changeCounts,
  changesOnly,
  isEditorial,
} from '../../../src-main/engine/differences/list-changes.ts';
import { compareParagraphs } from './show-words.ts';

const { comparison } = compareParagraphs(
  ['The pier stays open.', 'Boats, and nets are counted each spring by the office.'],
  ['The pier stays open.', 'Boats and nets are counted each spring by the office.', 'Adopted.'],
);

describe('the change list', () => {
  it('counts every kind, also those that do not occur', () => {
    const counts = Object.fromEntries(changeCounts(comparison).map((one) => [one.kind, one.count]));
    expect(counts).toMatchObject({ changed: 1, inserted: 1, same: 1, moved: 0 });
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it('leaves unchanged paragraphs out', () => {
    expect(changesOnly(comparison).map(({ kind }) => kind)).toEqual(['changed', 'inserted']);
  });

  it('tells a change of punctuation alone from one of substance', () => {
    expect(changesOnly(comparison).map(isEditorial)).toEqual([true, false]);
  });
});
