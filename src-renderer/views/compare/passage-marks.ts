import type { Document } from '../../../src-main/engine/documents/document.ts';
import { changedRuns } from '../../../src-main/engine/notes/report/quote-runs.ts';
import type {
  Occurrence,
  SharedPassage,
} from '../../../src-main/engine/shared-language/shared-passage.ts';
import type { Span } from '../../../src-main/engine/text/span.ts';
import type { Mark } from '../../parts/cut-segments.ts';

/**
 * Marks of the passages that a document shares with one beside it. Wording that is not verbatim is
 * marked with gaps where its words differ from the nearest column that has it.
 */
export function passageMarks(
  document: Document,
  beside: readonly Document[],
  passages: readonly SharedPassage[],
): Mark[] {
  return passages.flatMap((passage) => {
    const partner = partnerOf(passage, beside);
    if (!partner) return [];
    return passage.occurrences
      .filter((occurrence) => occurrence.document === document.id)
      .flatMap((occurrence) => occurrenceMarks(passage, document, occurrence, partner));
  });
}

interface Partner {
  readonly document: Document;
  readonly occurrence: Occurrence;
}

function partnerOf(passage: SharedPassage, beside: readonly Document[]): Partner | undefined {
  for (const document of beside) {
    const occurrence = passage.occurrences.find((one) => one.document === document.id);
    if (occurrence) return { document, occurrence };
  }
  return undefined;
}

function occurrenceMarks(
  passage: SharedPassage,
  document: Document,
  { span }: Occurrence,
  partner: Partner,
): Mark[] {
  const id = `passage:${passage.id}`;
  if (passage.formula) return [{ kind: 'formula', span, id }];
  if (passage.kind === 'verbatim') return [{ kind: 'verbatim', span, id }];
  if (passage.summary) return summaryMarks(span, partner.occurrence.span, id);
  const earlier = { text: partner.document.text, span: partner.occurrence.span };
  const kept = keptSpans(earlier, { text: document.text, span });
  // The whole passage can be pointed at; only what it kept is underlined.
  const whole: Mark = { kind: 'shared', span, id };
  return [whole, ...kept.map((one): Mark => ({ kind: passage.kind, span: one, id }))];
}

/** The summary is marked as a whole; of what it sums up, pages perhaps, no word stands out. */
function summaryMarks(span: Span, partner: Span, id: string): Mark[] {
  const isSummary = span.end - span.start < partner.end - partner.start;
  return [
    { kind: 'shared', span, id },
    ...(isSummary ? [{ kind: 'reworded' as const, span, id }] : []),
  ];
}

/** Spans of the later words that stand in the earlier ones too, without the blanks at their ends. */
function keptSpans(
  earlier: { readonly text: string; readonly span: Span },
  later: { readonly text: string; readonly span: Span },
): Span[] {
  const kept: Span[] = [];
  let at = later.span.start;
  for (const { kind, text } of changedRuns(earlier, later)) {
    if (kind === 'deleted') continue;
    const end = at + text.length;
    if (kind === 'same') kept.push({ start: at, end: end - (text.length - text.trimEnd().length) });
    at = end;
  }
  return kept.filter((span) => span.start < span.end);
}
