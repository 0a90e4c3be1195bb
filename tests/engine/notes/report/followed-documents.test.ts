import { describe, expect, test } from 'vitest';
import { followedDocuments } from '../../../../src-main/engine/notes/report/followed-documents.ts';
import { makeDocument, newer, older } from '../sample-documents.ts';
import { sampleInput } from '../sample-report.ts';

const arabic = makeDocument('ar', ['نص'], { language: 'ar', date: '2015' });
const terms = makeDocument('terms', ['Passengers shall pay.'], { date: '2016' });

describe('documents whose qualifiers are held against each other', () => {
  test('are those that lineages speak of', () => {
    const all = [older, arabic, terms, newer];
    expect(followedDocuments(all, sampleInput.lineages)).toEqual([older, newer]);
  });

  test('are all that are read where nothing is followed', () => {
    expect(followedDocuments([older, arabic], [])).toEqual([older]);
  });
});
