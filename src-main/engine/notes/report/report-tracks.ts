import { absentElements } from '../../commitments/lineages/absences.ts';
import { aliasesIn, type Alias } from '../../commitments/compared/aliases.ts';
import type { Lineage } from '../../commitments/lineage.ts';
import { trackQualifiers } from '../../commitments/lineages/qualifier-track.ts';
import { themesOf } from '../../commitments/themes/themes.ts';
import { shortNames } from '../../documents/citation.ts';
import type { Document } from '../../documents/document.ts';
import { quoteSpan } from '../anchors/cite-span.ts';
import { followedDocuments } from './followed-documents.ts';
import { known } from './report-passages.ts';
import type { Report, ReportAbsence, ReportInput, ReportQualifier } from '../report.ts';

type Tracks = Pick<NonNullable<Report['commitments']>, 'themes' | 'absences' | 'qualifiers'>;

/** Themes, what no later document repeats, and qualifiers over time, of the reported documents. */
export function reportTracks(input: ReportInput): Tracks {
  const documents = new Map(input.documents.map((document) => [document.id, document]));
  const lineages = input.lineages
    .map((lineage) => withinDocuments(lineage, documents))
    .filter(({ steps }) => steps.length > 0);
  const commitments = input.commitments.filter(({ document }) => documents.has(document));
  const aliases = [...aliasesIn(input.documents), ...(input.settings.aliases ?? [])];
  return {
    themes: themesOf(lineages, commitments, {
      edits: input.settings.themeEdits ?? {},
      aliases,
    }),
    absences: reportAbsences({ ...input, lineages, commitments }, documents, aliases),
    qualifiers: reportQualifiers({ ...input, lineages, commitments }, documents),
  };
}

/** The steps of a lineage between documents that are reported. */
function withinDocuments(lineage: Lineage, documents: ReadonlyMap<string, Document>): Lineage {
  const steps = lineage.steps.filter(
    ({ fromDocument, toDocument }) =>
      documents.has(toDocument) && (fromDocument === null || documents.has(fromDocument)),
  );
  return { ...lineage, steps };
}

function reportAbsences(
  { lineages, commitments }: ReportInput,
  documents: ReadonlyMap<string, Document>,
  aliases: readonly Alias[],
): ReportAbsence[] {
  const topics = new Map(lineages.map(({ id, topic }) => [id, topic]));
  return absentElements(lineages, commitments, aliases).map((element) => ({
    kind: element.kind,
    lineage: element.lineage,
    topic: topics.get(element.lineage) ?? '',
    quotation: quoteSpan(known(documents, element.document), element.quote.span),
    sentence: element.sentence,
  }));
}

function reportQualifiers(
  input: ReportInput,
  documents: ReadonlyMap<string, Document>,
): ReportQualifier[] {
  const names = shortNames(input.documents);
  const followed = followedDocuments(input.documents, input.lineages);
  return trackQualifiers(followed, input.commitments).map((track) => ({
    qualifier: track.qualifier,
    kind: track.kind,
    sentence: track.sentence,
    course: track.course.map(({ document, change, places }) => ({
      document,
      shortName: names.get(document) ?? '',
      change,
      places: places.map(({ quote }) => quoteSpan(known(documents, document), quote.span)),
    })),
  }));
}
