import type { IsolatedFormat, ParseLimits } from './parse-limits.ts';

/** What the parser process is told before it gets a file's bytes. */
export interface ParserOrder {
  readonly format: IsolatedFormat;
  readonly limits: ParseLimits;
  /** How tracked changes of a Word file are read. */
  readonly tracked?: 'accepted' | 'original';
  /** Name of the file. */
  readonly name: string;
  /** Whether the text was pasted; bytes of a pasted plain text are UTF-8. */
  readonly pasted: boolean;
}

/** What the guard writes to the error stream before it ends the process. */
export type LimitReached = 'limit: cpu' | 'limit: memory';

/** The outermost set in the process: tests alone may use the mock format. */
export const MOCK_FLAG = 'CLAUSELINE_TEST_PARSER';

/** The first argument of a parser process that takes file after file. */
export const KEPT_ARGUMENT = '--kept';

/** The number under which a parser process finds its lifeline. */
export const LIFELINE = 3;

/** In Electron, what makes the program start as Node instead of as itself. */
export const AS_NODE = 'ELECTRON_RUN_AS_NODE';

/** What a program says that was to start as Node and started as itself. */
export const NOT_NODE = 'this program does not start as Node';
