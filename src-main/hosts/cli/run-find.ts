import {
  answerCommitments,
  answerDifferences,
  answerFolder,
  answerHistory,
  answerShared,
  answerWording,
} from '../../service/analysis/one-off-findings.ts';
import type { Answer } from '../../service/answering/answer.ts';
import { tellDocuments } from '../../service/answering/tell-documents.ts';
import { closeFolders, searchFolder } from '../../service/folder-index/search-folder.ts';
import type { FolderProgress } from '../../service/folder-index/read-folder.ts';
import { filesToRead, gatherDocuments, isFolder } from '../../service/gather-documents.ts';
import type { GatheredDocuments, ReadingProgress } from '../../service/gather-documents.ts';
import type { ReadingChoices } from '../../service/reading/read-document.ts';

import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { settingsOf } from './finding-options.ts';
import type { FindingOptions } from './finding-options.ts';
import type { Terminal } from './terminal.ts';

/** Options of every command that answers on standard output. */
export interface AnswerOptions {
  readonly json?: boolean;
}

/** Options of `find`. */
export interface FindOptions extends AnswerOptions {
  /** False when the folder's files are to be read and nothing kept. */
  readonly index?: boolean;
}

/** Options of `read`. */
export interface ReadOptions extends AnswerOptions {
  /** How tracked changes are read. */
  readonly tracked?: NonNullable<ReadingChoices['tracked']>;
}

/** `clauseline read FILE…` */
export async function runRead(
  terminal: Terminal,
  files: readonly string[],
  options: ReadOptions,
): Promise<ExitCode> {
  const { tracked } = options;
  const gathered = await gather(terminal, files, tracked ? { tracked } : {});
  if (!gathered) return exitCodes.stopped;
  if (gathered.documents.length > 0 || options.json) {
    print(terminal, tellDocuments(gathered.documents), options);
  }
  return codeOf(gathered);
}

/** `clauseline shared FILE FILE…` */
export async function runShared(
  terminal: Terminal,
  files: readonly string[],
  options: AnswerOptions & FindingOptions,
): Promise<ExitCode> {
  const gathered = await gather(terminal, files);
  if (!gathered) return exitCodes.stopped;
  const short = tooFew(terminal, gathered);
  if (short !== null) return short;
  terminal.progress('Finding shared language…');
  print(terminal, answerShared(gathered.documents, settingsOf(options)), options);
  return codeOf(gathered);
}

/** `clauseline differences A B [C …]`, in the order in which they are named. */
export async function runDifferences(
  terminal: Terminal,
  files: readonly string[],
  options: AnswerOptions,
): Promise<ExitCode> {
  const gathered = await gather(terminal, files);
  if (!gathered) return exitCodes.stopped;
  const short = tooFew(terminal, gathered);
  if (short !== null) return short;
  terminal.progress('Comparing…');
  const [a, b, ...more] = gathered.inGivenOrder;
  if (more.length > 0) print(terminal, answerHistory(gathered.inGivenOrder), options);
  else if (a && b) print(terminal, answerDifferences(a, b), options);
  return codeOf(gathered);
}

/** `clauseline commitments FILE…` */
export async function runCommitments(
  terminal: Terminal,
  files: readonly string[],
  options: AnswerOptions,
): Promise<ExitCode> {
  const gathered = await gather(terminal, files);
  if (!gathered) return exitCodes.stopped;
  if (gathered.documents.length === 0) return exitCodes.fileFailed;
  terminal.progress('Finding commitments…');
  print(terminal, answerCommitments(gathered.documents), options);
  return codeOf(gathered);
}

/** `clauseline find "wording" FILE|FOLDER…` */
export async function runFind(
  terminal: Terminal,
  wording: string,
  paths: readonly string[],
  options: FindOptions,
): Promise<ExitCode> {
  if (wording.trim() === '') {
    terminal.say('Say which wording to find, in quotation marks.');
    return exitCodes.usage;
  }
  const [only] = paths;
  if (
    options.index !== false &&
    only !== undefined &&
    paths.length === 1 &&
    (await isFolder(only))
  ) {
    return findInFolder(terminal, wording, only, options);
  }
  const gathered = await gather(terminal, paths);
  if (!gathered) return exitCodes.stopped;
  if (gathered.documents.length === 0) return exitCodes.fileFailed;
  terminal.progress('Finding wording…');
  print(terminal, answerWording(wording, gathered.documents), options);
  return codeOf(gathered);
}

/** A folder is looked through by its index, which is kept and brought up to date. */
async function findInFolder(
  terminal: Terminal,
  wording: string,
  folder: string,
  options: AnswerOptions,
): Promise<ExitCode> {
  const question = { folder, wording, settings: settingsOf({}), refresh: true };
  const progress: FolderProgress = (stage, finished, total) => {
    terminal.progress(total > 0 ? `${stage} (${finished} of ${total})…` : `${stage}…`);
  };
  const answer = await terminal.stoppable((signal) => searchFolder(question, progress, signal));
  closeFolders();
  terminal.clearProgress();
  if (!answer.ok) {
    terminal.say(answer.problem.sentence);
    return answer.problem.code === 'cancelled' ? exitCodes.stopped : exitCodes.fileFailed;
  }
  const { problems } = answer.value;
  for (const { sentence } of problems) terminal.say(sentence);
  print(terminal, answerFolder(wording, answer.value), options);
  return problems.length > 0 ? exitCodes.fileFailed : exitCodes.done;
}

/**
 * Reads files, and the documents in folders at any depth, and says at once what is wrong with any
 * of them. Null when the user stopped it.
 */
export async function gather(
  terminal: Terminal,
  paths: readonly string[],
  choices: Pick<ReadingChoices, 'tracked' | 'bothReadings'> = {},
): Promise<GatheredDocuments | null> {
  const found = await filesToRead(paths);
  if (!found.ok) {
    terminal.say(found.problem.sentence);
    return { documents: [], inGivenOrder: [], problems: [found.problem], remarks: [] };
  }
  const { files, fromFolder } = found.value;
  const progress: ReadingProgress = (name, done, total) => {
    terminal.progress(`Reading ${name} (${done + 1} of ${total})…`);
  };
  const read = await terminal.stoppable((signal) =>
    gatherDocuments(files, progress, { ...choices, signal }),
  );
  const gathered = { ...read, problems: [...found.value.problems, ...read.problems] };
  terminal.clearProgress();
  for (const remark of gathered.remarks) terminal.say(remark);
  for (const problem of gathered.problems) {
    // Files found in folders may bear the same name.
    terminal.say(fromFolder ? `${problem.file}: ${problem.sentence}` : problem.sentence);
  }
  tellHowMany(terminal, gathered, files.length);
  return gathered.stoppedAfter === undefined ? gathered : null;
}

/** So many failures that they need counting. */
const MANY = 3;

function tellHowMany(terminal: Terminal, gathered: GatheredDocuments, files: number): void {
  const { problems, stoppedAfter } = gathered;
  if (problems.length >= MANY) {
    terminal.say(`${problems.length} of ${files} files could not be read.`);
  }
  if (stoppedAfter !== undefined) {
    terminal.say(`Stopped after ${stoppedAfter} of ${files} files.`);
  }
}

/** The exit code when there are not two documents to compare, else null. */
export function tooFew(terminal: Terminal, gathered: GatheredDocuments): ExitCode | null {
  const { documents, problems } = gathered;
  if (documents.length > 1) return null;
  if (problems.length > 0) {
    terminal.say('That leaves fewer than two documents, so there is nothing to compare.');
    return exitCodes.fileFailed;
  }
  terminal.say('Comparing needs two different documents; name another one.');
  return exitCodes.usage;
}

/** Whether all files could be read. */
export function codeOf({ problems }: GatheredDocuments): ExitCode {
  return problems.length > 0 ? exitCodes.fileFailed : exitCodes.done;
}

/** Prints an answer as text or as JSON. */
export function print(terminal: Terminal, { json, lines }: Answer, options: AnswerOptions): void {
  terminal.clearProgress();
  const text = options.json ? JSON.stringify({ schema: 1, ...json }, null, 2) : lines.join('\n');
  terminal.print(`${text.trimEnd()}\n`);
}
