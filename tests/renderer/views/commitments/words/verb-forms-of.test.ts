import { describe, expect, test } from 'vitest';
import { defaultLadder } from '../../../../../src-main/engine/commitments/ladder/verb-ladder.ts';
import {
  formsOfRegularVerb,
  listedForms,
  verbComplaint,
} from '../../../../../src-renderer/views/commitments/words/verb-forms-of.ts';

describe('forms of a new verb', () => {
  test.each([
    ['implore', ['implore', 'implores', 'imploring']],
    ['press', ['press', 'presses', 'pressing']],
    ['testify', ['testify', 'testifies', 'testifying']],
    ['deploy', ['deploy', 'deploys', 'deploying']],
    ['agree', ['agree', 'agrees', 'agreeing']],
    ['Look  to', ['look to', 'looks to', 'looking to']],
    ['', []],
  ])('of “%s” are made as for regular verbs', (lemma, forms) => {
    expect(formsOfRegularVerb(lemma)).toEqual(forms);
  });

  test('are read from a list with commas, each once, in lower case', () => {
    expect(listedForms('Implore, implores , ,implore')).toEqual(['implore', 'implores']);
  });

  test('may not belong to another verb', () => {
    expect(verbComplaint('beseech', ['beseech', 'urges'], defaultLadder)).toBe(
      '“urges” belongs to “urge” already.',
    );
    expect(verbComplaint('urge', [], defaultLadder)).toContain('already');
    expect(verbComplaint('beseech', ['beseech'], defaultLadder)).toBeNull();
  });
});
