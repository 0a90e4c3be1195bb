import type { Comparison, Difference, DifferenceKind } from '../../differences/difference.ts';
import { shortNames } from '../../documents/citation.ts';
import type { Document } from '../../documents/document.ts';
import { quoteSpan } from '../anchors/cite-span.ts';
import { differenceRuns } from './quote-runs.ts';
import { judgementsOf } from './report-notes.ts';
import { known } from './report-passages.ts';
import type { Quotation, ReportComparison, ReportDifference, ReportInput } from '../report.ts';

/** Order in which counts are given: what stayed, what changed, what moved, what came and went. */
const kindOrder: readonly DifferenceKind[] = [
  'same',
  'changed',
  'moved',
  'moved-changed',
  'split',
  'merged',
  'inserted',
  'deleted',
];

/** Differences of each compared pair, in the order of the documents. */
export function reportComparisons(input: ReportInput): ReportComparison[] {
  const documents = new Map(input.documents.map((document) => [document.id, document]));
  const places = new Map(input.documents.map((document, index) => [document.id, index]));
  const place = (id: string): number => places.get(id) ?? 0;
  return input.comparisons
    .filter(({ a, b }) => documents.has(a) && documents.has(b))
    .sort((one, other) => place(one.a) - place(other.a) || place(one.b) - place(other.b))
    .map((comparison) => reportComparison(comparison, documents, input));
}

function reportComparison(
  comparison: Comparison,
  documents: ReadonlyMap<string, Document>,
  input: ReportInput,
): ReportComparison {
  const a = known(documents, comparison.a);
  const b = known(documents, comparison.b);
  const names = shortNames(input.documents);
  return {
    a: a.id,
    b: b.id,
    nameA: names.get(a.id) ?? '',
    nameB: names.get(b.id) ?? '',
    counts: kindOrder.map((kind) => ({
      kind,
      count: comparison.differences.filter((difference) => difference.kind === kind).length,
    })),
    differences: comparison.differences
      .filter(({ kind }) => kind !== 'same')
      .map((difference) => reportDifference(difference, a, b, input)),
    limits: comparison.limits,
  };
}

function reportDifference(
  difference: Difference,
  a: Document,
  b: Document,
  input: ReportInput,
): ReportDifference {
  return {
    id: difference.id,
    kind: difference.kind,
    rule: difference.rule,
    similarity: difference.similarity,
    a: quoteParagraphs(a, difference.a),
    b: quoteParagraphs(b, difference.b),
    runs: differenceRuns(difference.words, a.text, b.text),
    byHand: difference.byHand ?? null,
    judgements: judgementsOf('difference', difference.id, input.notes),
  };
}

function quoteParagraphs(document: Document, ids: readonly string[]): Quotation[] {
  return document.paragraphs
    .filter(({ id }) => ids.includes(id))
    .map(({ span }) => quoteSpan(document, span));
}
