import type { ReportRun } from '../report.ts';

/**
 * A piece of comparison notes as it is laid out on a page. Markdown, HTML and Word are each a
 * rendering of the same blocks, so that they cannot say different things.
 */
export type ReportBlock =
  | {
      readonly kind: 'heading';
      /** 1 for the title of the whole, 2 for a section. */
      readonly level: 1 | 2 | 3 | 4;
      readonly text: string;
      /** Unique; letters, digits and hyphens. */
      readonly anchor: string;
    }
  | { readonly kind: 'paragraph'; readonly text: string; readonly role?: 'remark' | 'judgement' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'quotation';
      /** What the quotation is within its finding: "earlier", "later", "nearest". */
      readonly role: string;
      readonly runs: readonly ReportRun[];
      readonly citation: string;
      readonly language: string;
    };

/** A heading of `level` with a unique anchor. */
export function heading(level: 1 | 2 | 3 | 4, text: string, anchor: string): ReportBlock {
  return { kind: 'heading', level, text, anchor };
}

/** A paragraph of the notes' own words. */
export function paragraph(text: string, role?: 'remark' | 'judgement'): ReportBlock {
  return role ? { kind: 'paragraph', text, role } : { kind: 'paragraph', text };
}
