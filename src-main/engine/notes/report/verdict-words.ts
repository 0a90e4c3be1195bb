import type { AbsentKind } from '../../commitments/lineages/absences.ts';
import type { CommitmentClass, Modifier } from '../../commitments/commitment.ts';
import type { Verdict } from '../../commitments/lineage.ts';

/** A verdict as it is shown: a sign that is told apart by shape, and a word beside it. */
export interface VerdictWords {
  readonly sign: string;
  readonly word: string;
}

/**
 * Sign and word of each verdict. What was not found again is called "no counterpart found": that
 * nothing was found does not prove that a promise was given up.
 */
export const verdictWords: Readonly<Record<Verdict, VerdictWords>> = {
  reaffirmed: { sign: '●', word: 'reaffirmed' },
  strengthened: { sign: '▲', word: 'strengthened' },
  weakened: { sign: '▼', word: 'weakened' },
  broadened: { sign: '↔', word: 'broadened' },
  narrowed: { sign: '⇥', word: 'narrowed' },
  mixed: { sign: '◐', word: 'mixed' },
  reclassified: { sign: '◇', word: 'reclassified' },
  split: { sign: '⑂', word: 'split' },
  merged: { sign: '⑃', word: 'merged' },
  new: { sign: '✚', word: 'new' },
  dropped: { sign: '○', word: 'no counterpart found' },
  expired: { sign: '⌛', word: 'expired' },
};

/**
 * What stands behind a verdict that is less than sure, in plain words; empty when it is found. Where
 * nothing was joined the doubt is the other way round: something much like it is there after all.
 */
export function doubtOf(verdict: Verdict, certainty: 'found' | 'possible'): string {
  if (certainty === 'found') return '';
  if (verdict === 'new') return 'though something like it stood there before';
  if (verdict === 'dropped' || verdict === 'expired')
    return 'though something like it stands there';
  return 'a possible match only';
}

/** Each class in plain words, in the order in which profiles list them. */
export const classWords: Readonly<Record<CommitmentClass, string>> = {
  own_commitment: 'promise of its own',
  decision: 'decision',
  request: 'request or mandate',
  exhortation: 'call on others',
  norm_restatement: 'existing duty restated',
  right: 'right affirmed',
  need: 'need stated',
  condemnation: 'condemnation',
  concern: 'concern',
  appreciation: 'appreciation',
  recognition: 'recognition',
  notice: 'notice',
};

/** What each level of force means, 0 to 5. */
export const forceWords: readonly string[] = [
  'neutral notice',
  'appraisal',
  'norm endorsed, nobody asked',
  'soft ask or soft promise',
  'strong ask or promise',
  'mandatory or constitutive',
];

/** Each kind of words that may be absent, in the order in which they are offered. */
export const absentWords: Readonly<Record<AbsentKind, string>> = {
  actor: 'actor',
  deadline: 'deadline',
  number: 'number',
  qualifier: 'qualifier',
};

/** Each kind of qualifier in plain words. */
export const qualifierWords: Readonly<Record<Modifier['kind'], string>> = {
  hedge: 'hedge',
  softening_head: 'softener',
  epistemic: 'doubt',
  intensifier: 'intensifier',
  condition: 'condition',
  anchor: 'reference to other law',
  limit: 'limit',
  vague: 'vague word',
};
