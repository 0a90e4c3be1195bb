import type { Document } from '../documents/document.ts';
import type { Commitment, CommitmentClass } from './commitment.ts';

/** What a document does, in counts that can be held against those of another document. */
export interface DocumentProfile {
  readonly document: string;
  /** How many verbs there are of each class, every class once, from promises to notices. */
  readonly classes: readonly { readonly class: CommitmentClass; readonly count: number }[];
  /** Operative verbs in all; preambular ones are not counted anywhere. */
  readonly verbs: number;
  readonly promises: number;
  readonly requests: number;
  readonly exhortations: number;
  readonly needs: number;
  readonly decisions: number;
  /** Facts recognised, noted, welcomed or regretted: nothing is to be done. */
  readonly recognitions: number;
  readonly condemnations: number;
  /** Dates and time limits to which an act is bound. */
  readonly hardDates: number;
  /** Hedges and softeners for each promise, 0 when there is no promise. */
  readonly hedgesPerPromise: number;
}

/** From promises to notices: what binds most stands first. */
const CLASSES: readonly CommitmentClass[] = [
  'own_commitment',
  'decision',
  'request',
  'exhortation',
  'norm_restatement',
  'right',
  'need',
  'condemnation',
  'concern',
  'appreciation',
  'recognition',
  'notice',
];
const PROMISES: readonly CommitmentClass[] = ['own_commitment'];
const NEEDS: readonly CommitmentClass[] = ['need', 'right', 'norm_restatement'];
const RECOGNITIONS: readonly CommitmentClass[] = [
  'notice',
  'recognition',
  'appreciation',
  'concern',
];

/** Counts what a document's operative verbs do. Takes the commitments of any documents. */
export function profileDocument(
  document: Document,
  commitments: readonly Commitment[],
): DocumentProfile {
  const own = commitments.filter(
    (one) => one.document === document.id && !one.flags.includes('preambular'),
  );
  const count = (classes: readonly CommitmentClass[]): number =>
    own.filter((one) => classes.includes(one.class)).length;
  const promises = own.filter((one) => PROMISES.includes(one.class));
  return {
    document: document.id,
    classes: CLASSES.map((name) => ({ class: name, count: count([name]) })),
    verbs: own.length,
    promises: promises.length,
    requests: count(['request']),
    exhortations: count(['exhortation']),
    needs: count(NEEDS),
    decisions: count(['decision']),
    recognitions: count(RECOGNITIONS),
    condemnations: count(['condemnation']),
    hardDates: sum(own.map((one) => one.timeBounds.filter((time) => time.kind === 'hard').length)),
    hedgesPerPromise: promises.length === 0 ? 0 : sum(promises.map(countHedges)) / promises.length,
  };
}

function countHedges(commitment: Commitment): number {
  return commitment.hedges.filter(
    (hedge) => hedge.kind === 'hedge' || hedge.kind === 'softening_head',
  ).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
