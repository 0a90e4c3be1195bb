import { escapeHtml } from './escape-html.ts';
import { htmlStyle } from './html-style.ts';
import { layOutReport } from './lay-out-report.ts';
import type { ReportBlock } from './report-block.ts';
import type { Report, ReportRun } from '../report.ts';

/** Nothing is fetched and nothing runs, even if an escape were missed. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const LEGEND =
  'In quotations, <del>struck-through words</del> stand only in the earlier text, <ins>underlined words</ins> only in the later, <span class="moved">words with a dashed line</span> were moved, and <mark>bold underlined words</mark> decided a verdict. ¶ stands where a new paragraph begins.';

/**
 * Comparison notes as one HTML file that opens offline: no script, nothing to fetch, readable in
 * light, dark and print. All text is escaped, quotations carry their language.
 */
export function renderHtml(report: Report): string {
  const [title, ...rest] = layOutReport(report);
  const body = [
    title ? renderBlock(title) : '',
    renderContents(rest),
    `<p class="remark">${LEGEND}</p>`,
    ...rest.map(renderBlock),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(report.title)}</title>
<style>
${htmlStyle}
</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
}

type Heading = Extract<ReportBlock, { kind: 'heading' }>;

function renderContents(blocks: readonly ReportBlock[]): string {
  const headings = blocks.filter(
    (block): block is Heading => block.kind === 'heading' && block.level <= 3,
  );
  const sections: { section: Heading; parts: Heading[] }[] = [];
  for (const one of headings) {
    if (one.level === 2) sections.push({ section: one, parts: [] });
    else sections.at(-1)?.parts.push(one);
  }
  const items = sections.map(({ section, parts }) => {
    const inner = parts.map((part) => `<li>${renderLink(part)}</li>`).join('\n');
    const list = `<details><summary>${parts.length} in this section</summary>\n<ol>\n${inner}\n</ol>\n</details>`;
    return `<li>${renderLink(section)}${parts.length > 0 ? `\n${list}` : ''}</li>`;
  });
  return `<nav aria-label="Contents">\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`;
}

function renderLink({ anchor, text }: Heading): string {
  return `<a href="#${anchor}">${isolated(text)}</a>`;
}

/** Words of a document inside a line of ours: their direction must not turn the line. */
function isolated(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}

function renderBlock(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${block.anchor}">${isolated(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p dir="auto"${block.role ? ` class="${block.role}"` : ''}>${escapeHtml(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${isolated(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return renderTable(block);
    case 'quotation':
      return renderQuotation(block);
  }
}

function renderTable({ caption, head, rows }: Extract<ReportBlock, { kind: 'table' }>): string {
  const names = head.map((cell) => `<th scope="col">${isolated(cell)}</th>`).join('');
  const lines = rows.map(([first, ...others]) => {
    const cells = others.map((cell) => `<td>${isolated(cell)}</td>`).join('');
    return `<tr><th scope="row">${isolated(first ?? '')}</th>${cells}</tr>`;
  });
  const title = escapeHtml(caption);
  return `<div class="scroll" role="region" aria-label="${title}" tabindex="0"><table>
<caption>${isolated(caption)}</caption>
<thead><tr>${names}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table></div>`;
}

function renderQuotation(block: Extract<ReportBlock, { kind: 'quotation' }>): string {
  const language = block.language === 'und' ? '' : ` lang="${escapeHtml(block.language)}"`;
  const words = block.runs.map(renderRun).join('');
  const role = block.role ? ` (${escapeHtml(block.role)})` : '';
  return `<figure>
<blockquote${language} dir="auto">${words}</blockquote>
<figcaption>— ${isolated(block.citation)}${role}</figcaption>
</figure>`;
}

function renderRun({ kind, text }: ReportRun): string {
  const words = escapeHtml(text);
  switch (kind) {
    case 'same':
      return words;
    case 'inserted':
      return `<ins>${words}</ins>`;
    case 'deleted':
      return `<del>${words}</del>`;
    case 'moved':
      return `<span class="moved">${words}</span>`;
    case 'decisive':
      return `<mark>${words}</mark>`;
  }
}
