import { describe, expect, test } from 'vitest';
import { tokeniseWords } from '../../src-main/engine/text/tokens.ts';
import { judgeClausePairs } from './shared-clauses.ts';

const judged = judgeClausePairs();

describe('the clause pairs', () => {
  test('are sixty re-draftings and sixty look-alikes of 8 to 26 words', () => {
    expect(judged.filter(({ reuse }) => reuse)).toHaveLength(60);
    expect(judged.filter(({ reuse }) => !reuse)).toHaveLength(60);
    for (const { a, b } of judged) {
      for (const clause of [a, b]) {
        const words = tokeniseWords(clause).length;
        expect(words).toBeGreaterThanOrEqual(8);
        expect(words).toBeLessThanOrEqual(26);
      }
    }
  });

  test('are told apart at the settings of a new user', () => {
    const found = judged.filter((pair) => pair.found);
    const right = found.filter(({ reuse }) => reuse).length;
    expect(right / found.length).toBeGreaterThanOrEqual(0.9);
    expect(right / 60).toBeGreaterThanOrEqual(0.85);
  });
});
