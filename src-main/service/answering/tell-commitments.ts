import type { Commitment } from '../../engine/commitments/commitment.ts';
import type { Lineage, LineageStep } from '../../engine/commitments/lineage.ts';
import type { Document } from '../../engine/documents/document.ts';
import { commitmentJson, lineageJson } from '../../engine/notes/report/finding-json.ts';
import type { Answer } from './answer.ts';
import { nameOf } from './tell-documents.ts';
import { counted, indented, shortened, table, terminalText } from './terminal-text.ts';

const WORDS_SHOWN = 70;

/** Commitments of documents, and what became of them over the dated ones. */
export function tellCommitments(
  commitments: readonly Commitment[],
  lineages: readonly Lineage[],
  documents: readonly Document[],
): Answer {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const lineageLines = lineages.flatMap((lineage) => describeLineage(lineage, byId));
  return {
    json: {
      commitments: commitments.map((commitment) => commitmentJson(commitment, byId)),
      lineages: lineages.map(lineageJson),
    },
    lines: [
      ...documents.flatMap((document) => describeDocument(document, commitments)),
      ...(lineages.length > 0 ? [counted(lineages.length, 'lineage'), ''] : []),
      ...lineageLines,
    ],
  };
}

function describeDocument(document: Document, commitments: readonly Commitment[]): string[] {
  const own = commitments.filter((commitment) => commitment.document === document.id);
  const rows = own.map((commitment) => commitmentRow(document, commitment));
  return [
    `${nameOf(document)}: ${counted(own.length, 'commitment')}`,
    ...indented(table(rows)),
    '',
  ];
}

function commitmentRow(document: Document, commitment: Commitment): string[] {
  const paragraph = document.paragraphs.find(({ id }) => id === commitment.paragraph);
  const { force, effectiveForce } = commitment;
  return [
    terminalText(paragraph?.label ?? commitment.paragraph),
    commitment.lemma,
    commitment.class.replaceAll('_', ' '),
    force === effectiveForce ? `force ${force}` : `force ${force} → ${effectiveForce}`,
    shortened(commitment.content.text, WORDS_SHOWN),
  ];
}

function describeLineage(lineage: Lineage, documents: ReadonlyMap<string, Document>): string[] {
  return [
    terminalText(lineage.topic),
    ...indented(lineage.steps.flatMap((step) => describeStep(step, documents))),
    '',
  ];
}

function describeStep(step: LineageStep, documents: ReadonlyMap<string, Document>): string[] {
  const names = [step.fromDocument, step.toDocument].flatMap((id) => {
    const document = id === null ? undefined : documents.get(id);
    return document ? [nameOf(document)] : [];
  });
  const doubt = step.evidence.certainty === 'possible' ? ' (possible)' : '';
  const sentences = [step.evidence.sentence, ...step.facets.map(({ sentence }) => sentence)];
  return [
    `${names.join(' → ')}: ${step.verdict}${doubt}`,
    ...indented([...new Set(sentences)].map((sentence) => `- ${terminalText(sentence)}`)),
  ];
}
