import type { ParsedText, TextOutcome } from '../parse-text.ts';
import { refused } from '../parsed.ts';
import type { Parsed, ParseOutcome, Refusal } from '../parsed.ts';
import { checkOutcome, checkTextOutcome } from './check-outcome.ts';
import { limitsFor } from './parse-limits.ts';
import type { IsolatedFormat, ParseLimits } from './parse-limits.ts';
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

/** A parser that dies without having reached a limit is given one more try. */
const MOST_TRIES = 2;

/**
 * Parses a file in a process of its own, so that a hang, a bomb or a crash costs this file only.
 * The process has limits on CPU time, time, memory and output, no network, and no files. Never
 * rejects: what goes wrong is a refusal in words for the user.
 */
export function parseIsolated(
  format: Exclude<IsolatedFormat, 'text'>,
  bytes: Uint8Array,
  choices: ParseChoices = {},
): Promise<ParseOutcome> {
  return tryTwice<Parsed>(runOnce, orderFor(format, bytes, choices), bytes, choices, checkOutcome);
}

/**
 * Takes a text apart in a process that takes many, one after another, with the same limits for
 * each. `pasted` says that the bytes are UTF-8 for sure. Never rejects.
 */
export function parseTextIsolated(
  { name, pasted }: { readonly name: string; readonly pasted: boolean },
  bytes: Uint8Array,
  choices: ParseChoices = {},
): Promise<TextOutcome> {
  const order = { ...orderFor('text', bytes, choices), name, pasted };
  return tryTwice<ParsedText>(runKept, order, bytes, choices, checkTextOutcome);
}

function orderFor(
  format: IsolatedFormat,
  bytes: Uint8Array,
  { limits, tracked }: ParseChoices,
): ParserOrder {
  return {
    format,
    limits: { ...limitsFor(format, bytes.length), ...limits },
    ...(tracked === undefined ? {} : { tracked }),
  };
}

type Run = typeof runOnce;
type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

/** Runs a parser, and once more when it died for no reason that is known. */
export async function tryTwice<T>(
  run: Run,
  order: ParserOrder,
  bytes: Uint8Array,
  { signal }: ParseChoices,
  check: (answer: string) => Outcome<T> | undefined,
): Promise<Outcome<T>> {
  for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
    const end = await run(order, bytes, signal);
    const outcome = refusalOf(end) ?? check(end.answer);
    if (outcome) return outcome;
  }
  return refused('parser-stopped', 'made its reader stop twice: the file is damaged or unsafe.');
}

function refusalOf({ errors, stop }: ParserEnd): Refusal | undefined {
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
  return undefined;
}
