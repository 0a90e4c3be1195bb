import { describe, expect, it } from 'vitest';
import modifiers from '../../../../src-main/engine/commitments/record/modifiers.json' with { type: 'json' };
import { aliasesIn } from '../../../../src-main/engine/commitments/compared/aliases.ts';
import {
  readingDepthIn,
  readsCommitmentsIn,
} from '../../../../src-main/engine/commitments/languages.ts';
import { defaultLadder } from '../../../../src-main/engine/commitments/ladder/verb-ladder.ts';
import { documentForTests } from '../../documents-for-tests.ts';

describe('the verb ladder', () => {
  it('names a source for every verb and every modifier', () => {
    for (const { source } of [...defaultLadder, ...modifiers]) expect(source).not.toBe('');
  });

  it('gives each form to one verb only', () => {
    const forms = defaultLadder.flatMap((entry) => entry.forms);
    const twice = forms.filter((form, i) => forms.indexOf(form) !== i);
    expect(twice).toEqual([]);
  });

  it('keeps each rank within half a level of its force', () => {
    for (const { lemma, rank, force } of defaultLadder) {
      expect([lemma, Math.abs(rank - force) < 1]).toEqual([lemma, true]);
    }
  });
});

describe('readingDepthIn', () => {
  it('is whole for English, verbs for French and Spanish, and none elsewhere', () => {
    const depths = ['en', 'en-GB', 'EN', 'fr', 'es-MX', 'pt', 'und'].map(readingDepthIn);
    expect(depths).toEqual(['whole', 'whole', 'whole', 'verbs', 'verbs', 'none', 'none']);
    expect(['fr', 'pt'].map(readsCommitmentsIn)).toEqual([true, false]);
  });
});

describe('aliasesIn', () => {
  it('reads renamed bodies from what documents declare', () => {
    const document = documentForTests('renamed', [
      'We thank the Office for Caves and Rivers (formerly known as the Cave Survey).',
      'The map (formerly lost) was found.',
    ]);
    expect(aliasesIn([document])).toEqual([
      { earlier: 'Cave Survey', later: 'Office for Caves and Rivers' },
    ]);
  });
});
