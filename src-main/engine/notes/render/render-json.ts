import type { Document } from '../../documents/document.ts';
import {
  commitmentJson,
  differenceJson,
  documentJson,
  historyJson,
  lineageJson,
  passageJson,
} from '../report/finding-json.ts';
import type { Quotation, Report, ReportAbsence, ReportQualifier } from '../report.ts';

/** Counts up when a name or a meaning in the JSON changes. */
const SCHEMA = 1;

/**
 * Comparison notes as JSON with `"schema": 1`. Sections the user left out are missing; names and
 * shapes are those of the command line's `--json`.
 */
export function renderJson(report: Report): string {
  const { input } = report;
  const documents = new Map(input.documents.map((document) => [document.id, document]));
  return `${JSON.stringify(
    {
      schema: SCHEMA,
      title: report.title,
      method: report.method,
      settings: input.settings,
      documents: input.documents.map(documentJson),
      ...leaveOutNulls({ notes: report.notes, ...findings(report, documents) }),
      warnings: report.warnings,
    },
    null,
    2,
  )}\n`;
}

/** A section that was left out is missing, not null. */
function leaveOutNulls(sections: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(sections).filter(([, section]) => section !== null));
}

function findings(
  { input, shared, comparisons, histories, commitments }: Report,
  documents: ReadonlyMap<string, Document>,
): Record<string, unknown> {
  const listed = new Set(shared?.passages.map(({ id }) => id));
  return {
    passages:
      shared &&
      input.passages
        .filter(({ id }) => listed.has(id))
        .map((passage) => passageJson(passage, documents)),
    formulasNotListed: shared && !input.formulas ? shared.formulaCount : null,
    differences:
      comparisons &&
      input.comparisons.flatMap((comparison) =>
        comparison.differences.map((difference) =>
          differenceJson(comparison, difference, documents),
        ),
      ),
    histories:
      histories &&
      input.histories.map(({ versions, history }) => ({
        versions,
        paragraphs: history.paragraphs.map((one) => historyJson(one, documents)),
      })),
    commitments: commitments && input.commitments.map((one) => commitmentJson(one, documents)),
    lineages: commitments && input.lineages.map(lineageJson),
    themes: commitments && commitments.themes,
    absent: commitments && commitments.absences.map(absenceJson),
    qualifiers: commitments && commitments.qualifiers.map(qualifierJson),
    commitmentLimits: commitments && commitments.limits,
  };
}

function absenceJson({ kind, lineage, quotation, sentence }: ReportAbsence): unknown {
  return { kind, lineage, ...placeJson(quotation), sentence };
}

function qualifierJson({ qualifier, kind, course, sentence }: ReportQualifier): unknown {
  const stations = course.map(({ document, change, places }) => ({
    document,
    change,
    places: places.map(placeJson),
  }));
  return { qualifier, kind, course: stations, sentence };
}

function placeJson({ document, paragraph, span, text }: Quotation): Record<string, unknown> {
  return { document, paragraph, start: span.start, end: span.end, text };
}
