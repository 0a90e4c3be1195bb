import type { Span } from '../../text/span.ts';

/** A place where a text names another document. */
export interface DocumentReference {
  readonly span: Span;
  /** Official symbol of the document named: "A/RES/61/208", "S/RES/1325 (2000)". */
  readonly symbol: string;
  /** How it is named: by its symbol, by its number after "resolution" or "decision", by its title. */
  readonly by: 'symbol' | 'number' | 'title';
}
