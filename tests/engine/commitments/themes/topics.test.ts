import { describe, expect, it } from 'vitest';
import { trackCommitments } from '../../../../src-main/engine/commitments/track-commitments.ts';
import { findCommitments } from '../../../../src-main/engine/commitments/find-commitments.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const CHAPEAU = { text: 'We, keepers of maps,', kind: 'text', label: 'text 1' } as const;

/** Names of the lineages of a text that stands in two dated documents. */
function topics(...paragraphs: string[]): string[] {
  const documents = ['2010-01-01', '2015-01-01'].map((date) =>
    documentForTests(date, [CHAPEAU, ...paragraphs], { date }),
  );
  const commitments = documents.flatMap((one) => findCommitments(one));
  return trackCommitments(documents, commitments).map((one) => one.topic);
}

describe('a lineage’s name', () => {
  it.each([
    [
      'Recognize the need to print cheaper, lighter and stronger maps of caves, in order to lend them;',
      'print cheaper, lighter and stronger maps of caves',
    ],
    [
      'Urge towns to insure, where feasible, the globes of their schools against theft by visitors and against fire, water and dust;',
      'insure, where feasible, the globes of their schools',
    ],
    ['We will dry flooded cellars with pumps;', 'dry flooded cellars with pumps'],
    [
      'Stress that the old maps of the province should be lent;',
      'old maps of the province should be lent',
    ],
  ])('“%s” is “%s”', (clause, name) => {
    expect(topics(clause)).toEqual([name]);
  });

  it('is an unbroken excerpt of the clause and no longer than 80 characters', () => {
    const clause = `Urge towns to restore ${Array.from({ length: 40 }, (_, i) => `painted ceiling${i}`).join(' ')};`;
    const [name = ''] = topics(clause);
    expect(name.length).toBeLessThanOrEqual(80);
    expect(name.length).toBeGreaterThan(24);
    expect(clause).toContain(name);
  });
});
