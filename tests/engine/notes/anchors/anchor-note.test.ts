import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote, makeQuote } from '../../../../src-main/engine/notes/anchors/anchor-note.ts';
import { textOf } from '../../../../src-main/engine/text/span.ts';
import { makeDocument, spanOf } from '../sample-documents.ts';

const words = 'We will mend the nets and paint the boats before the winter storms arrive.';
const first = makeDocument('first', ['The boats lie idle.', words, 'Gulls are to be left alone.']);

describe('finding a quotation again', () => {
  test('in the same document it is where it was', () => {
    const quote = makeQuote(first, spanOf(first, 'paint the boats'));
    expect(findQuote(quote, first)).toEqual({ span: quote.span, certainty: 'exact', score: 1 });
  });

  test('in a newer document the same words are found wherever they stand', () => {
    const quote = makeQuote(first, spanOf(first, 'paint the boats'));
    const newer = makeDocument('newer', ['A new beginning.', 'More words.', words]);
    const found = findQuote(quote, newer);
    expect(found).toMatchObject({ certainty: 'exact', score: 1 });
    expect(textOf(newer.text, found!.span)).toBe('paint the boats');
  });

  test('of several equal wordings the one with the same surroundings is taken, and it says so', () => {
    const quote = makeQuote(first, spanOf(first, 'paint the boats'));
    const newer = makeDocument('newer', ['Then paint the boats again.', words]);
    const found = findQuote(quote, newer);
    expect(found?.certainty).toBe('context');
    expect(found?.span.start).toBeGreaterThan(newer.paragraphs[1]!.span.start);
  });

  test('of several equal wordings that nothing tells apart the nearest is only approximate', () => {
    const source = makeDocument('source', ['net']);
    const quote = makeQuote(source, { start: 0, end: 3 });
    const newer = makeDocument('newer', ['net', 'net']);
    expect(findQuote(quote, newer)).toMatchObject({
      span: { start: 0, end: 3 },
      certainty: 'approximate',
    });
  });

  test('words changed between known surroundings are found by the surroundings', () => {
    const quote = makeQuote(first, spanOf(first, 'paint the boats'));
    const newer = makeDocument('newer', [words.replace('paint the boats', 'repair every hull')]);
    const found = findQuote(quote, newer);
    expect(found?.certainty).toBe('context');
    expect(textOf(newer.text, found!.span)).toBe('repair every hull');
  });

  test('changed words in changed surroundings are found approximately, with a score below 1', () => {
    const quote = makeQuote(first, spanOf(first, words));
    const newer = makeDocument('newer', [
      'Nothing here.',
      'They shall mend the old nets and paint the boats before winter storms arrive, we hope.',
    ]);
    const found = findQuote(quote, newer);
    expect(found?.certainty).toBe('approximate');
    expect(found?.score).toBeGreaterThan(0.6);
    expect(found?.score).toBeLessThan(1);
    expect(textOf(newer.text, found!.span)).toContain('paint the boats before winter');
  });

  test('nothing similar is no place at all, and short wordings are never guessed', () => {
    const newer = makeDocument('newer', ['An entirely other matter of taxes and of bread.']);
    expect(findQuote(makeQuote(first, spanOf(first, words)), newer)).toBeNull();
    expect(findQuote(makeQuote(first, spanOf(first, 'paint')), newer)).toBeNull();
  });

  test('context never ends in half a character', () => {
    const document = makeDocument('smile', [`${'😀'.repeat(20)}x${'😀'.repeat(20)}y`]);
    const at = document.text.indexOf('x');
    const quote = makeQuote(document, { start: at, end: at + 1 });
    const odd = makeQuote(document, { start: at + 2, end: at + 3 });
    expect(quote.prefix.isWellFormed() && quote.suffix.isWellFormed()).toBe(true);
    expect(odd.prefix.startsWith('\uDE00')).toBe(false);
  });
});

const text = fc
  .array(fc.constantFrom('net', 'boat', 'gull', 'shall', 'not', '2030', '網', '😀', 'de', 'la'), {
    minLength: 4,
    maxLength: 40,
  })
  .map((list) => list.join(' '));

describe('for any text', () => {
  test('every quotation is found in its own document exactly where it was', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (texts, a, b) => {
          const document = makeDocument('any', texts);
          const start = a % document.text.length;
          const end = start + 1 + (b % (document.text.length - start));
          const quote = makeQuote(document, { start, end });
          expect(findQuote(quote, document)?.span).toEqual({ start, end });
        },
      ),
    );
  });

  test('a unique quotation moves with a text put before it, and what is found lies inside', () => {
    fc.assert(
      fc.property(text, text, text, (before, quoted, after) => {
        const source = makeDocument('source', [`${quoted} ${after}`]);
        const quote = makeQuote(source, { start: 0, end: quoted.length });
        const newer = makeDocument('newer', [before, `${quoted} ${after}`]);
        const found = findQuote(quote, newer);
        expect(found).not.toBeNull();
        expect(textOf(newer.text, found!.span)).toBe(quoted);
      }),
    );
  });

  test('what is found in an unrelated text is marked as such and lies inside that text', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const source = makeDocument('source', [one]);
        const newer = makeDocument('newer', [other]);
        const found = findQuote(makeQuote(source, { start: 0, end: one.length }), newer);
        if (!found) return;
        const words = textOf(newer.text, found.span);
        if (found.certainty === 'exact') expect(words).toBe(one);
        expect(found.score).toBeGreaterThan(0);
        expect(found.score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
