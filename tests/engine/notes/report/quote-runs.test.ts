import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changedRuns,
  differenceRuns,
  markedRuns,
  type Place,
} from '../../../../src-main/engine/notes/report/quote-runs.ts';

const whole = (text: string): Place => ({ text, span: { start: 0, end: text.length } });

const words = fc
  .array(fc.constantFrom('net', 'nets', 'not', '2030', '2035', ',', 'boat', '網', '\n\n', 'é'))
  .map((list) => list.join(' '));

describe('what changed between two wordings', () => {
  test('shows a changed number and an added negation', () => {
    expect(changedRuns(whole('shall end by 2030'), whole('shall not end by 2035'))).toEqual([
      { kind: 'same', text: 'shall ' },
      { kind: 'inserted', text: 'not ' },
      { kind: 'same', text: 'end by ' },
      { kind: 'deleted', text: '2030' },
      { kind: 'inserted', text: '2035' },
    ]);
  });

  test('put together is the later wording to the letter', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const runs = changedRuns(whole(a), whole(b));
        const later = runs.filter(({ kind }) => kind !== 'deleted').map(({ text }) => text);
        expect(later.join('')).toBe(b);
      }),
    );
  });

  test('holds no change when the wordings are the same', () => {
    fc.assert(
      fc.property(words, (a) => {
        expect(changedRuns(whole(a), whole(a)).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });
});

describe('the words of a difference in one line', () => {
  test('get back the white space between runs, and a sign where a paragraph begins', () => {
    const a = 'one two three';
    const b = 'one two\n\nthree four';
    const runs = differenceRuns(
      [
        { kind: 'same', a: { start: 0, end: 3 }, b: { start: 0, end: 3 } },
        { kind: 'same', a: { start: 4, end: 7 }, b: { start: 4, end: 7 } },
        { kind: 'moved', a: { start: 8, end: 13 }, b: { start: 9, end: 14 } },
        { kind: 'inserted', b: { start: 15, end: 19 } },
      ],
      a,
      b,
    );
    expect(runs).toEqual([
      { kind: 'same', text: 'one two ¶ ' },
      { kind: 'moved', text: 'three' },
      { kind: 'same', text: ' ' },
      { kind: 'inserted', text: 'four' },
    ]);
  });
});

describe('marked words', () => {
  test('may overlap and lie outside; the text stays the same', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({
      start: Math.min(a, b),
      end: Math.max(a, b),
    }));
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const place = { text: 'abcdefghijklmnopqrstuvwxyz', span: { start: 3, end: 20 } };
        const runs = markedRuns(place, spans);
        expect(runs.map(({ text }) => text).join('')).toBe('defghijklmnopqrst');
      }),
    );
  });
});
