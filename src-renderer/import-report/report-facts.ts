import { trackedSentence } from '../../src-main/engine/documents/tracked-changes.ts';
import type { Document, ParagraphKind, Removal } from '../../src-main/engine/documents/document.ts';

/** The numbers of one part's paragraphs: "1–34", and those that are missing between them. */
export interface NumberRun {
  /** "annex II"; undefined for the body of the text. */
  readonly part: string | undefined;
  readonly first: number;
  readonly last: number;
  readonly missing: readonly number[];
}

const names: Readonly<Record<ParagraphKind, readonly [string, string]>> = {
  title: ['title', 'titles'],
  heading: ['heading', 'headings'],
  preambular: ['preambular paragraph', 'preambular paragraphs'],
  operative: ['operative paragraph', 'operative paragraphs'],
  item: ['item', 'items'],
  text: ['paragraph of plain text', 'paragraphs of plain text'],
  footnote: ['footnote', 'footnotes'],
  signature: ['closing line', 'closing lines'],
};

/** How many paragraphs there are of each kind, in the order of a text: "34 operative paragraphs". */
export function countsByKind({ paragraphs }: Document): string[] {
  return Object.entries(names).flatMap(([kind, [one, several]]) => {
    const count = paragraphs.filter((paragraph) => paragraph.kind === kind).length;
    return count === 0 ? [] : [`${String(count)} ${count === 1 ? one : several}`];
  });
}

/** Numbers of paragraphs by part, in the order of the parts; parts without numbers are left out. */
export function numberRuns({ paragraphs }: Document): NumberRun[] {
  const parts = new Map<string | undefined, Set<number>>();
  for (const { part, label } of paragraphs) {
    const number = /^\d+$/u.test(label) ? Number(label) : undefined;
    if (number === undefined) continue;
    const known = parts.get(part) ?? new Set();
    parts.set(part, known.add(number));
  }
  return [...parts].map(([part, numbers]) => runOf(part, numbers));
}

/** The numbers as a sentence part: "1–34, complete" or "1–34, without 13 and 14". */
export function runText({ part, first, last, missing }: NumberRun): string {
  const range = first === last ? String(first) : `${String(first)}–${String(last)}`;
  const whole = missing.length === 0 ? 'complete' : `without ${listed(missing)}`;
  return `${part === undefined ? '' : `${part}: `}${range}, ${whole}`;
}

/** More missing numbers than these are counted, not listed. */
const MOST_LISTED = 8;

function listed(numbers: readonly number[]): string {
  if (numbers.length > MOST_LISTED) return `${String(numbers.length)} of them`;
  const [last, ...others] = [...numbers].reverse();
  const before = others.reverse().join(', ');
  return before ? `${before} and ${String(last)}` : String(last);
}

function runOf(part: string | undefined, numbers: ReadonlySet<number>): NumberRun {
  const ordered = [...numbers].sort((a, b) => a - b);
  const [first = 0] = ordered;
  const last = ordered.at(-1) ?? first;
  const missing: number[] = [];
  for (let number = first; number <= last && missing.length < last; number += 1) {
    if (!numbers.has(number)) missing.push(number);
  }
  return { part, first, last, missing };
}

/** Doubts about the reading; tracked changes are told apart, since nothing about them is in doubt. */
export function doubtsOf({ tracked, warnings }: Document): readonly string[] {
  return tracked ? warnings.filter((one) => one !== trackedSentence(tracked)) : warnings;
}

/** Formats whose files are lines that an editor shows the numbers of. */
const LINED: readonly string[] = ['text', 'markdown'];

/** Where a reader of the file finds what was taken out: "page 3", "line 12"; else nothing. */
export function whereText(
  format: Document['source']['format'],
  { where: { line, page } }: Pick<Removal, 'where'>,
): string {
  if (page !== undefined) return `page ${String(page)}`;
  return LINED.includes(format) ? `line ${String(line)}` : '';
}

const formats: Readonly<Record<string, string>> = {
  text: 'plain text',
  markdown: 'Markdown',
  pasted: 'pasted text',
  pdf: 'PDF',
  docx: 'Word document (DOCX)',
  html: 'web page (HTML)',
  odt: 'OpenDocument text (ODT)',
  rtf: 'rich text (RTF)',
  epub: 'electronic book (EPUB)',
  'akoma-ntoso': 'Akoma Ntoso (XML)',
};

/** "PDF, 1.2 MB"; the encoding where there is one. */
export function formatText({ source }: Document): string {
  const encoding = source.encoding === 'none' ? '' : `, ${source.encoding.toUpperCase()}`;
  return `${formats[source.format] ?? source.format}${encoding}, ${sizeText(source.bytes)}`;
}

function sizeText(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} bytes`;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${size < 10 ? size.toFixed(1) : size.toFixed(0)} ${unit}`;
}

/** "English" for "en". */
export function languageText(code: string): string {
  if (code === 'und') return 'not recognised';
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
}
