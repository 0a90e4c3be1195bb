import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { replaceControls } from '../../engine/notes/render/control-characters.ts';
import { layOutReport } from '../../engine/notes/render/lay-out-report.ts';
import type { ReportBlock } from '../../engine/notes/render/report-block.ts';
import type { Report, ReportRun } from '../../engine/notes/report.ts';
import { fixZipTimes } from './fix-zip-times.ts';

/**
 * Comparison notes as a Word document: real headings (so that Word's navigation and table of
 * contents work), real tables, insertions and deletions as character formatting. They are not
 * Word's tracked changes, which would need an author and an instant for each, and could be
 * accepted away. The same report gives the same bytes.
 */
export async function renderDocx(report: Report): Promise<Uint8Array> {
  const document = new Document({
    title: plain(report.title),
    creator: 'Clauseline',
    styles: { default: defaultStyles },
    sections: [{ children: [legend(), ...layOutReport(report)].flatMap(renderBlock) }],
  });
  const undated = { path: 'docProps/core.xml', data: coreProperties(report.title) };
  return fixZipTimes(new Uint8Array(await Packer.toArrayBuffer(document, undefined, [undated])));
}

const SERIF = 'Georgia';
const INK = '1D1B16';

const headingStyle = (size: number): object => ({
  run: { font: SERIF, size, bold: true, color: INK },
  paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
});

/** Sizes are half points. */
const defaultStyles = {
  document: { run: { font: 'Calibri', size: 21 } },
  heading1: headingStyle(40),
  heading2: headingStyle(30),
  heading3: headingStyle(25),
  heading4: headingStyle(22),
};

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

function legend(): ReportBlock {
  return {
    kind: 'paragraph',
    role: 'remark',
    text: 'In quotations, struck-through words stand only in the earlier text, underlined words only in the later, words with a dashed line were moved, and bold words decided a verdict. ¶ stands where a new paragraph begins.',
  };
}

function renderBlock(block: ReportBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], text: plain(block.text) })];
    case 'paragraph':
      return block.text.split(/\n+/u).map((text) => renderParagraph(text, block.role));
    case 'list':
      return block.items.map((text) => new Paragraph({ text: plain(text), bullet: { level: 0 } }));
    case 'table':
      return [...captioned(block.caption), renderTable(block.head, block.rows)];
    case 'quotation':
      return renderQuotation(block);
  }
}

function renderParagraph(text: string, role: 'remark' | 'judgement' | undefined): Paragraph {
  const look = role === 'judgement' ? { bold: true } : role ? { color: '6A655A' } : {};
  return new Paragraph({
    spacing: { after: 80 },
    children: [new TextRun({ text: plain(text), ...look })],
  });
}

function captioned(caption: string): Paragraph[] {
  return [
    new Paragraph({
      keepNext: true,
      children: [new TextRun({ text: plain(caption), color: '6A655A', size: 18 })],
    }),
  ];
}

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const cell = (text: string, bold: boolean): TableCell =>
    new TableCell({
      ...(bold ? { shading: { type: ShadingType.CLEAR, fill: 'F6F1E6' } } : {}),
      children: [new Paragraph({ children: [new TextRun({ text: plain(text), bold, size: 18 })] })],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map((row) => new TableRow({ children: row.map((text) => cell(text, false)) })),
    ],
  });
}

function renderQuotation(block: Extract<ReportBlock, { kind: 'quotation' }>): Paragraph[] {
  const role = block.role ? ` (${block.role})` : '';
  return [
    new Paragraph({
      indent: { left: 360 },
      keepNext: true,
      spacing: { before: 80 },
      children: block.runs.map((run) => renderRun(run, block.language)),
    }),
    new Paragraph({
      indent: { left: 360 },
      spacing: { after: 120 },
      children: [
        new TextRun({ text: plain(`— ${block.citation}${role}`), color: '6A655A', size: 18 }),
      ],
    }),
  ];
}

const runLooks: Readonly<Record<ReportRun['kind'], IRunOptions>> = {
  same: {},
  inserted: { underline: { type: 'single' }, color: '0B5CAD' },
  deleted: { strike: true, color: 'B23A00' },
  moved: { underline: { type: 'dash' }, color: '4D4D4D' },
  decisive: { bold: true },
};

function renderRun({ kind, text }: ReportRun, language: string): TextRun {
  const known = language === 'und' ? {} : { language: { value: language } };
  const rightToLeft = /^(?:ar|he|fa|ur)\b/u.test(language) ? { rightToLeft: true } : {};
  return new TextRun({
    text: plain(text),
    font: SERIF,
    ...known,
    ...rightToLeft,
    ...runLooks[kind],
  });
}

/** XML 1.0 holds neither halves of surrogate pairs nor U+FFFE and U+FFFF. */
const NOT_IN_XML = /[\uFFFE\uFFFF]|\p{Surrogate}/gu;

function plain(text: string): string {
  return replaceControls(text)
    .replace(NOT_IN_XML, '\uFFFD')
    .replace(/\s*\n\s*/gu, ' ');
}

/** The library would write the present instant; a report knows none, so the dates are left out. */
function coreProperties(title: string): string {
  const escaped = plain(title).replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped}</dc:title><dc:creator>Clauseline</dc:creator></cp:coreProperties>`;
}
