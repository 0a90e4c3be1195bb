import type { ExportedFile, ExportFormat } from '../../contract/api.ts';
import { renderCsv } from '../../engine/notes/render/render-csv.ts';
import { renderHtml } from '../../engine/notes/render/render-html.ts';
import { renderJson } from '../../engine/notes/render/render-json.ts';
import { renderMarkdown } from '../../engine/notes/render/render-markdown.ts';
import type { Report } from '../../engine/notes/report.ts';
import { renderDocx } from './render-docx.ts';
import { safeFileName } from './safe-file-name.ts';

const endings: Readonly<Record<ExportFormat, { ending: string; mediaType: string }>> = {
  markdown: { ending: 'md', mediaType: 'text/markdown;charset=utf-8' },
  html: { ending: 'html', mediaType: 'text/html;charset=utf-8' },
  json: { ending: 'json', mediaType: 'application/json' },
  csv: { ending: 'csv', mediaType: 'text/csv;charset=utf-8' },
  docx: {
    ending: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
};

/** Comparison notes as a finished file with a name that is safe on every file system. */
export async function exportFile(report: Report, format: ExportFormat): Promise<ExportedFile> {
  const { ending, mediaType } = endings[format];
  const name = `${safeFileName(report.title)}.${ending}`;
  return { name, mediaType, bytes: await renderBytes(report, format) };
}

/** The format a file's ending asks for (".md" is Markdown); null for an ending we cannot write. */
export function formatOfName(name: string): ExportFormat | null {
  const ending = /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ending === 'markdown') return 'markdown';
  if (ending === 'htm') return 'html';
  const formats = Object.keys(endings) as ExportFormat[];
  return formats.find((format) => endings[format].ending === ending) ?? null;
}

async function renderBytes(report: Report, format: ExportFormat): Promise<Uint8Array> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  switch (format) {
    case 'markdown':
      return encode(renderMarkdown(report));
    case 'html':
      return encode(renderHtml(report));
    case 'json':
      return encode(renderJson(report));
    case 'csv':
      return encode(renderCsv(report));
    case 'docx':
      return renderDocx(report);
  }
}
