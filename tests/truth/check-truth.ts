import { findCommitments } from '../../src-main/engine/commitments/find-commitments.ts';
import { trackCommitments } from '../../src-main/engine/commitments/track-commitments.ts';
import { findSharedLanguage } from '../../src-main/engine/shared-language/find-shared-language.ts';
import { defaultSharedSettings } from '../../src-main/engine/shared-language/shared-passage.ts';
import { checkCommitment } from './check-commitment.ts';
import { checkDifference } from './check-difference.ts';
import { checkShared } from './check-shared.ts';
import type { CaseOutcome, Truth } from './truth.ts';
import { readCorpus } from './truth.ts';

/** Runs the engine over the sample texts and holds every case of the truth against it. */
export function checkTruth(truth: Truth): CaseOutcome[] {
  const documents = readCorpus(truth);
  const all = [...documents.values()];
  const { passages } = findSharedLanguage(all, defaultSharedSettings);
  const commitments = all.flatMap((document) => findCommitments(document));
  const lineages = trackCommitments(all, commitments);
  return [
    ...truth.shared.map((wanted) => checkShared(wanted, documents, passages)),
    ...truth.differences.map((wanted) => checkDifference(wanted, documents)),
    ...truth.commitments.map((wanted) => checkCommitment(wanted, documents, commitments, lineages)),
  ];
}
