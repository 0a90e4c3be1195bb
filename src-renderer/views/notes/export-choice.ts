import type { ExportChoice, ExportFormat } from '../../../src-main/contract/api.ts';

/** Formats as the user knows them. */
export const formatNames: Readonly<Record<ExportFormat, string>> = {
  docx: 'Word (.docx)',
  html: 'Web page (.html), one file that opens offline',
  markdown: 'Markdown (.md)',
  csv: 'Spreadsheet (.csv)',
  json: 'Data (.json)',
};

/** What can go into an export, as the user knows it. */
export const sectionNames: Readonly<Record<keyof ExportChoice['include'], string>> = {
  notes: 'Notes',
  shared: 'Shared language',
  differences: 'Differences',
  commitments: 'Commitments',
};

/** Everything but set phrases, as Word. */
export const firstChoice: ExportChoice = {
  format: 'docx',
  documents: [],
  include: { notes: true, shared: true, differences: true, commitments: true },
  formulas: false,
};

/** What a preview is made of: Word files hold the same as the web page. */
export function previewFormat(format: ExportFormat): ExportFormat {
  return format === 'docx' ? 'html' : format;
}

/** More than this is not shown of a preview as plain text, in characters. */
export const LONGEST_PREVIEW = 200_000;
