import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { done, failed } from '../contract/problem.ts';
import type { Result } from '../contract/problem.ts';

/**
 * Whether a file may be written over: never when it is one of the documents, by whatever name or
 * link it is reached.
 */
export async function checkOutput(
  output: string,
  inputs: readonly string[],
): Promise<Result<null>> {
  const target = await stat(output, { bigint: true }).catch(() => null);
  if (!target) return done(null);
  for (const input of inputs) {
    const status = await stat(input, { bigint: true }).catch(() => null);
    if (status && status.ino === target.ino && status.dev === target.dev) {
      const name = basename(output);
      const sentence = `“${name}” is one of the documents to compare and is never written over; choose another name for the notes.`;
      return failed('cannot-save', sentence, name);
    }
  }
  return done(null);
}
