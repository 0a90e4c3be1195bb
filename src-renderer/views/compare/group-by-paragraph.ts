import type { Document } from '../../../src-main/engine/documents/document.ts';
import { paragraphAt } from '../../../src-main/engine/notes/anchors/cite-span.ts';
import type { Mark } from '../../parts/cut-segments.ts';

/** Marks by the id of each paragraph that they touch. */
export function groupByParagraph(
  document: Document,
  marks: readonly Mark[],
): ReadonlyMap<string, readonly Mark[]> {
  if (document.paragraphs.length === 0) return new Map();
  const grouped = new Map<string, Mark[]>();
  const { paragraphs } = document;
  const indices = new Map(paragraphs.map(({ id }, index) => [id, index]));
  for (const mark of marks) {
    const first = indices.get(paragraphAt(document, mark.span.start).id) ?? 0;
    for (let i = first; i === first || paragraphs[i]!.span.start < mark.span.end; i++) {
      const known = grouped.get(paragraphs[i]!.id);
      if (known) known.push(mark);
      else grouped.set(paragraphs[i]!.id, [mark]);
      if (i + 1 === paragraphs.length) break;
    }
  }
  return grouped;
}
