import { readableDate, shortNames } from '../../documents/citation.ts';
import type { Document } from '../../documents/document.ts';
import { orderDocuments } from '../../documents/order-documents.ts';
import { countWords } from '../../text/tokens.ts';
import { reportCommitments } from './report-commitments.ts';
import { reportComparisons } from './report-differences.ts';
import { describeMethod } from './report-method.ts';
import { reportHistories } from './report-histories.ts';
import { reportNotes } from './report-notes.ts';
import { reportPassages } from './report-passages.ts';
import type { Report, ReportDocument, ReportInput } from '../report.ts';

/** More names than this would make a title nobody reads. */
const MOST_NAMES_IN_TITLE = 3;

/**
 * Makes comparison notes as plain data. The same input gives the same notes: there is no clock,
 * and findings are listed in the order of dates and of the engine, not of loading. Nothing is
 * said about what a text means beyond fixed sentences with the findings' own words in them.
 */
export function composeReport(given: ReportInput): Report {
  const input = { ...given, documents: orderDocuments(given.documents) };
  const { include } = input;
  const names = shortNames(input.documents);
  return {
    title: composeTitle([...names.values()]),
    input,
    documents: input.documents.map((document) => describeDocument(document, names)),
    method: describeMethod(input),
    notes: include.notes ? reportNotes(input) : null,
    shared: include.shared ? reportPassages(input) : null,
    comparisons: include.differences ? reportComparisons(input) : null,
    histories: include.differences ? reportHistories(input) : null,
    commitments: include.commitments ? reportCommitments(input) : null,
    warnings: collectWarnings(input, names),
  };
}

function composeTitle(names: readonly string[]): string {
  if (names.length === 0) return 'Comparison notes';
  const last = names.length - 1;
  if (names.length > MOST_NAMES_IN_TITLE)
    return `Comparison notes on ${names[0] ?? ''} and ${last} other documents`;
  const listed = [names.slice(0, last).join(', '), names[last] ?? ''].filter(Boolean);
  return `Comparison notes on ${listed.join(' and ')}`;
}

type Names = ReadonlyMap<string, string>;

function describeDocument(document: Document, names: Names): ReportDocument {
  return {
    id: document.id,
    shortName: names.get(document.id) ?? '',
    symbol: document.symbol ?? '',
    title: document.title,
    date: document.date ? readableDate(document.date) : 'undated',
    status: document.status ?? 'not stated',
    body: document.body ?? '',
    language: document.language,
    words: document.paragraphs.reduce(
      (sum, paragraph) => sum + countWords(document.text, paragraph.span),
      0,
    ),
    notice: document.notice ?? '',
    file: document.source.name,
  };
}

function collectWarnings(input: ReportInput, names: Names): string[] {
  const doubts = input.documents.flatMap((document) =>
    document.warnings.map((warning) => `${names.get(document.id) ?? ''}: ${warning}`),
  );
  const limits = input.comparisons.flatMap((comparison) => comparison.limits);
  const histories = input.histories.flatMap(({ history }) => history.limits);
  return [...new Set([...doubts, ...input.limits, ...limits, ...histories])];
}
