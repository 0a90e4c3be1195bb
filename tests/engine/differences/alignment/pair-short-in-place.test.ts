import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../../src-main/engine/differences/compare-documents.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const AROUND = [
  'The keepers of the pier shall light every lamp before the first boat comes in.',
  'Boats that come in at night shall wait for the pilot at the outer buoy.',
];

function changes(before: readonly string[], after: readonly string[]) {
  const [first = '', last = ''] = AROUND;
  return compareDocuments(
    documentForTests('before', [first, ...before, last]),
    documentForTests('after', [first, ...after, last]),
  ).differences.flatMap(({ kind, a, b, substance }) =>
    kind === 'same' ? [] : [[kind, a.join(), b.join(), substance?.join() ?? ''].join(' ')],
  );
}

describe('short paragraphs at the same place', () => {
  it('are one when only the number before their words differs', () => {
    expect(changes(['K. Tolls'], ['L. Tolls'])).toEqual(['changed p1 p1 editorial']);
  });

  it('are one when the words before a colon are the same', () => {
    expect(changes(['Date: 4 May 2031'], ['Date: 12 June 2032'])).toEqual(['changed p1 p1 date']);
  });

  it('are one when they differ in numbers and months alone', () => {
    const met = ['12th meeting of the pilots', '19th meeting of the pilots'] as const;
    expect(changes([met[0]], [met[1]])).toEqual(['changed p1 p1 number']);
    expect(changes(['4 May 2031'], ['12 June 2032'])).toEqual(['changed p1 p1 date']);
    expect(changes(['Option 2'], ['Option 3'])).toHaveLength(2);
  });

  it('are one when their words are only spelled in another way', () => {
    const labour = ['Programme of labour of the centre', 'Program of labor of the center'] as const;
    expect(changes([labour[0]], [labour[1]])).toEqual(['changed p1 p1 editorial']);
  });

  it('are found among others that came or went', () => {
    const added = 'Nobody shall fish from the pier while a ferry is being loaded.';
    expect(changes(['K. Tolls'], [added, 'L. Tolls'])).toEqual([
      'inserted  p1 negation,modal,wording',
      'changed p1 p2 editorial',
    ]);
  });

  it('stay apart when a third has the same words, or when other words differ', () => {
    expect(changes(['K. Tolls'], ['L. Tolls', 'M. Tolls'])).toHaveLength(3);
    expect(changes(['K. Tolls'], ['L. Buoys'])).toHaveLength(2);
    expect(changes(['Date: 4 May 2031'], ['Place: Port Elm'])).toHaveLength(2);
  });
});
