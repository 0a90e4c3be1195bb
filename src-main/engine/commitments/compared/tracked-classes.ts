import type { Commitment, CommitmentClass } from '../commitment.ts';

const TRACKED: ReadonlySet<CommitmentClass> = new Set([
  'need',
  'right',
  'norm_restatement',
  'exhortation',
  'request',
  'own_commitment',
  'condemnation',
  'decision',
]);

/**
 * Whether a commitment is followed through later documents: a need or anything stronger that is
 * operative. Facts recognised, praise and reasons given in a preamble are not.
 */
export function isTracked(commitment: Commitment): boolean {
  if (commitment.flags.includes('preambular') || commitment.flags.includes('enacting_clause'))
    return false;
  return (
    TRACKED.has(commitment.class) ||
    (commitment.class === 'recognition' && commitment.effectiveForce >= 2)
  );
}

/** Whether two aligned clauses are worth a step: one is tracked, or praise became mere notice. */
export function isTrackedPair(from: readonly Commitment[], to: readonly Commitment[]): boolean {
  if ([...from, ...to].some(isTracked)) return true;
  return from.some((a) =>
    to.some((b) => isAppraisal(a) !== isAppraisal(b) && (isNotice(a) || isNotice(b))),
  );
}

function isAppraisal(commitment: Commitment): boolean {
  return commitment.class === 'appreciation';
}

function isNotice(commitment: Commitment): boolean {
  return commitment.class === 'notice';
}
