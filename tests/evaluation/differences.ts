import { evaluateParagraphChanges } from './paragraph-changes.ts';
import { evaluateSubstance } from './substance-kinds.ts';
import { evaluateWordEdits } from './word-edits.ts';

/** Differences: word edits against those people marked, and moves, splits and merges made, kinds of substance. */
export async function evaluateDifferences(): Promise<void> {
  evaluateWordEdits();
  evaluateParagraphChanges();
  evaluateSubstance();
  return Promise.resolve();
}
