import { describe, expect, it } from 'vitest';
import { brokenWordJudge } from '../../../../src-main/engine/documents/lines/broken-words.ts';

const split = (...pairs: string[]) =>
  pairs.map((pair) => {
    const [before = '', after = ''] = pair.split('|');
    return { before, after };
  });

describe('a word broken at a line end', () => {
  it('keeps its hyphen in a document that does not hyphenate', () => {
    const drops = brokenWordJudge(['policy', 'decision'], split('cost|effective'));
    expect(drops('cost', 'effective')).toBe(false);
  });

  it('loses it where the document writes the word without, keeps it where with', () => {
    const broken = split('regis|ter', 'self|help');
    const drops = brokenWordJudge(['register', 'Self-help'], broken);
    expect([drops('regis', 'ter'), drops('self', 'help')]).toEqual([true, false]);
  });

  it('loses it in a document that hyphenates, but not between two of its words', () => {
    const known = ['register', 'river', 'border', 'protocol', 'well', 'being'];
    const broken = split(
      'regis|ter',
      'ri|ver',
      'bor|der',
      'proto|col',
      'confer|ence',
      'well|being',
    );
    const drops = brokenWordJudge(known, broken);
    expect([drops('confer', 'ence'), drops('well', 'being')]).toEqual([true, false]);
  });

  it('stays where the rest of the word comes later', () => {
    const drops = brokenWordJudge(['mediumand'], split('medium|and'));
    expect(drops('medium', 'and')).toBe(false);
  });
});
