import type { AbsentElement } from '../../../src-main/engine/commitments/lineages/absences.ts';
import type { Commitment } from '../../../src-main/engine/commitments/commitment.ts';
import type { Lineage } from '../../../src-main/engine/commitments/lineage.ts';
import { laterDocuments } from '../../../src-main/engine/commitments/lineages/later-documents.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { citeSpan } from '../../../src-main/engine/notes/anchors/cite-span.ts';
import type { ReportRun } from '../../../src-main/engine/notes/report.ts';
import { quoteInContext } from './quote-context.ts';

/** Absent words as the list shows them. */
export interface AbsenceRow {
  readonly id: string;
  readonly element: AbsentElement;
  readonly document: Document;
  /** The words, marked, with some of their clause around them. */
  readonly runs: readonly ReportRun[];
  readonly citation: string;
  /** "none of 3 later documents". */
  readonly later: string;
}

/** A row for each element, in the order given; those whose document is gone are left out. */
export function absenceRows(
  elements: readonly AbsentElement[],
  findings: {
    readonly lineages: readonly Lineage[];
    readonly commitments: readonly Commitment[];
  },
  documents: readonly Document[],
): AbsenceRow[] {
  const later = laterDocuments(findings.lineages);
  const documentsById = new Map(documents.map((one) => [one.id, one]));
  const clauses = new Map(findings.commitments.map((one) => [one.id, one]));
  return elements.flatMap((element) => {
    const document = documentsById.get(element.document);
    const clause = clauses.get(element.commitment);
    if (!document || !clause) return [];
    return [
      {
        id: `${element.commitment} ${element.kind} ${String(element.quote.span.start)}`,
        element,
        document,
        runs: quoteInContext(document, clause.span, element.quote.span),
        citation: citeSpan(document, element.quote.span),
        later: noneOf(later.get(element.document)?.size ?? 0),
      },
    ];
  });
}

function noneOf(count: number): string {
  return count === 1 ? 'not in the later one' : `none of ${String(count)} later`;
}
