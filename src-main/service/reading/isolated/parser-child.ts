import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import process from 'node:process';
import type { Readable, Writable } from 'node:stream';
import { parserCommand } from './parser-command.ts';
import type { ParserMode } from './parser-command.ts';

/** A parser process with its streams. */
export interface ParserChild {
  readonly process: ChildProcess;
  readonly input: Writable;
  readonly output: Readable;
  readonly errors: Readable;
}

/**
 * Starts a parser process. Besides the usual three streams it has a lifeline: a pipe on which
 * nothing is ever sent, and whose end tells it that whoever started it is gone, be it a thread or
 * the whole program.
 */
export function startParser(mode: ParserMode): ParserChild {
  const { file, args, env } = parserCommand(mode);
  const child = spawn(file, [...args], {
    env: { ...env },
    // A group of its own, so that whatever a parser starts can be ended with it.
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const [input, output, errors, lifeline] = child.stdio;
  if (!input || !output || !errors || !lifeline) throw new Error('a parser has no streams');
  // A parser that died early closes its ends; its exit says what there is to say.
  for (const stream of [input, output, errors, lifeline]) stream.on('error', () => undefined);
  letGo(lifeline);
  // Else the child would not count as closed before the lifeline is.
  child.on('exit', () => lifeline.destroy());
  return { process: child, input, output, errors };
}

/** Ends a parser and all that it started. */
export function killParser({ process: { pid }, process: child }: ParserChild): void {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
}

/** Lets the program end while a parser waits for work, or holds it while one works. */
export function holdProgram(child: ParserChild, hold: boolean): void {
  const all = [child.process, child.input, child.output, child.errors];
  for (const one of all) {
    if (hold) hang(one);
    else letGo(one);
  }
}

interface Holding {
  ref?(): unknown;
  unref?(): unknown;
}

function hang(one: object): void {
  (one as Holding).ref?.();
}

function letGo(one: object): void {
  (one as Holding).unref?.();
}
