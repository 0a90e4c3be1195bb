import { expect, it } from 'vitest';
import { arrangeSegments } from '../../../src-main/service/folder-index/arrange-segments.ts';

const document = (id: string, length: number, segment: string | null = null) => ({
  id,
  length,
  segment,
});

it('new documents fill segments of at most twelve million letters', () => {
  const documents = ['a', 'b', 'c'].map((id) => document(id, 5_000_000));
  expect(arrangeSegments(documents, []).toMake).toEqual([['a', 'b'], ['c']]);
});

it('a document longer than a segment has one of its own', () => {
  const documents = [document('a', 1), document('b', 40_000_000), document('c', 1)];
  expect(arrangeSegments(documents, []).toMake).toEqual([['a'], ['b'], ['c']]);
});

it('nothing is made anew when nothing is new', () => {
  expect(arrangeSegments([document('a', 10, 's')], []).toMake).toEqual([]);
});

it('small segments are made anew with what is new, large ones stay', () => {
  const documents = [
    document('a', 10_000_000, 'large'),
    document('b', 10, 'small'),
    document('c', 10),
  ];
  expect(arrangeSegments(documents, []).toMake).toEqual([['b', 'c']]);
});

it('what is left of a segment that lost a document is made anew', () => {
  const documents = [document('a', 10_000_000, 'large'), document('b', 8_000_000, 'spoiled')];
  expect(arrangeSegments(documents, ['spoiled']).toMake).toEqual([['b']]);
});
