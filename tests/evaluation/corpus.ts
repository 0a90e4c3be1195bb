import { checkTruth } from '../truth/check-truth.ts';
import { readTruth } from '../truth/truth.ts';

/** Prints how many cases of `corpus/truth.json` the engine finds, and what it says of the others. */
export async function evaluateCorpus(): Promise<void> {
  const outcomes = checkTruth(readTruth());
  for (const area of ['shared', 'differences', 'commitments'] as const) {
    const cases = outcomes.filter((outcome) => outcome.area === area);
    const missed = cases.filter((outcome) => outcome.complaints.length > 0);
    console.log(`${area}: ${cases.length - missed.length} of ${cases.length} cases found`);
    for (const { name, complaints } of missed) console.log(`  ${name}: ${complaints.join('; ')}`);
  }
  return Promise.resolve();
}
