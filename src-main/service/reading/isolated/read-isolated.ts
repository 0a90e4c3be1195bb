import type { DocumentOutcome } from '../document-of-parsed.ts';
import { refused } from '../parsed.ts';
import type { Refusal } from '../parsed.ts';
import { checkOutcome } from './check-outcome.ts';
import { limitsFor } from './parse-limits.ts';
import type { ParseLimits } from './parse-limits.ts';
import { NOT_NODE } from './parser-order.ts';
import type { ParserOrder } from './parser-order.ts';
import { runKept } from './run-kept.ts';
import { runOnce } from './run-once.ts';
import type { ParserEnd } from './run-parser.ts';

/** Choices for one parse. */
export interface ParseChoices {
  /** Limits other than the usual ones for the file's size. */
  readonly limits?: Partial<ParseLimits>;
  readonly tracked?: 'accepted' | 'original';
  /** Ends the parse, which then answers with `cancelled`. */
  readonly signal?: AbortSignal;
}

/** A file to be read, without its bytes. */
export type FileOrder = Pick<ParserOrder, 'format' | 'name' | 'pasted'>;

/** A parser that dies without having reached a limit is given one more try. */
const MOST_TRIES = 2;

/**
 * Parses a file and makes its document in a process apart, so that a hang, a bomb or a crash costs
 * this file only. The process has limits on CPU time, time, memory and output, no network, and no
 * files. A text is given to a process that takes many, one after another; any other file has one
 * of its own. Never rejects: what goes wrong is a refusal in words for the user.
 */
export function readIsolated(
  file: FileOrder,
  bytes: Uint8Array,
  choices: ParseChoices = {},
): Promise<DocumentOutcome> {
  const run = file.format === 'text' ? runKept : runOnce;
  return tryTwice(run, orderFor(file, bytes, choices), bytes, choices);
}

function orderFor(file: FileOrder, bytes: Uint8Array, choices: ParseChoices): ParserOrder {
  const { limits, tracked } = choices;
  return {
    ...file,
    limits: { ...limitsFor(file.format, bytes.length), ...limits },
    ...(tracked === undefined ? {} : { tracked }),
  };
}

/** Runs a parser, and once more when it died for no reason that is known. */
export async function tryTwice(
  run: typeof runOnce,
  order: ParserOrder,
  bytes: Uint8Array,
  { signal }: ParseChoices,
): Promise<DocumentOutcome> {
  for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
    const end = await run(order, bytes, signal);
    const outcome = refusalOf(end) ?? checkOutcome(end.answer);
    if (outcome) return outcome;
  }
  return refused('parser-stopped', 'made its reader stop twice: the file is damaged or unsafe.');
}

function refusalOf({ errors, stop }: ParserEnd): Refusal | undefined {
  if (stop === 'cancelled') return refused('cancelled', 'was not read: you stopped it.');
  if (errors.includes(NOT_NODE)) {
    return refused(
      'parser-stopped',
      'was not read: Clauseline was packaged in a way that keeps its readers from starting ' +
        '(its runAsNode fuse is off). Install another copy; your documents and notes are unharmed.',
    );
  }
  if (stop === 'output') {
    return refused('file-too-large', 'holds more text than a document can have.');
  }
  if (stop === 'wall' || errors.includes('limit: cpu')) {
    return refused('parser-stopped', 'took too long to read: it is damaged or unsafe.');
  }
  if (errors.includes('limit: memory') || errors.includes('heap out of memory')) {
    return refused('parser-stopped', 'took too much memory to read: it is damaged or unsafe.');
  }
  return undefined;
}
