import { evaluateParagraphChanges } from './paragraph-changes.ts';
import { evaluateWordEdits } from './word-edits.ts';

/** Differences: word edits against those people marked, and moves, splits and merges made. */
export async function evaluateDifferences(): Promise<void> {
  evaluateWordEdits();
  evaluateParagraphChanges();
  return Promise.resolve();
}
