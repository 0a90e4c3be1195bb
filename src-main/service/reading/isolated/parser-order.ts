import type { IsolatedFormat, ParseLimits } from './parse-limits.ts';

/** What the parser process is told, as one line of JSON before the file's bytes. */
export interface ParserOrder {
  readonly format: IsolatedFormat;
  readonly limits: ParseLimits;
  /** How tracked changes of a Word file are read. */
  readonly tracked?: 'accepted' | 'original';
}

/** What the guard writes to the error stream before it ends the process. */
export type LimitReached = 'limit: cpu' | 'limit: memory';

/** The outermost set in the process: tests alone may use the mock format. */
export const MOCK_FLAG = 'CLAUSELINE_TEST_PARSER';
