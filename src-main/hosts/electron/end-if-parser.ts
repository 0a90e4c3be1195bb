import { writeSync } from 'node:fs';
import { AS_NODE, NOT_NODE } from '../../service/reading/isolated/parser-order.ts';

/**
 * Parsers are this program started as Node. Where the fuse for that is off it starts as itself
 * instead: then it says so to whoever waits for a parser, and ends before it opens anything.
 */
export function endIfParser(environment: Readonly<Record<string, string | undefined>>): void {
  if (environment[AS_NODE] === undefined) return;
  writeSync(2, NOT_NODE);
  process.exit(1);
}
