import { describe, expect, it } from 'vitest';
import { findCommitments } from '../../../src-main/engine/commitments/find-commitments.ts';
import { profileDocument } from '../../../src-main/engine/commitments/profile.ts';
import { declaration } from './one-paragraph.ts';

describe('profileDocument', () => {
  it('counts what the verbs of a document do', () => {
    const document = declaration(
      'Recognize that books age, and the need to bind them;',
      'We will, where feasible, lend maps by 2030;',
      'We will lend globes;',
      'Urge towns to open branches, and request the Secretary-General to report;',
    );
    expect(profileDocument(document, findCommitments(document))).toMatchObject({
      document: document.id,
      verbs: 6,
      promises: 2,
      requests: 1,
      exhortations: 1,
      needs: 1,
      decisions: 0,
      recognitions: 1,
      condemnations: 0,
      hardDates: 1,
      hedgesPerPromise: 0.5,
    });
  });

  it('counts every class once, and none of a preamble', () => {
    const document = declaration('We will lend globes;', {
      text: 'Recognizing that books age,',
      kind: 'preambular',
      label: 'preamble 1',
    });
    const { classes } = profileDocument(document, findCommitments(document));
    expect(classes.filter(({ count }) => count > 0)).toEqual([
      { class: 'own_commitment', count: 1 },
    ]);
    expect(new Set(classes.map((one) => one.class)).size).toBe(12);
  });

  it('has no hedges per promise where nothing is promised', () => {
    const document = declaration('Recognize that books age;');
    expect(profileDocument(document, findCommitments(document)).hedgesPerPromise).toBe(0);
  });
});
