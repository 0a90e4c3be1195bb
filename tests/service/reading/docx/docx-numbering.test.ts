import { describe, expect, it } from 'vitest';
import {
  numberLabels,
  readNumbering,
} from '../../../../src-main/service/reading/docx/docx-numbering.ts';
import { formatNumber } from '../../../../src-main/service/reading/styled/format-number.ts';
import { part } from './word-file.ts';

const level = (at: number, format: string, pattern: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
  `<w:lvlText w:val="${pattern}"/>${more}</w:lvl>`;

const abstract = (id: string, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;

const instance = (id: string, of: string, override = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${override}</w:num>`;

function labels(content: string, ...asked: readonly [id: string, depth: number][]): string[] {
  const labelOf = numberLabels(readNumbering(new TextEncoder().encode(part('numbering', content))));
  return asked.map(([id, depth]) => labelOf(id, depth) ?? 'none');
}

const outline = abstract(
  '0',
  level(0, 'upperRoman', '%1.'),
  level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
  level(2, 'lowerLetter', '(%3)'),
);

describe('automatic numbers of a Word file', () => {
  it('count by level and start again under a higher one', () => {
    const asked: [string, number][] = [
      ['1', 0],
      ['1', 1],
      ['1', 2],
      ['1', 2],
      ['1', 1],
      ['1', 2],
      ['1', 0],
      ['1', 1],
    ];
    expect(labels(outline + instance('1', '0'), ...asked)).toEqual([
      'I.',
      '1.1',
      '(a)',
      '(b)',
      '1.2',
      '(a)',
      'II.',
      '2.1',
    ]);
  });

  it('go on over instances of one definition, and start anew where an instance says so, once', () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const content = outline + instance('1', '0') + instance('2', '0') + instance('3', '0', start);
    expect(labels(content, ['1', 0], ['2', 0], ['3', 0], ['3', 0], ['1', 0])).toEqual([
      'I.',
      'II.',
      'V.',
      'VI.',
      'VII.',
    ]);
  });

  it('show bullets, and nothing for what is not defined', () => {
    const content = abstract('0', level(0, 'bullet', '')) + instance('1', '0');
    expect(labels(content, ['1', 0], ['1', 4], ['9', 0])).toEqual(['•', 'none', 'none']);
  });

  it('count in every format a reader may meet', () => {
    expect(formatNumber(28, 'lowerLetter')).toBe('bb');
    expect(formatNumber(1994, 'upperRoman')).toBe('MCMXCIV');
    expect(formatNumber(7, 'decimalZero')).toBe('07');
    expect(formatNumber(6, 'chicago')).toBe('††');
    expect(formatNumber(2_000_000_000, 'lowerRoman')).toBe('2000000000');
  });
});
