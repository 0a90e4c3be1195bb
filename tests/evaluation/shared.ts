import { evaluatePan } from './shared-pan.ts';

/**
 * Prints how well shared language is found: on the corpus of a contest, half of which settings were
 * chosen on (`--all`: on both halves).
 */
export async function evaluateShared(): Promise<void> {
  evaluatePan(process.argv.includes('--all'));
  return Promise.resolve();
}
