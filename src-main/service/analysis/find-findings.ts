import { findCommitments } from '../../engine/commitments/find-commitments.ts';
import { trackCommitments } from '../../engine/commitments/track-commitments.ts';
import { compareDocuments } from '../../engine/differences/compare-documents.ts';
import type { Comparison } from '../../engine/differences/difference.ts';
import { paragraphHistory } from '../../engine/differences/history.ts';
import { shortName } from '../../engine/documents/citation.ts';
import type { Document } from '../../engine/documents/document.ts';
import { orderDocuments } from '../../engine/documents/order-documents.ts';
import { pairsByHand } from '../../engine/notes/decisions/decided-pairs.ts';
import { composeReport } from '../../engine/notes/report/compose-report.ts';
import type { Report } from '../../engine/notes/report.ts';
import { findSharedLanguage } from '../../engine/shared-language/find-shared-language.ts';
import {
  movedSettings,
  settingsOutlook,
} from '../../engine/shared-language/passages/settings-outlook.ts';
import type { SettingOutlook } from '../../engine/shared-language/passages/settings-outlook.ts';
import type { SharedSettings } from '../../engine/shared-language/shared-passage.ts';
import type {
  ExportInput,
  FindingSettings,
  FoundFindings,
  ReportProgress,
} from './analysis-task.ts';

/** Everything that is found over a set of documents, in whatever order they are given. */
export function findFindings(
  given: readonly Document[],
  settings: FindingSettings,
  progress: ReportProgress,
): FoundFindings {
  const documents = orderDocuments(given);
  // Shared language first, then each document's commitments, then their lineages.
  const steps = documents.length + 2;
  progress('Finding shared language', 0, steps);
  const shared = findSharedLanguage(documents, settings.shared);
  const commitments = documents.flatMap((document, index) => {
    progress(`Finding commitments in ${shortName(document)}`, index + 1, steps);
    return findCommitments(document, settings.ladder ?? undefined);
  });
  progress('Following commitments through the documents', steps - 1, steps);
  const lineages = trackCommitments(documents, commitments, { aliases: settings.aliases });
  return { ...shared, commitments, lineages };
}

/** What other settings would find, one after the other. */
export function findOutlook(
  documents: readonly Document[],
  settings: SharedSettings,
  progress: ReportProgress,
): SettingOutlook[] {
  const moves = movedSettings(settings).length;
  const outlook: SettingOutlook[] = [];
  progress('Trying the settings a tenth lower and higher', 0, moves);
  for (const one of settingsOutlook(documents, settings)) {
    outlook.push(one);
    progress('Trying the settings a tenth lower and higher', outlook.length, moves);
  }
  return outlook;
}

/** Compares the pairs of an export, follows its versions and composes its notes. */
export function makeReport(
  { pairs, families, ...input }: ExportInput,
  progress: ReportProgress,
): Report {
  const documents = new Map(input.documents.map((document) => [document.id, document]));
  const steps = pairs.length + families.length + 1;
  const comparisons = pairs.map(([a, b], index): Comparison => {
    progress('Comparing documents', index, steps);
    const [first, second] = [known(documents, a), known(documents, b)];
    return compareDocuments(first, second, undefined, pairsByHand(input.notes, first, second));
  });
  const histories = families.map((ids, index) => {
    progress('Following paragraphs', pairs.length + index, steps);
    const versions = ids.map((id) => known(documents, id));
    const byHand = (a: Document, b: Document) => pairsByHand(input.notes, a, b);
    return { versions: ids, history: paragraphHistory(versions, undefined, byHand) };
  });
  progress('Writing the notes', steps - 1, steps);
  return composeReport({ ...input, comparisons, histories });
}

function known(documents: ReadonlyMap<string, Document>, id: string): Document {
  const document = documents.get(id);
  if (!document) throw new Error(`no document ${id} among those to compare`);
  return document;
}
