import type { Document, Paragraph } from '../../../src-main/engine/documents/document.ts';

/** Letters of a number for which the margin has room anyway, and for which it makes room. */
const USUAL_LETTERS = 4;
const MOST_LETTERS = 9;

/** Letters of the longest number that stands in a document's margin, within reason. */
export function letterRoom({ paragraphs }: Document): number {
  let most = USUAL_LETTERS;
  for (const paragraph of paragraphs) most = Math.max(most, shownLabel(paragraph).length);
  return Math.min(most, MOST_LETTERS);
}

/** The number as it stands in print: "12" for paragraph 12, "(a)" for item 12 (a), else none. */
export function shownLabel({ label, kind }: Paragraph): string {
  if (kind === 'footnote') return label.replace(/^note /u, '*');
  if (kind === 'item') return /\([^)]+\)$/u.exec(label)?.[0] ?? '•';
  return /^\d/u.test(label) ? label : '';
}
