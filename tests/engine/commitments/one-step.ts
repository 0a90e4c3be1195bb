import { findCommitments } from '../../../src-main/engine/commitments/find-commitments.ts';
import type { Lineage, LineageStep } from '../../../src-main/engine/commitments/lineage.ts';
import { trackCommitments } from '../../../src-main/engine/commitments/track-commitments.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { documentForTests } from '../documents-for-tests.ts';

/** Who speaks in every made declaration. */
export const CHAPEAU = { text: 'We, keepers of maps,', kind: 'text', label: 'text 1' } as const;
/** Clauses that all of them have, so that they are of one subject. */
export const OTHERS = [
  'Recognize the need to train bookbinders in every province;',
  'We will dry flooded cellars with pumps;',
  'Urge towns to insure their globes against theft;',
];

/** A declaration of a date with clauses of its own beside the common ones. */
export function dated(date: string, ...paragraphs: string[]): Document {
  return documentForTests(date, [CHAPEAU, ...paragraphs, ...OTHERS], { date });
}

/** Lineages through declarations. */
export function track(...documents: Document[]): Lineage[] {
  return trackCommitments(
    documents,
    documents.flatMap((one) => findCommitments(one)),
  );
}

/** The step between two versions of one clause. */
export function step(earlier: string, later: string): LineageStep {
  const lineages = track(dated('2010-01-01', earlier), dated('2015-01-01', later));
  const steps = lineages
    .flatMap((lineage) => lineage.steps)
    .filter((one) => one.from.some((id) => id.endsWith('.p1.1')));
  if (!steps[0]) throw new Error('no step starts from the clause');
  return steps[0];
}
