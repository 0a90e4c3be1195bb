import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import process from 'node:process';
import { refused } from '../parsed.ts';
import type { ParseOutcome } from '../parsed.ts';
import { checkOutcome } from './check-outcome.ts';
import { limitsFor } from './parse-limits.ts';
import type { IsolatedFormat, ParseLimits } from './parse-limits.ts';
import { parserCommand } from './parser-command.ts';
import type { ParserOrder } from './parser-order.ts';

/** Choices for one parse. */
export interface ParseChoices {
  /** Limits other than the usual ones for the file's size. */
  readonly limits?: Partial<ParseLimits>;
  readonly tracked?: 'accepted' | 'original';
  /** Ends the parse, which then answers with `cancelled`. */
  readonly signal?: AbortSignal;
}

/** A parser that dies without having reached a limit is given one more try. */
const MOST_TRIES = 2;

/** The error stream carries one word of the guard, or a stack trace nobody reads. */
const KEPT_ERRORS = 1_024;

/**
 * Parses a file in a process of its own, so that a hang, a bomb or a crash costs this file only.
 * The process has limits on CPU time, time, memory and output, no network, and no files. Never
 * rejects: what goes wrong is a refusal in words for the user.
 */
export async function parseIsolated(
  format: IsolatedFormat,
  bytes: Uint8Array,
  choices: ParseChoices = {},
): Promise<ParseOutcome> {
  const limits = { ...limitsFor(format, bytes.length), ...choices.limits };
  const { tracked, signal } = choices;
  const order: ParserOrder = { format, limits, ...(tracked === undefined ? {} : { tracked }) };
  for (let attempt = 1; ; attempt += 1) {
    const end = await runParser(order, bytes, signal);
    const outcome = outcomeOf(end);
    if (outcome) return outcome;
    if (attempt === MOST_TRIES) {
      return refused(
        'parser-stopped',
        'made its reader stop twice: the file is damaged or unsafe.',
      );
    }
  }
}

type Stop = 'wall' | 'output' | 'cancelled';

interface ParserEnd {
  readonly answer: string;
  readonly errors: string;
  readonly stop: Stop | undefined;
}

function outcomeOf({ answer, errors, stop }: ParserEnd): ParseOutcome | undefined {
  if (stop === 'cancelled') return refused('cancelled', 'was not read: you stopped it.');
  if (stop === 'output') {
    return refused('file-too-large', 'holds more text than a document can have.');
  }
  if (stop === 'wall' || errors.includes('limit: cpu')) {
    return refused('parser-stopped', 'took too long to read: it is damaged or unsafe.');
  }
  if (errors.includes('limit: memory') || errors.includes('heap out of memory')) {
    return refused('parser-stopped', 'took too much memory to read: it is damaged or unsafe.');
  }
  return checkOutcome(answer);
}

function runParser(
  order: ParserOrder,
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<ParserEnd> {
  return new Promise((resolve) => {
    const child = startParser(order.format === 'mock');
    const pieces: Buffer[] = [];
    let length = 0;
    let errors = '';
    let stop: Stop | undefined;
    const stopFor = (reason: Stop): void => {
      stop ??= reason;
      killGroup(child);
    };
    const timer = setTimeout(() => stopFor('wall'), order.limits.wall);
    const cancel = (): void => stopFor('cancelled');
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel);
    child.stdout?.on('data', (piece: Buffer) => {
      length += piece.length;
      if (length > order.limits.output) stopFor('output');
      else pieces.push(piece);
    });
    child.stderr?.on('data', (piece: Buffer) => {
      errors = (errors + piece.toString()).slice(-KEPT_ERRORS);
    });
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      killGroup(child);
      resolve({ answer: Buffer.concat(pieces).toString(), errors, stop });
    };
    child.on('error', finish);
    child.on('close', finish);
    sendFile(child, order, bytes);
  });
}

function startParser(mock: boolean): ChildProcess {
  const { file, args, env } = parserCommand(mock);
  // A group of its own, so that whatever a parser starts can be ended with it.
  const detached = process.platform !== 'win32';
  return spawn(file, [...args], { env: { ...env }, detached, stdio: 'pipe', windowsHide: true });
}

function sendFile(child: ChildProcess, order: ParserOrder, bytes: Uint8Array): void {
  // A parser that died early closes its end; its exit says what there is to say.
  child.stdin?.on('error', () => undefined);
  child.stdin?.write(`${JSON.stringify(order)}\n`);
  child.stdin?.end(bytes);
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
}
