import { describe, expect, it } from 'vitest';
import {
  countsByKind,
  formatText,
  languageText,
  numberRuns,
  runText,
} from '../../../src-renderer/import-report/report-facts.ts';
import { documentForTests } from '../../engine/documents-for-tests.ts';

describe('what the report says about paragraphs', () => {
  const document = documentForTests('Text', [
    { text: 'A title', label: 'title', kind: 'title' },
    { text: 'First', label: '1' },
    { text: 'Second', label: '2' },
    { text: 'An item', label: '2 (a)', kind: 'item' },
    { text: 'Fifth', label: '5' },
    { text: 'Annex, first', label: '1', part: 'annex' },
  ]);

  it('counts them by kind, in words', () => {
    expect(countsByKind(document)).toEqual(['1 title', '4 operative paragraphs', '1 item']);
  });

  it('says by part from where to where the numbers go and which are missing', () => {
    expect(numberRuns(document).map(runText)).toEqual([
      '1–5, without 3 and 4',
      'annex: 1, complete',
    ]);
  });

  it('counts missing numbers when they are many, and is not led on by a huge one', () => {
    const odd = documentForTests('Odd', [
      { text: 'First', label: '1' },
      { text: 'A year', label: '2030' },
    ]);
    expect(numberRuns(odd).map(runText)).toEqual(['1–2030, without 2028 of them']);
  });

  it('names format, encoding, size and language as people do', () => {
    const pdf = { name: 'a.pdf', format: 'pdf', encoding: 'none', bytes: 1_234_567 } as const;
    expect(formatText({ ...document, source: pdf })).toBe('PDF, 1.2 MB');
    expect(languageText('fr')).toBe('French');
    expect(languageText('und')).toBe('not recognised');
  });
});
