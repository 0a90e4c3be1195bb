import type { Document } from '../../../../src-main/engine/documents/document.ts';
import type { SharedPassage } from '../../../../src-main/engine/shared-language/shared-passage.ts';

/**
 * A document belongs to a family when this share of its text stands in one of the others, or of
 * theirs in it. Measured on the versions of a published policy, drafts of a treaty and unrelated
 * resolutions of one body: versions have 0.4 to 1 in common with the next, the unrelated under 0.1.
 */
const LEAST_IN_COMMON = 0.3;

/**
 * The versions that a history is told of unless the user chooses others: the documents shown, and
 * those in the same language that have much of their text in common with one of them. In the order
 * of the documents.
 */
export function versionFamily(
  documents: readonly Document[],
  shown: readonly string[],
  passages: readonly SharedPassage[],
): readonly string[] {
  const columns = documents.filter(({ id }) => shown.includes(id));
  const isRelative = (document: Document) =>
    columns.some(
      (column) =>
        column.language === document.language &&
        Math.max(shareIn(document, column, passages), shareIn(column, document, passages)) >=
          LEAST_IN_COMMON,
    );
  return documents.filter((one) => columns.includes(one) || isRelative(one)).map(({ id }) => id);
}

/** The share of a document's text that stands in another one, 0 to 1. */
function shareIn(document: Document, other: Document, passages: readonly SharedPassage[]): number {
  const spans = passages
    .filter(({ occurrences }) => occurrences.some((one) => one.document === other.id))
    .flatMap(({ occurrences }) => occurrences.filter((one) => one.document === document.id))
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
  let covered = 0;
  let end = 0;
  for (const span of spans) {
    covered += Math.max(0, span.end - Math.max(end, span.start));
    end = Math.max(end, span.end);
  }
  return covered / Math.max(1, document.text.length);
}
