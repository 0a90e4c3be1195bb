import type { Buffer } from 'node:buffer';
import type { ParserChild } from './parser-child.ts';
import { killParser } from './parser-child.ts';
import type { ParseLimits } from './parse-limits.ts';

/** Why a parser was ended from outside. */
export type Stop = 'wall' | 'output' | 'cancelled';

/** How a parser's work on one file ended. */
export interface ParserEnd {
  /** Its answer; what there is of it when it was ended. */
  readonly answer: string;
  /** The last it wrote to its error stream: a word of the guard, or a stack trace. */
  readonly errors: string;
  readonly stop: Stop | undefined;
}

/** The error stream carries one word of the guard, or a stack trace nobody reads. */
export const KEPT_ERRORS = 1_024;

/**
 * Watches a parser at work on one file: it is ended when its time is up, when it answers more
 * than it may, and when the user cancels. `done` takes the watch away.
 */
export function watchParser(
  child: ParserChild,
  limits: ParseLimits,
  signal: AbortSignal | undefined,
): { readonly count: (piece: Buffer) => boolean; readonly done: () => Stop | undefined } {
  let stop: Stop | undefined;
  let length = 0;
  const stopFor = (reason: Stop): void => {
    stop ??= reason;
    killParser(child);
  };
  const timer = setTimeout(() => stopFor('wall'), limits.wall);
  const cancel = (): void => stopFor('cancelled');
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel);
  return {
    count: (piece) => {
      length += piece.length;
      if (length > limits.output) stopFor('output');
      return length <= limits.output;
    },
    done: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      return stop;
    },
  };
}
