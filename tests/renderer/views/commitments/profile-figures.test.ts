import { describe, expect, test } from 'vitest';
import type { DocumentProfile } from '../../../../src-main/engine/commitments/profile.ts';
import {
  bindingDates,
  classShares,
  hedgesPerPromise,
} from '../../../../src-renderer/views/commitments/profile-figures.ts';

const profile = (changes: Partial<DocumentProfile>): DocumentProfile => ({
  document: 'd',
  classes: [{ class: 'own_commitment', count: 3 }],
  verbs: 12,
  promises: 3,
  requests: 0,
  exhortations: 0,
  needs: 0,
  decisions: 0,
  recognitions: 0,
  condemnations: 0,
  hardDates: 2,
  hedgesPerPromise: 1 / 3,
  ...changes,
});

describe('figures of a profile', () => {
  test('are shares of a document’s own clauses, so that a long text is not larger', () => {
    const long = profile({ classes: [{ class: 'own_commitment', count: 30 }], verbs: 120 });
    const [row] = classShares([profile({}), long], 'share').rows;
    expect(row?.values.map(({ text }) => text)).toEqual(['25 %', '25 %']);
    expect(row?.values[1]?.title).toBe('30 of 120 clauses');
  });

  test('show that there is something where the share rounds to nothing', () => {
    const rare = profile({ classes: [{ class: 'own_commitment', count: 1 }], verbs: 900 });
    expect(classShares([rare], 'share').rows[0]?.values[0]?.text).toBe('<1 %');
  });

  test('count dates, or how many there are in a hundred clauses', () => {
    expect(bindingDates(profile({}), 'count').text).toBe('2');
    expect(bindingDates(profile({}), 'share').text).toBe('17 in 100');
  });

  test('say nothing of hedges where nothing is promised', () => {
    expect(hedgesPerPromise(profile({})).text).toBe('0.3');
    expect(hedgesPerPromise(profile({})).title).toBe('1 hedge in 3 promises');
    expect(hedgesPerPromise(profile({ promises: 0 })).text).toBe('–');
  });

  test('of a document without clauses are zero', () => {
    const empty = profile({ classes: [{ class: 'own_commitment', count: 0 }], verbs: 0 });
    expect(classShares([empty], 'share').rows[0]?.values[0]).toMatchObject({ size: 0 });
  });
});
