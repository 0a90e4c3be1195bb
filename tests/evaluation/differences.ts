import { join, resolve } from 'node:path';
import { evaluateExactness } from './differences/exactness.ts';
import { evaluateNothingChanged } from './differences/nothing-changed.ts';
import { evaluateReadPairs } from './differences/read-pairs.ts';
import { evaluateSubstanceCases } from './differences/substance-cases.ts';
import { evaluateParagraphChanges } from './paragraph-changes.ts';
import { evaluateSubstance } from './substance-kinds.ts';
import { evaluateWordEdits } from './word-edits.ts';

/** Where real documents lie; beside the project unless CLAUSELINE_SHARED says otherwise. */
const shared = resolve(
  process.env['CLAUSELINE_SHARED'] ?? join(import.meta.dirname, '../../../shared'),
);

/**
 * Differences: word edits against those people marked; moves, splits and merges made; kinds of
 * substance; whether changes put both texts back together; documents in which nothing changed; and
 * revised papers read by eye.
 */
export async function evaluateDifferences(): Promise<void> {
  evaluateWordEdits();
  evaluateParagraphChanges();
  evaluateSubstance();
  evaluateSubstanceCases();
  evaluateNothingChanged(join(shared, 'texts'));
  await evaluateReadPairs(join(shared, 'texts'));
  await evaluateExactness(join(shared, 'texts'));
}
