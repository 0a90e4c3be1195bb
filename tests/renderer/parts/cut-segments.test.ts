import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSegments, type Mark } from '../../../src-renderer/parts/cut-segments.ts';

const kinds = ['verbatim', 'inserted', 'found', 'verb'] as const;

const markIn = (length: number): fc.Arbitrary<Mark> =>
  fc
    .record({
      a: fc.nat(length),
      b: fc.nat(length),
      kind: fc.constantFrom(...kinds),
      id: fc.nat(5),
    })
    .map(({ a, b, kind, id }) => ({
      kind,
      id: `passage:${String(id)}`,
      span: { start: Math.min(a, b), end: Math.max(a, b) },
    }));

const marked = fc
  .string({ minLength: 1, maxLength: 60 })
  .chain((text) =>
    fc.record({ text: fc.constant(text), marks: fc.array(markIn(text.length), { maxLength: 8 }) }),
  );

describe('cutSegments', () => {
  it('loses no letter, whatever marks lie over each other', () => {
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        const segments = cutSegments(text, { start: 0, end: text.length }, marks);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      }),
    );
  });

  it('gives every segment exactly the marks that cover it', () => {
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        for (const segment of cutSegments(text, { start: 0, end: text.length }, marks)) {
          const over = marks.filter(
            ({ span }) => span.start <= segment.start && span.end >= segment.end,
          );
          expect(new Set(segment.kinds)).toEqual(new Set(over.map(({ kind }) => kind)));
          expect(new Set(segment.ids)).toEqual(new Set(over.map(({ id }) => id)));
        }
      }),
    );
  });

  it('names the mark given last first, so that a click meets what lies on top', () => {
    const under: Mark = { kind: 'verbatim', span: { start: 0, end: 4 }, id: 'passage:a' };
    const over: Mark = { kind: 'inserted', span: { start: 0, end: 4 }, id: 'difference:b' };
    const [segment] = cutSegments('word', { start: 0, end: 4 }, [under, over]);
    expect(segment?.ids).toEqual(['difference:b', 'passage:a']);
  });
});
