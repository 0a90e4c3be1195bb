import type { TokenRange } from '../clause/clause-text.ts';

/** Who is asked, and where what is asked begins. */
export interface Addressed {
  readonly addressee: TokenRange | null;
  /** First token of what is asked: the "to" of the infinitive, or the content itself. */
  readonly askedFrom: number;
}
