import type { AddedFiles } from '../contract/api.ts';
import type { Result } from '../contract/problem.ts';

/** Why files that were to be opened were not, a sentence for each. */
export function sentencesOf(added: Result<AddedFiles>): readonly string[] {
  return added.ok ? added.value.failures.map(({ sentence }) => sentence) : [added.problem.sentence];
}
