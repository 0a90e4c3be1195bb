import { availableParallelism } from 'node:os';
import { KeptParser } from './kept-parser.ts';
import type { ParserOrder } from './parser-order.ts';
import type { ParserEnd } from './run-parser.ts';

/** Parsers at work at one time: more would only wait for each other. */
export const MOST_PARSERS = Math.max(1, Math.min(4, availableParallelism()));

/**
 * A parser is replaced after so many files, so that nothing can pile up in it for ever; starting
 * one costs as much as 500 small files. One that holds much memory ends itself earlier.
 */
const MOST_FILES = 10_000;

/** A parser that had nothing to do for so long is ended, in milliseconds. */
const IDLE = 10_000;

let atWork = 0;
const idle = new Map<KeptParser, NodeJS.Timeout>();
const waiting: (() => void)[] = [];

/**
 * Has a file parsed by one of a few processes that live on: for formats whose parsers are simple
 * and leave nothing behind. A process that reached a limit, died, or answered nonsense is
 * replaced, and costs only the file it was at.
 */
export async function runKept(
  order: ParserOrder,
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<ParserEnd> {
  if (atWork >= MOST_PARSERS) await new Promise<void>((resolve) => waiting.push(resolve));
  else atWork += 1;
  const parser = takeParser(order.format === 'mock');
  try {
    return await parser.run(order, bytes, signal);
  } finally {
    giveBack(parser, order.format === 'mock');
    // The place at work goes to the next in line without ever being free.
    const next = waiting.shift();
    if (next) next();
    else atWork -= 1;
  }
}

function takeParser(mock: boolean): KeptParser {
  for (const [parser, timer] of idle) {
    clearTimeout(timer);
    idle.delete(parser);
    if (!parser.over && !mock) return parser;
    parser.close();
  }
  return new KeptParser(mock);
}

function giveBack(parser: KeptParser, mock: boolean): void {
  if (mock || parser.over || parser.files >= MOST_FILES) return parser.close();
  const timer = setTimeout(() => {
    idle.delete(parser);
    parser.close();
  }, IDLE);
  timer.unref();
  idle.set(parser, timer);
}
