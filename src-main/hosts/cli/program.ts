import { Command, CommanderError, Option } from 'commander';
import { applicationVersion } from '../../service/application-files.ts';
import { nodeComplaint } from '../node-version.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { wholeNumber } from './finding-options.ts';
import type { FindingOptions } from './finding-options.ts';
import type { CompareOptions } from './run-compare.ts';
import type { AnswerOptions, FindOptions, ReadOptions } from './run-find.ts';
import type { TrackedOptions } from './run-tracked.ts';
import type { Terminal } from './terminal.ts';

/** What `serve` was asked for. */
export interface ServeOptions {
  readonly port?: number;
  readonly workspace?: string;
  readonly open: boolean;
  readonly lookIn?: readonly string[];
}

/**
 * Runs the command line on the arguments that follow the program's name and answers with the exit
 * code. Each command loads only what it needs.
 */
export async function runProgram(
  terminal: Terminal,
  parameters: readonly string[],
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const program = buildProgram(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(parameters, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end with 0; everything else that commander refuses is a wrong command.
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
}

type Finish = (code: ExitCode) => void;

function buildProgram(terminal: Terminal, finish: Finish): Command {
  const program = new Command('clauseline')
    .description(
      'Puts a policy text beside its relatives: shared language, differences, commitments.',
    )
    .version(applicationVersion())
    .configureOutput({
      writeOut: (text) => terminal.print(text),
      writeErr: (text) => terminal.say(text.trimEnd()),
    })
    .exitOverride()
    .showHelpAfterError('(clauseline --help says more)');
  addReading(program, terminal, finish);
  addFinding(program, terminal, finish);
  addComparing(program, terminal, finish);
  addServing(program, terminal, finish);
  return program;
}

function addReading(program: Command, terminal: Terminal, finish: Finish): void {
  withJson(program.command('read'))
    .description('title, symbol, date, paragraphs, what was removed, warnings')
    .argument('<path...>', 'documents, or folders with documents')
    .addOption(
      new Option('--tracked <reading>', 'tracked changes as accepted, or left out')
        .choices(['accepted', 'original'])
        .default('accepted'),
    )
    .action(async (files: string[], options: ReadOptions) => {
      const { runRead } = await import('./run-find.ts');
      finish(await runRead(terminal, files, options));
    });
  withJson(program.command('commitments'))
    .description('commitments; with two or more dated files also what became of them')
    .argument('<path...>', 'documents, or folders with documents')
    .action(async (files: string[], options: AnswerOptions) => {
      const { runCommitments } = await import('./run-find.ts');
      finish(await runCommitments(terminal, files, options));
    });
}

function addFinding(program: Command, terminal: Terminal, finish: Finish): void {
  withFindingOptions(withJson(program.command('shared')))
    .description('passages that stand in more than one place, with all their places')
    .argument('<path...>', 'two or more documents, or folders with documents')
    .action(async (files: string[], options: AnswerOptions & FindingOptions) => {
      const { runShared } = await import('./run-find.ts');
      finish(await runShared(terminal, files, options));
    });
  withJson(program.command('find'))
    .description('where this or similar wording was used, best first')
    .argument('<wording>', 'the words, in quotation marks')
    .argument('<path...>', 'documents, or folders with documents')
    .option('--no-index', 'read the files of a folder anew and keep nothing of them')
    .action(async (wording: string, paths: string[], options: FindOptions) => {
      const { runFind } = await import('./run-find.ts');
      finish(await runFind(terminal, wording, paths, options));
    });
}

function addComparing(program: Command, terminal: Terminal, finish: Finish): void {
  withJson(program.command('differences'))
    .description('what became of each paragraph; of three or more versions its history')
    .argument('<a>', 'the earliest document')
    .argument('[b...]', 'the later ones, in their order')
    .option('--tracked', 'of one file, the original against its tracked changes')
    .action(async (a: string, others: string[], options: AnswerOptions & TrackedOptions) => {
      if (options.tracked) {
        const { runTracked } = await import('./run-tracked.ts');
        return finish(await runTracked(terminal, [a, ...others], options));
      }
      const { runDifferences } = await import('./run-find.ts');
      finish(await runDifferences(terminal, [a, ...others], options));
    });
  withFindingOptions(withJson(program.command('compare')))
    .description('all of it as comparison notes')
    .argument('<path...>', 'two or more documents, or folders with documents')
    .option('-o, --output <file>', 'where to write: .md, .html, .docx, .csv or .json')
    .action(async (files: string[], options: CompareOptions) => {
      const { runCompare } = await import('./run-compare.ts');
      finish(await runCompare(terminal, files, options));
    });
}

function addServing(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('serve')
    .description('the app in the browser, on this computer only')
    .option('--port <number>', 'port on 127.0.0.1 (default: a free one)', wholeNumber(0, 65_535))
    .option('--workspace <file>', 'workspace to open')
    .option('--look-in <folder...>', 'folders in which Find wording can look')
    .option('--no-open', 'only print the address')
    .action(async (options: ServeOptions) => {
      const complaint = nodeComplaint(process.versions.node);
      if (complaint !== null) {
        terminal.say(complaint);
        return finish(exitCodes.fileFailed);
      }
      const { serveInBrowser } = await import('../browser/serve-in-browser.ts');
      finish((await serveInBrowser(terminal, options)) ? exitCodes.done : exitCodes.fileFailed);
    });
}

function withJson(command: Command): Command {
  return command.option('--json', 'one JSON object with "schema": 1');
}

function withFindingOptions(command: Command): Command {
  return command
    .option('--formulas', 'list set phrases too')
    .option('--shortest-phrase <words>', 'shortest phrase to report', wholeNumber(3, 100))
    .option('--changed-words <number>', 'words in ten that may differ', wholeNumber(0, 9));
}
