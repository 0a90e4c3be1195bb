import type { ExportedFile, ExportFormat } from '../../contract/api.ts';
import type { Document } from '../../engine/documents/document.ts';
import { versionFamilies } from '../../engine/shared-language/passages/version-family.ts';
import type { SharedSettings } from '../../engine/shared-language/shared-passage.ts';
import { applicationVersion } from '../application-files.ts';
import { exportFile } from '../exporting/export-file.ts';
import type { ReportProgress } from './analysis-task.ts';
import { comparedPairs } from './compared-pairs.ts';
import { findFindings, makeReport } from './find-findings.ts';

/** All findings over documents as comparison notes, made at once and without a workspace. */
export function makeNotes(
  documents: readonly Document[],
  shared: SharedSettings,
  format: ExportFormat,
  progress: ReportProgress,
): Promise<ExportedFile> {
  const settings = { shared, ladder: null, aliases: [] };
  const found = findFindings(documents, settings, progress);
  const report = makeReport(
    {
      ...found,
      documents,
      pairs: comparedPairs(documents),
      families: versionFamilies(documents, found.passages),
      notes: [],
      settings,
      include: { notes: false, shared: true, differences: true, commitments: true },
      formulas: shared.showFormulas,
      version: applicationVersion(),
    },
    progress,
  );
  return exportFile(report, format);
}
