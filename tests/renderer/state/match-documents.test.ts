import { expect, it } from 'vitest';
import { matchDocuments } from '../../../src-renderer/state/match-documents.ts';
import { harbourCharter, harbourReview, sampleDocument } from '../sample-documents.ts';

const undated = sampleDocument({ title: 'Pier rules' }, ['Decides to light the pier.']);
const all = [harbourCharter, harbourReview, undated];

it.each([
  ['', all],
  ['harbour', [harbourCharter, harbourReview]],
  ['REVIEW harbour', [harbourReview]],
  ['hc/2011', [harbourCharter]],
  ['2 May 2011', [harbourCharter]],
  ['2019-09', [harbourReview]],
  ['undated', [undated]],
  ['pier rules.md', [undated]],
  ['lighthouse', []],
])('“%s” is found in what a list says of documents', (query, found) => {
  expect(matchDocuments(all, query)).toEqual(found);
});
