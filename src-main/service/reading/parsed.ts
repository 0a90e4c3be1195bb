import type { Block } from '../../engine/documents/lines/block.ts';
import type { Removal } from '../../engine/documents/document.ts';
import type { Problem } from '../../contract/problem.ts';
import type { FoundChanges } from './styled/tracked-counter.ts';

/** Page furniture a format knows to be none: page layout shows it, words alone do not. */
export interface ParsedRemoval {
  readonly what: string;
  readonly reason: Removal['reason'];
  /** Counted as in `Block.line`. */
  readonly line: number;
  /** Page of the file, from 1, where the format has pages. */
  readonly page?: number;
}

/**
 * What a reader of a page format hands out: the text as blocks in reading order, the page
 * furniture apart, and what the file says about itself. Plain data, so that it can cross a
 * process boundary.
 */
export interface Parsed {
  readonly blocks: readonly Block[];
  readonly removed: readonly ParsedRemoval[];
  /**
   * Lines of the masthead from top to bottom, columns set apart by TABs: symbol, distribution,
   * date and language often stand nowhere else. They are in `removed` too.
   */
  readonly masthead: readonly string[];
  /** Title the file carries as data; often the name of a draft, so the text's own is better. */
  readonly title?: string;
  /** BCP 47 code the file carries as data, as written. */
  readonly language?: string;
  /** Encoding of the file's text, where the format leaves it open; as in `DocumentSource`. */
  readonly encoding?: string;
  /** What the file states of the text itself in fields made for it. */
  readonly stated?: {
    readonly title?: string;
    readonly symbol?: string;
    /** ISO date. */
    readonly date?: string;
  };
  /** Tracked changes, where there are any, whichever way they were read. */
  readonly tracked?: FoundChanges;
  /** Doubts about the reading, each a sentence for the user. */
  readonly warnings: readonly string[];
  /** Whether part of the file is missing from the blocks; a warning says which. */
  readonly partial: boolean;
}

/** Why a file cannot be read. */
export interface Refusal {
  readonly ok: false;
  readonly code: Problem['code'];
  /** What is wrong, to follow the file's name: "is a scan without a text layer …". */
  readonly complaint: string;
}

/** What a reader answers: the parsed file, or why it cannot be read. */
export type ParseOutcome = { readonly ok: true; readonly value: Parsed } | Refusal;

/** A file that cannot be read, in words that follow its name. */
export function refused(code: Problem['code'], complaint: string): Refusal {
  return { ok: false, code, complaint };
}
