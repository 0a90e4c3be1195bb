import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src-main/engine/text/span.ts';
import { findInTexts } from '../../../src-renderer/frame/find-in-texts.ts';
import { sampleDocument } from '../sample-documents.ts';

const first = sampleDocument({ title: 'First' }, ['The harbour (north) is open.', 'A harbourage.']);
const second = sampleDocument({ title: 'Second' }, ['The Harbour\nis closed.']);
const loose = { matchCase: false, wholeWords: false };

const words = (query: string, options = loose) =>
  findInTexts([first, second], query, options).map(({ document, span }) =>
    textOf((document === first.id ? first : second).text, span),
  );

describe('findInTexts', () => {
  it('finds words in every text, in the order of the documents', () => {
    expect(words('harbour')).toEqual(['harbour', 'harbour', 'Harbour']);
  });

  it('minds capitals and whole words when asked to', () => {
    expect(words('harbour', { matchCase: true, wholeWords: false })).toHaveLength(2);
    expect(words('harbour', { matchCase: false, wholeWords: true })).toEqual([
      'harbour',
      'Harbour',
    ]);
  });

  it('takes signs as signs and finds words across a line end', () => {
    expect(words('(north)')).toEqual(['(north)']);
    expect(words('n.rth')).toEqual([]);
    expect(words('harbour is')).toEqual(['Harbour\nis']);
  });

  it('finds nothing for blanks', () => {
    expect(words('  ')).toEqual([]);
  });
});
