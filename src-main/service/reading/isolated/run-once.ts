import { Buffer } from 'node:buffer';
import { framedOrder } from './frames.ts';
import { killParser, startParser } from './parser-child.ts';
import type { ParserOrder } from './parser-order.ts';
import { KEPT_ERRORS, watchParser } from './run-parser.ts';
import type { ParserEnd } from './run-parser.ts';

/** Runs a parser process for one file and no other. */
export function runOnce(
  order: ParserOrder,
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<ParserEnd> {
  return new Promise((resolve) => {
    const child = startParser({ mock: order.format === 'mock', kept: false });
    const watch = watchParser(child, order.limits, signal);
    const pieces: Buffer[] = [];
    let errors = '';
    child.output.on('data', (piece: Buffer) => {
      if (watch.count(piece)) pieces.push(piece);
    });
    child.errors.on('data', (piece: Buffer) => {
      errors = (errors + piece.toString()).slice(-KEPT_ERRORS);
    });
    const finish = (): void => {
      const stop = watch.done();
      killParser(child);
      resolve({ answer: Buffer.concat(pieces).toString(), errors, stop });
    };
    child.process.on('error', finish);
    child.process.on('close', finish);
    child.input.write(framedOrder(order, bytes.length));
    child.input.end(bytes);
  });
}
