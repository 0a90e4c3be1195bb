import type { Document } from '../../../src-main/engine/documents/document.ts';
import { paragraphAt } from '../../../src-main/engine/notes/anchors/cite-span.ts';
import type { Mark } from '../../parts/cut-segments.ts';

/** Marks by the id of the paragraph in which they start. */
export function groupByParagraph(
  document: Document,
  marks: readonly Mark[],
): ReadonlyMap<string, readonly Mark[]> {
  if (document.paragraphs.length === 0) return new Map();
  return Map.groupBy(marks, (mark) => paragraphAt(document, mark.span.start).id);
}
