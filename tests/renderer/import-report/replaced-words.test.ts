import { describe, expect, it } from 'vitest';
import type { ReplacedNote } from '../../../src-main/contract/api.ts';
import { replacementSummary } from '../../../src-renderer/import-report/replaced-words.ts';

const note = (...quotes: ReplacedNote['quotes'][number][]): ReplacedNote => ({
  note: 'n',
  quotes,
  target: 'kept',
});

describe('the sentence about notes of a replaced document', () => {
  it('counts each note once, by its least sure quotation', () => {
    const notes = [note('exact'), note('exact', 'context'), note('context', 'orphaned'), note()];
    expect(replacementSummary(notes)).toBe(
      'The document was replaced. 4 notes speak of it: 1 found word for word; 1 found with changed words or one of several places; 1 orphaned; 1 untouched, quoting other documents.',
    );
  });

  it('says so when there is none', () => {
    expect(replacementSummary([])).toBe('The document was replaced. No note speaks of it.');
  });
});
