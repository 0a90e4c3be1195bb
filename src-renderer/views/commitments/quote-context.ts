import type { Document } from '../../../src-main/engine/documents/document.ts';
import { markedRuns } from '../../../src-main/engine/notes/report/quote-runs.ts';
import type { ReportRun } from '../../../src-main/engine/notes/report.ts';
import type { Span } from '../../../src-main/engine/text/span.ts';

/** How many characters of the clause are shown on either side of the words. */
const AROUND = 70;

/** Words of a clause, marked, with some of the clause around them, cut between words. */
export function quoteInContext(document: Document, clause: Span, quote: Span): ReportRun[] {
  const { text } = document;
  const start = startOfContext(text, clause, quote);
  const end = endOfContext(text, clause, quote);
  return [
    ...(start > clause.start ? [ellipsis('… ')] : []),
    ...markedRuns({ text, span: { start, end } }, [quote]),
    ...(end < clause.end ? [ellipsis(' …')] : []),
  ];
}

function startOfContext(text: string, clause: Span, quote: Span): number {
  const wanted = quote.start - AROUND;
  if (wanted <= clause.start) return Math.min(clause.start, quote.start);
  const space = text.indexOf(' ', wanted);
  return space < 0 || space >= quote.start ? quote.start : space + 1;
}

function endOfContext(text: string, clause: Span, quote: Span): number {
  const wanted = quote.end + AROUND;
  if (wanted >= clause.end) return Math.max(clause.end, quote.end);
  const space = text.lastIndexOf(' ', wanted);
  return Math.max(space, quote.end);
}

function ellipsis(text: string): ReportRun {
  return { kind: 'same', text };
}
