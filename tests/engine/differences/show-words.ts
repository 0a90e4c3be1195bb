import { compareDocuments } from '../../../src-main/engine/differences/compare-documents.ts';
import type { Comparison, Difference } from '../../../src-main/engine/differences/difference.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import type { TestParagraph } from '../documents-for-tests.ts';
import { documentForTests } from '../documents-for-tests.ts';

/** Two documents and their comparison. */
export interface ComparedForTests {
  readonly a: Document;
  readonly b: Document;
  readonly comparison: Comparison;
}

/** Compares two lists of paragraphs. */
export function compareParagraphs(
  before: readonly (string | TestParagraph)[],
  after: readonly (string | TestParagraph)[],
): ComparedForTests {
  const a = documentForTests('before', before);
  const b = documentForTests('after', after);
  return { a, b, comparison: compareDocuments(a, b) };
}

/** One line for each difference: kind, labels of both sides. */
export function outline({ comparison, a, b }: ComparedForTests): string[] {
  const labels = (document: Document, ids: readonly string[]) =>
    ids.map((id) => document.paragraphs.find((one) => one.id === id)?.label).join('+');
  return comparison.differences.map((one) => `${one.kind} ${labels(a, one.a)}→${labels(b, one.b)}`);
}

/** The words of a difference with [-deleted-], {+inserted+} and <moved> ones marked. */
export function markedWords(difference: Difference, a: Document, b: Document): string {
  return difference.words
    .map(({ kind, a: spanA, b: spanB }) => {
      if (kind === 'deleted') return `[-${a.text.slice(spanA?.start, spanA?.end)}-]`;
      const text = b.text.slice(spanB?.start, spanB?.end);
      if (kind === 'inserted') return `{+${text}+}`;
      return kind === 'moved' ? `<${text}>` : text;
    })
    .join('');
}

/** The marked words between two texts of one paragraph. */
export function markedChange(before: string, after: string): string {
  const { a, b, comparison } = compareParagraphs([before], [after]);
  return comparison.differences.map((one) => markedWords(one, a, b)).join(' | ');
}
