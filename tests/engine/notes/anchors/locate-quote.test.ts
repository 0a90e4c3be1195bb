import { describe, expect, test } from 'vitest';
import { makeQuote } from '../../../../src-main/engine/notes/anchors/anchor-note.ts';
import { locateQuote } from '../../../../src-main/engine/notes/anchors/locate-quote.ts';
import { makeDocument, spanOf } from '../sample-documents.ts';

const old = makeDocument('old', ['We will mend all the nets of the harbour by 2030.']);
const quote = makeQuote(old, spanOf(old, 'mend all the nets of the harbour'));

describe('where a quotation stands now', () => {
  test('is its own document as long as that is there', () => {
    const copy = makeDocument('copy', [old.text]);
    expect(locateQuote(quote, [copy, old])).toMatchObject({ document: old, sameDocument: true });
  });

  test('is the document that has it most surely, whatever the order', () => {
    const near = makeDocument('near', ['They shall mend most of the nets of the harbour.']);
    const same = makeDocument('same', ['Again: mend all the nets of the harbour.']);
    for (const documents of [
      [near, same],
      [same, near],
    ])
      expect(locateQuote(quote, documents)).toMatchObject({
        document: same,
        certainty: 'exact',
        sameDocument: false,
      });
  });

  test('is nowhere when no document has anything like it', () => {
    expect(
      locateQuote(quote, [makeDocument('other', ['Bread and salt for everyone.'])]),
    ).toBeNull();
  });
});
