import { describe, expect, it } from 'vitest';
import {
  compareReadings,
  readingsOf,
} from '../../../../src-main/engine/differences/brackets/alternative-reading.ts';
import type { TestParagraph } from '../../documents-for-tests.ts';
import { documentForTests } from '../../documents-for-tests.ts';

function readings(paragraphs: readonly (string | TestParagraph)[], at = 0) {
  const document = documentForTests('draft', paragraphs);
  return readingsOf(document, document.paragraphs[at]!).map(({ name, wording }) => [name, wording]);
}

describe('readingsOf', () => {
  it('reads each of several words in brackets without its rivals', () => {
    expect(readings(['Pilots [shall][should] rest.'])).toEqual([
      ['shall', 'Pilots shall rest.'],
      ['should', 'Pilots should rest.'],
    ]);
  });

  it('takes a bracket without a rival, or leaves it out', () => {
    expect(readings(['Pilots rest [daily], as a rule.'])).toEqual([
      ['daily', 'Pilots rest daily, as a rule.'],
      ['without “daily”', 'Pilots rest, as a rule.'],
    ]);
  });

  it('leaves what stands in other brackets as it stands', () => {
    const [first] = readings(['[All] pilots [shall][should] rest.']);
    expect(first).toEqual(['All', 'All pilots [shall][should] rest.']);
  });

  it('reads nested brackets by themselves', () => {
    expect(readings(['Rest [for [two] hours] daily.'])).toContainEqual([
      'two',
      'Rest [for two hours] daily.',
    ]);
  });

  it('reads options that are paragraphs of their own', () => {
    const options = ['Option 1: Pilots rest daily.', 'Option 2: Pilots rest weekly.'];
    expect(readings(options)).toEqual([
      ['Option 1', 'Pilots rest daily.'],
      ['Option 2', 'Pilots rest weekly.'],
    ]);
  });

  it('reads the paragraphs after an option that is a label alone', () => {
    const drafts = ['Option 1:', 'Pilots rest daily.', 'Option 2:', 'Pilots rest weekly.'];
    expect(readings(drafts)).toEqual([
      ['Option 1', 'Pilots rest daily.'],
      ['Option 2', 'Pilots rest weekly.'],
    ]);
  });

  it('has none for settled text', () => {
    expect(readings(['Pilots rest daily.'])).toEqual([]);
  });
});

describe('compareReadings', () => {
  it('compares two wordings as one paragraph, however little they have in common', () => {
    expect(compareReadings('Pilots shall rest.', 'Pilots should rest.', 'en')).toMatchObject({
      kind: 'changed',
      a: ['p0'],
      b: ['p0'],
    });
    expect(compareReadings('Pilots shall rest.', 'Pilots shall rest.', 'en')?.kind).toBe('same');
    expect(compareReadings('Pilots shall rest.', 'Nets of cork float.', 'en')?.a).toEqual(['p0']);
  });
});
