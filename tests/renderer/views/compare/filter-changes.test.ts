import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../src-main/engine/text/span.ts';
import {
  areForeign,
  countEditorial,
  countSubstances,
  filterChanges,
  withoutClaims,
} from '../../../../src-renderer/views/compare/filter-changes.ts';
import { compareParagraphs } from '../../../engine/differences/show-words.ts';

const before = [
  'Pay the harbour pilots of the north a fair wage by 2020;',
  'Open the organisation of ports to all coastal towns;',
  'Keep the old lighthouse on the cape painted white;',
];
const after = [
  'Pay the harbour pilots of the north a fair wage by 2030;',
  'Open the organization of ports to all coastal towns;',
  'Keep the old lighthouse on the cape painted red;',
  'Invite owners of small boats to register their moorings;',
];
const { b, comparison } = compareParagraphs(before, after);
const kinds = (filter: Parameters<typeof filterChanges>[1]) =>
  filterChanges(comparison, filter).comparison.differences.map(({ kind }) => kind);

describe('withoutClaims', () => {
  it('says of no paragraph of a foreign text that it came, went or changed', () => {
    const { differences } = withoutClaims(comparison);
    expect(new Set(differences.map(({ kind }) => kind))).toEqual(new Set(['same']));
    expect(differences.flatMap((one) => one.b)).toHaveLength(after.length);
  });

  it('is for languages that are known to differ', () => {
    expect(areForeign('en', 'es')).toBe(true);
    expect(areForeign('en', 'en')).toBe(false);
    expect(areForeign('en', 'und')).toBe(false);
  });
});

describe('filterChanges', () => {
  it('shows everything when nothing is kept back', () => {
    const shown = filterChanges(comparison, { editorial: true, substance: null });
    expect(shown).toEqual({ comparison, hidden: 0 });
  });

  it('hides editing alone, and counts it', () => {
    const { hidden } = filterChanges(comparison, { editorial: false, substance: null });
    expect(hidden).toBe(countEditorial(comparison));
    expect(hidden).toBe(1);
    expect(kinds({ editorial: false, substance: null })).toEqual([
      'changed',
      'same',
      'changed',
      'inserted',
    ]);
  });

  it('leaves only changes that touch a kind of words', () => {
    const [dated] = countSubstances(comparison);
    expect(dated?.count).toBe(1);
    expect(kinds({ editorial: true, substance: dated!.substance })).toEqual([
      'changed',
      'same',
      'same',
      'same',
    ]);
  });

  it('shows a hidden change as its later words, whole and unmarked', () => {
    const { differences } = filterChanges(comparison, {
      editorial: false,
      substance: null,
    }).comparison;
    const words = differences[1]?.words ?? [];
    expect(words.every(({ kind }) => kind === 'same')).toBe(true);
    expect(words.map(({ b: span }) => textOf(b.text, span!)).join('')).toBe(after[1]);
  });
});
