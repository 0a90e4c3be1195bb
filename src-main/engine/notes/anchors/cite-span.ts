import { citation } from '../../documents/citation.ts';
import type { Document, Paragraph } from '../../documents/document.ts';
import { textOf, type Span } from '../../text/span.ts';
import type { Quotation, ReportRun } from '../report.ts';

/**
 * The paragraph in which a place of the text stands: the last one that starts at or before it.
 * Throws when the document has no paragraphs.
 */
export function paragraphAt(document: Document, offset: number): Paragraph {
  let low = 0;
  let high = document.paragraphs.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((document.paragraphs[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const paragraph = document.paragraphs[low];
  if (!paragraph) throw new Error(`document ${document.id} has no paragraphs`);
  return paragraph;
}

/** How words at a place are cited: symbol (or title), paragraph, date. */
export function citeSpan(document: Document, span: Span): string {
  return citation(document, paragraphAt(document, span.start));
}

/**
 * A quotation of the words at `span` with its citation. Without `runs` it is shown unmarked.
 */
export function quoteSpan(document: Document, span: Span, runs?: readonly ReportRun[]): Quotation {
  const text = textOf(document.text, span);
  const paragraph = paragraphAt(document, span.start);
  return {
    document: document.id,
    paragraph: paragraph.label,
    span,
    text,
    citation: citation(document, paragraph),
    language: document.language,
    runs: runs ?? [{ kind: 'same', text }],
  };
}
