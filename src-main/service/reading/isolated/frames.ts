import { Buffer } from 'node:buffer';
import type { ParserOrder } from './parser-order.ts';

/** An order and the bytes of the file it is about. */
export interface OrderedFile {
  readonly order: ParserOrder;
  readonly bytes: Uint8Array;
}

/** Lengths are numbers of four bytes, the smallest byte first. */
const LENGTH = 4;

/** What stands before an order: length of its JSON, length of the file. */
const ORDER_HEAD = 2 * LENGTH;

/** What stands before an answer: its length, and 1 when the parser takes no more files. */
const ANSWER_HEAD = LENGTH + 1;

/** An order as it is sent, without the file's bytes, which follow. */
export function framedOrder(order: ParserOrder, bytes: number): Buffer {
  const json = Buffer.from(JSON.stringify(order));
  const head = Buffer.alloc(ORDER_HEAD);
  head.writeUInt32LE(json.length, 0);
  head.writeUInt32LE(bytes, LENGTH);
  return Buffer.concat([head, json]);
}

/** The orders that come in pieces, one after another. What breaks off is dropped. */
export async function* ordersIn(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<OrderedFile, void> {
  let kept: Uint8Array[] = [];
  let length = 0;
  let wanted = ORDER_HEAD;
  for await (const piece of pieces) {
    kept.push(piece);
    length += piece.length;
    while (length >= wanted) {
      const all = Buffer.concat(kept);
      const end = ORDER_HEAD + all.readUInt32LE(0) + all.readUInt32LE(LENGTH);
      kept = [all];
      wanted = end;
      if (length < end) break;
      const start = ORDER_HEAD + all.readUInt32LE(0);
      const order = JSON.parse(all.toString('utf8', ORDER_HEAD, start)) as ParserOrder;
      // A copy: readers keep views of it, and the buffer is shared by all that is small.
      yield { order, bytes: new Uint8Array(all.subarray(start, end)) };
      kept = [all.subarray(end)];
      length -= end;
      wanted = ORDER_HEAD;
    }
  }
}

/** An answer as it is sent; `last` says that the parser ends after it. */
export function framedAnswer(answer: string, last: boolean): Buffer {
  const json = Buffer.from(answer);
  const head = Buffer.alloc(ANSWER_HEAD);
  head.writeUInt32LE(json.length, 0);
  head.writeUInt8(last ? 1 : 0, LENGTH);
  return Buffer.concat([head, json]);
}

/** What the pieces of an answer hold so far. */
export interface AnswerSoFar {
  /** Bytes it will have, its head included; undefined before the head is whole. */
  readonly length: number | undefined;
  /** The answer, once it is whole. */
  readonly answer: string | undefined;
  readonly last: boolean;
}

/** Looks at what has come of an answer. */
export function answerIn(pieces: readonly Buffer[], received: number): AnswerSoFar {
  if (received < ANSWER_HEAD) return { length: undefined, answer: undefined, last: false };
  const head = headOf(pieces);
  const length = ANSWER_HEAD + head.readUInt32LE(0);
  const last = head.readUInt8(LENGTH) === 1;
  const isWhole = received >= length;
  const answer = isWhole ? Buffer.concat(pieces).toString('utf8', ANSWER_HEAD, length) : undefined;
  return { length, answer, last };
}

/** The first piece is mostly enough; putting many large ones together for five bytes takes long. */
function headOf(pieces: readonly Buffer[]): Buffer {
  const [first] = pieces;
  return first && first.length >= ANSWER_HEAD ? first : Buffer.concat(pieces.slice(0, ANSWER_HEAD));
}
