import { escapeMarkdown } from './escape-markdown.ts';
import { layOutReport } from './lay-out-report.ts';
import type { ReportBlock } from './report-block.ts';
import type { Report, ReportRun } from '../report.ts';

/** Says how marks are shown; part of the notes, since they may be read as plain text. */
const LEGEND =
  'In quotations, <del>struck-through words</del> stand only in the earlier text, <ins>underlined words</ins> only in the later, <em>slanted words</em> were moved, and <strong>bold words</strong> decided a verdict. ¶ stands where a new paragraph begins.';

/**
 * Comparison notes as GitHub-flavoured Markdown. Text from documents and notes is escaped, so
 * that it stays text. Insertions and deletions are HTML elements that Markdown passes on: its own
 * marks fail beside punctuation and inside words.
 */
export function renderMarkdown(report: Report): string {
  const blocks = layOutReport(report);
  const [title, ...rest] = blocks.map(renderBlock);
  return `${[title, LEGEND, ...rest].join('\n\n')}\n`;
}

function renderBlock(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text.trim())}`;
    case 'paragraph':
      return renderParagraph(block.text, block.role);
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item.trim())}`).join('\n');
    case 'table':
      return renderTable(block.head, block.rows);
    case 'quotation':
      return renderQuotation(block);
  }
}

/** A note's own paragraphs stay paragraphs. */
function renderParagraph(text: string, role: 'remark' | 'judgement' | undefined): string {
  const parts = text.split(/\n\s*\n/u).map((part) => escapeMarkdown(part.trim()));
  const shown = parts.filter((part) => part !== '').join('\n\n');
  return role === 'judgement' ? `<strong>${shown}</strong>` : shown;
}

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => escapeMarkdown(cell.trim())).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

function renderQuotation(block: Extract<ReportBlock, { kind: 'quotation' }>): string {
  const words = block.runs.map(renderRun).join('').trim();
  const role = block.role ? ` (${escapeMarkdown(block.role)})` : '';
  return `> “${words}”\n>\n> — ${escapeMarkdown(block.citation)}${role}`;
}

const elements = { inserted: 'ins', deleted: 'del', moved: 'em', decisive: 'strong' } as const;

function renderRun(run: ReportRun): string {
  const text = escapeMarkdown(run.text);
  if (run.kind === 'same') return text;
  const name = elements[run.kind];
  return `<${name}>${text}</${name}>`;
}
