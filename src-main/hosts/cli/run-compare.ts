import { makeNotes } from '../../service/analysis/one-off-notes.ts';
import { checkOutput } from '../../service/check-output.ts';
import { formatOfName } from '../../service/exporting/export-file.ts';
import { saveFile } from '../../service/save-file.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { settingsOf } from './finding-options.ts';
import type { FindingOptions } from './finding-options.ts';
import { codeOf, gather, tooFew } from './run-find.ts';
import type { Terminal } from './terminal.ts';

/** Options of `compare`. */
export interface CompareOptions extends FindingOptions {
  readonly output?: string;
  readonly json?: boolean;
}

/**
 * `clauseline compare FILE FILE… -o notes.md`. Without `-o` the notes go to standard output, as
 * Markdown or as JSON.
 */
export async function runCompare(
  terminal: Terminal,
  files: readonly string[],
  options: CompareOptions,
): Promise<ExitCode> {
  const { output } = options;
  const format = output === undefined ? (options.json ? 'json' : 'markdown') : formatOfName(output);
  if (format === null) {
    terminal.say('Notes are written as .md, .html, .docx, .csv or .json; end the name with one.');
    return exitCodes.usage;
  }
  const allowed = output === undefined ? null : await checkOutput(output, files);
  if (allowed?.ok === false) {
    terminal.say(allowed.problem.sentence);
    return exitCodes.usage;
  }
  const gathered = await gather(terminal, files);
  if (!gathered) return exitCodes.stopped;
  const short = tooFew(terminal, gathered);
  if (short !== null) return short;
  const notes = await makeNotes(gathered.documents, settingsOf(options), format, (stage) => {
    terminal.progress(`${stage}…`);
  });
  terminal.clearProgress();
  const written = await deliver(terminal, output, notes.bytes);
  return written === exitCodes.done ? codeOf(gathered) : written;
}

async function deliver(
  terminal: Terminal,
  output: string | undefined,
  bytes: Uint8Array,
): Promise<ExitCode> {
  if (output === undefined) {
    terminal.print(new TextDecoder().decode(bytes));
    return exitCodes.done;
  }
  const saved = await saveFile(output, bytes);
  if (!saved.ok) {
    terminal.say(saved.problem.sentence);
    return exitCodes.fileFailed;
  }
  terminal.say(`Comparison notes are in ${output}.`);
  return exitCodes.done;
}
