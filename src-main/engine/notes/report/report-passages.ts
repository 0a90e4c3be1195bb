import type { Document } from '../../documents/document.ts';
import type { Occurrence, SharedPassage } from '../../shared-language/shared-passage.ts';
import { quoteSpan } from '../anchors/cite-span.ts';
import { changedRuns } from './quote-runs.ts';
import { judgementsOfPassage } from './report-notes.ts';
import type { Quotation, Report, ReportInput, ReportPassage } from '../report.ts';

/** Shared language, most telling first: each passage with all its occurrences quoted. */
export function reportPassages(input: ReportInput): NonNullable<Report['shared']> {
  const documents = new Map(input.documents.map((document) => [document.id, document]));
  const inside = input.passages
    .map((passage) => ({ passage, occurrences: passage.occurrences.filter(isKnown) }))
    .filter(({ occurrences }) => occurrences.length > 1);
  function isKnown({ document }: Occurrence): boolean {
    return documents.has(document);
  }
  return {
    passages: inside
      .filter(({ passage }) => input.formulas || !passage.formula)
      .map(({ passage, occurrences }) => reportPassage(passage, occurrences, documents, input)),
    formulaCount: inside.filter(({ passage }) => passage.formula).length,
  };
}

function reportPassage(
  passage: SharedPassage,
  occurrences: readonly Occurrence[],
  documents: ReadonlyMap<string, Document>,
  input: ReportInput,
): ReportPassage {
  return {
    id: passage.id,
    kind: passage.kind,
    words: passage.words,
    distinctiveness: passage.distinctiveness,
    formula: passage.formula,
    rule: passage.evidence.rule,
    occurrences: occurrences.map((one, index) =>
      quoteOccurrence(one, occurrences[index - 1], documents),
    ),
    judgements: judgementsOfPassage(passage, input.notes),
  };
}

function quoteOccurrence(
  occurrence: Occurrence,
  previous: Occurrence | undefined,
  documents: ReadonlyMap<string, Document>,
): Quotation {
  const document = known(documents, occurrence.document);
  if (!previous) return quoteSpan(document, occurrence.span);
  const before = { text: known(documents, previous.document).text, span: previous.span };
  const after = { text: document.text, span: occurrence.span };
  return quoteSpan(document, occurrence.span, changedRuns(before, after));
}

/** The document of an id that is known to be there. Throws when it is not. */
export function known(documents: ReadonlyMap<string, Document>, id: string): Document {
  const document = documents.get(id);
  if (!document) throw new Error(`no document ${id} among those reported`);
  return document;
}
