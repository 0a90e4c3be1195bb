import type { Buffer } from 'node:buffer';
import { answerIn, framedOrder } from './frames.ts';
import type { ParserChild } from './parser-child.ts';
import { holdProgram, killParser, startParser } from './parser-child.ts';
import type { ParserOrder } from './parser-order.ts';
import { KEPT_ERRORS, watchParser } from './run-parser.ts';
import type { ParserEnd } from './run-parser.ts';

/** A parser process that takes several files, one after another. */
export class KeptParser {
  readonly #child: ParserChild;
  #files = 0;
  #errors = '';
  /** Takes no more files: it ended, or said that it will. */
  #over = false;
  #receive: ((piece: Buffer) => void) | undefined;
  #lose: (() => void) | undefined;

  constructor(mock: boolean) {
    this.#child = startParser({ mock, kept: true });
    this.#child.output.on('data', (piece: Buffer) => {
      // What comes unasked could be taken for the answer about the next file.
      if (this.#receive) this.#receive(piece);
      else this.close();
    });
    this.#child.errors.on('data', (piece: Buffer) => {
      this.#errors = (this.#errors + piece.toString()).slice(-KEPT_ERRORS);
    });
    this.#child.process.on('error', () => this.#end());
    this.#child.process.on('close', () => this.#end());
  }

  /** How many files it was given. */
  get files(): number {
    return this.#files;
  }

  /** Whether it takes no more files. */
  get over(): boolean {
    return this.#over;
  }

  /** Parses one file; not to be called before the one before has answered. Never rejects. */
  run(order: ParserOrder, bytes: Uint8Array, signal: AbortSignal | undefined): Promise<ParserEnd> {
    this.#files += 1;
    holdProgram(this.#child, true);
    const watch = watchParser(this.#child, order.limits, signal);
    return new Promise<string>((resolve) => {
      const pieces: Buffer[] = [];
      let received = 0;
      this.#lose = () => resolve('');
      this.#receive = (piece) => {
        if (!watch.count(piece)) return;
        pieces.push(piece);
        received += piece.length;
        const { length = 0, answer, last } = answerIn(pieces, received);
        if (last) this.#over = true;
        if (answer !== undefined) resolve(answer);
        // What announces more than it may send, or sends more than it announced, is no answer.
        if (length > order.limits.output || (length > 0 && received > length)) this.close();
      };
      if (this.#over) resolve('');
      else this.#send(order, bytes);
    }).then((answer) => {
      this.#receive = undefined;
      this.#lose = undefined;
      const stop = watch.done();
      if (stop !== undefined) this.close();
      holdProgram(this.#child, false);
      return { answer, errors: this.#errors, stop };
    });
  }

  /** Ends the process at once. */
  close(): void {
    this.#over = true;
    killParser(this.#child);
  }

  #send(order: ParserOrder, bytes: Uint8Array): void {
    // One write wakes the other process once.
    this.#child.input.cork();
    this.#child.input.write(framedOrder(order, bytes.length));
    this.#child.input.write(bytes);
    this.#child.input.uncork();
  }

  #end(): void {
    this.#over = true;
    // Whatever it started goes with it.
    killParser(this.#child);
    this.#lose?.();
  }
}
