import { evaluateClauses } from './shared-clauses.ts';
import { evaluatePan } from './shared-pan.ts';
import { evaluatePlanted } from './shared-planted.ts';

/**
 * Prints how well shared language is found: on the corpus of a contest, half of which settings were
 * chosen on (`--all`: on both halves); on clauses re-drafted by people; and on passages planted in
 * made documents.
 */
export async function evaluateShared(): Promise<void> {
  evaluatePan(process.argv.includes('--all'));
  evaluateClauses();
  evaluatePlanted();
  return Promise.resolve();
}
