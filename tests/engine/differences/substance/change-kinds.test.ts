import { describe, expect, it } from 'vitest';
import {
  changeKindOf,
  changeKinds,
  countChanges,
} from '../../../../src-main/engine/differences/substance/change-kinds.ts';
import { compareParagraphs } from '../show-words.ts';

const REST = 'Decide that lanterns on the northern pier remain lit throughout the winter months;';

function kindsOf(before: readonly string[], after: readonly string[]) {
  return compareParagraphs(before, after).comparison.differences.map(changeKindOf);
}

describe('changeKindOf', () => {
  it.each([
    ['unbracketed', 'Pay [all pilots] a fair wage.', 'Pay all pilots a fair wage.'],
    ['bracketed', 'Pay all pilots a fair wage.', 'Pay [all pilots] a fair wage.'],
    [
      'alternative chosen',
      'All pilots [shall][should] rest daily.',
      'All pilots should rest daily.',
    ],
    ['changed', 'Pay [all pilots] a fair wage.', 'Pay all pilots a full wage.'],
    ['same', 'Pay [all pilots] a fair wage.', 'Pay [all pilots] a fair wage.'],
  ])('tells %s from other changes', (kind, before, after) => {
    expect(kindsOf([before], [after])).toEqual([kind]);
  });

  it('tells a second use from what is new', () => {
    expect(kindsOf([REST], [REST, REST])).toEqual(['same', 'used again']);
  });

  it('tells a use that was given up from what is gone', () => {
    expect(kindsOf([REST, REST], [REST]).sort()).toEqual(['same', 'still used']);
  });
});

describe('countChanges', () => {
  it('counts every difference once, in a fixed order', () => {
    const { comparison } = compareParagraphs(
      [REST, 'Pay [him] now.'],
      [REST, REST, 'Pay him now.'],
    );
    const counts = countChanges(comparison);
    expect(counts.map(({ kind }) => kind)).toEqual(changeKinds);
    expect(counts.filter(({ count }) => count > 0)).toEqual([
      { kind: 'unbracketed', count: 1 },
      { kind: 'used again', count: 1 },
      { kind: 'same', count: 1 },
    ]);
  });
});
