import { answerDifferences } from '../../service/analysis/one-off-findings.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { codeOf, gather, print } from './run-find.ts';
import type { AnswerOptions } from './run-find.ts';
import type { Terminal } from './terminal.ts';

/** Options of `differences` about tracked changes. */
export interface TrackedOptions {
  readonly tracked?: boolean;
}

/** `clauseline differences FILE --tracked`: the original against the file with its changes. */
export async function runTracked(
  terminal: Terminal,
  files: readonly string[],
  options: AnswerOptions,
): Promise<ExitCode> {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) {
    terminal.say('With --tracked name one file: its original is compared with its changes.');
    return exitCodes.usage;
  }
  const gathered = await gather(terminal, [file], { bothReadings: true });
  if (!gathered) return exitCodes.stopped;
  const [accepted] = gathered.inGivenOrder;
  if (!accepted) return codeOf(gathered);
  const original = accepted.tracked?.otherReading;
  if (!original) {
    const { name } = accepted.source;
    terminal.say(
      accepted.tracked
        ? `Before its tracked changes “${name}” held no words, so there is nothing to compare.`
        : `“${name}” holds no tracked changes, so there is nothing to compare.`,
    );
    return exitCodes.usage;
  }
  terminal.progress('Comparing…');
  print(terminal, answerDifferences(original, accepted), options);
  return codeOf(gathered);
}
