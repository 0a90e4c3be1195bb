import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { orderDocuments } from '../../../src-main/engine/documents/order-documents.ts';
import { documentForTests } from '../documents-for-tests.ts';

function named(name: string, facts: Partial<Document>): Document {
  const document = documentForTests(name, [{ label: '1', kind: 'text', text: name }]);
  return { ...document, ...facts, source: { ...document.source, name } };
}

const names = (documents: readonly Document[]): string[] =>
  orderDocuments(documents).map((document) => document.source.name);

describe('the order of documents', () => {
  it('is by date, the undated last', () => {
    const undated = named('undated', {});
    delete (undated as { date?: string }).date;
    const earlier = named('earlier', { date: '2013-10-03' });
    const later = named('later', { date: '2016-09-30' });
    expect(names([undated, later, earlier])).toEqual(['earlier', 'later', 'undated']);
  });

  it('puts a revision of the same date after what it revises', () => {
    const revision = named('revision', { date: '2025-02-06', symbol: 'S/2025/71/Rev.1' });
    const first = named('zeroth', { date: '2025-02-06', symbol: 'S/2025/71' });
    expect(names([revision, first])).toEqual(['zeroth', 'revision']);
  });

  it('tells versions of one date without symbols apart by their file names', () => {
    const second = named('2021-03-06.md', { date: '2020-11-16' });
    const first = named('2020-10-15.md', { date: '2020-11-16' });
    expect(names([second, first])).toEqual(['2020-10-15.md', '2021-03-06.md']);
  });
});
