import { compareDocuments } from '../../differences/compare-documents.ts';
import type { Document } from '../../documents/document.ts';
import type { TrackedClause } from '../compared/tracked-clause.ts';

/** Whether the paragraphs of two clauses are counterparts as wholes. */
export type ParagraphLinks = (a: TrackedClause, b: TrackedClause) => boolean;

/** Nothing is known of the paragraphs. */
export const noLinks: ParagraphLinks = () => false;

/**
 * Which paragraphs of a document became which of a later one, as the comparison of the two finds:
 * evidence beside the words of a clause, since what stands around it was kept too.
 */
export function paragraphLinks(earlier: Document, later: Document): ParagraphLinks {
  const links = new Set(
    compareDocuments(earlier, later).differences.flatMap(({ a, b }) =>
      a.flatMap((from) => b.map((to) => `${from} ${to}`)),
    ),
  );
  return (a, b) =>
    a.commitment.document === earlier.id &&
    b.commitment.document === later.id &&
    links.has(`${a.commitment.paragraph} ${b.commitment.paragraph}`);
}
