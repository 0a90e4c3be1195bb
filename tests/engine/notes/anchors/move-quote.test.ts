import { describe, expect, it } from 'vitest';
import { makeQuote } from '../../../../src-main/engine/notes/anchors/anchor-note.ts';
import { moveQuote } from '../../../../src-main/engine/notes/anchors/move-quote.ts';
import type { NoteQuote } from '../../../../src-main/engine/notes/note.ts';
import { plainDocument } from '../../documents-for-tests.ts';

const first = plainDocument(
  'First',
  'The harbour master shall count the boats every morning before the tide turns in the outer basin.',
);
const changed = plainDocument(
  'Second',
  'A new beginning.\n\nThe harbour master shall count the barges every morning before the tide turns in the outer basin.',
);
const quote = quoteOf('count the boats every morning');

describe('a quotation taken over to a newer text', () => {
  it('holds the words that stand there now and those that were noted', () => {
    const moved = moveQuote(quote, changed);
    expect(moved).toMatchObject({
      document: changed.id,
      paragraph: 'p1',
      exact: 'count the barges every morning',
      moved: { certainty: 'context', was: 'count the boats every morning' },
    });
    expect(moved?.moved?.score).toBeLessThan(1);
  });

  it('does not become surer by a second replacement', () => {
    const twice = moveQuote(moveQuote(quote, changed) ?? quote, plainCopy());
    expect(twice?.moved).toMatchObject({ certainty: 'context', was: quote.exact });
  });

  it('is given up where nothing is like it', () => {
    expect(moveQuote(quote, plainDocument('Third', 'Nets are dried on the meadow.'))).toBeNull();
  });
});

function plainCopy() {
  return plainDocument('Fourth', `${changed.text}\n\nA last word.`);
}

function quoteOf(words: string): NoteQuote {
  const start = first.text.indexOf(words);
  return makeQuote(first, { start, end: start + words.length });
}
