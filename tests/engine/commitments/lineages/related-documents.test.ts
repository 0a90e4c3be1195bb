import { describe, expect, it } from 'vitest';
import { findCommitments } from '../../../../src-main/engine/commitments/find-commitments.ts';
import type { Lineage } from '../../../../src-main/engine/commitments/lineage.ts';
import { trackCommitments } from '../../../../src-main/engine/commitments/track-commitments.ts';
import type { Document } from '../../../../src-main/engine/documents/document.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const charter = written('charter', '2010-01-01', [
  'We will lend rare maps to village schools;',
  'Urge towns to insure their globes against theft;',
  'We will dry flooded cellars with pumps;',
  'Recognize the need to train bookbinders in every province;',
]);
const review = written('review', '2020-01-01', [
  'We will lend rare maps, as appropriate, to village schools;',
  'Call upon towns to insure their globes against theft;',
  'We will restore the painted ceilings of reading rooms;',
]);
/** Of another subject, dated between the two. */
const rules = written('rules', '2015-01-01', [
  'Passengers shall keep their tickets until the end of the journey;',
  'The ferry company shall refund cancelled crossings;',
  'Drivers should switch off engines on the car deck;',
]);
const newRules = written('new rules', '2018-01-01', [
  'Passengers shall show their tickets until the end of the journey;',
  'The ferry company shall refund cancelled crossings within ten days;',
  'Bicycles may travel free;',
]);

function written(id: string, date: string, paragraphs: readonly string[]): Document {
  return documentForTests(id, paragraphs, { date });
}

function track(...documents: Document[]): Lineage[] {
  return trackCommitments(
    documents,
    documents.flatMap((one) => findCommitments(one)),
  );
}

function documentsIn(lineages: readonly Lineage[]): Set<string> {
  const steps = lineages.flatMap((lineage) => lineage.steps);
  return new Set(steps.flatMap((step) => [step.fromDocument ?? step.toDocument, step.toDocument]));
}

describe('documents of another subject', () => {
  it('take no part: nothing is missing in them, and nothing new', () => {
    expect(documentsIn(track(charter, review)).size).toBe(2);
    expect(track(charter, rules, review)).toEqual(track(charter, review));
  });

  it('are followed among themselves', () => {
    const apart = [...track(charter, review), ...track(rules, newRules)];
    const together = track(charter, rules, newRules, review);
    expect(new Set(together)).toEqual(new Set(apart));
    expect(together).toHaveLength(apart.length);
  });

  it('leave nothing to follow when no two documents are related', () => {
    expect(track(charter, rules)).toEqual([]);
  });
});

describe('documents of the same subject', () => {
  it('are related through a third', () => {
    const last = written('last', '2025-01-01', [
      'We will restore, by 2030, the painted ceilings of reading rooms;',
      'We will hire singers for the opening hours;',
      'Invite towns to publish the hours of their libraries;',
    ]);
    expect(documentsIn(track(charter, last)).size).toBe(0);
    expect(documentsIn(track(charter, review, last)).size).toBe(3);
  });

  it('may lack everything when they are too short to tell', () => {
    const short = written('short', '2020-01-01', ['We will hire singers;']);
    const verdicts = track(charter, short).flatMap(({ steps }) => steps.map((one) => one.verdict));
    expect(verdicts).toContain('dropped');
    expect(verdicts).toContain('new');
  });
});
