import { useMemo } from 'react';
import type { Document, Paragraph } from '../../src-main/engine/documents/document.ts';
import { useClauseline } from './StoreContext.tsx';

const none: readonly Document[] = [];

/** All documents in date order; empty before the workspace is there. */
export function useDocuments(): readonly Document[] {
  return useClauseline((s) => s.workspace?.documents ?? none);
}

/** The document of that id, or undefined when it is not (or no longer) loaded. */
export function useDocument(id: string | null | undefined): Document | undefined {
  const documents = useDocuments();
  return useMemo(() => documents.find((document) => document.id === id), [documents, id]);
}

/** The paragraph of that id. Throws when the document has none: findings name real paragraphs. */
export function paragraphOf(document: Document, id: string): Paragraph {
  const paragraph = paragraphsById(document).get(id);
  if (!paragraph) throw new Error(`document ${document.id} has no paragraph ${id}`);
  return paragraph;
}

const indices = new WeakMap<Document, ReadonlyMap<string, Paragraph>>();

/** A document's paragraphs by id, in reading order; made once per document. */
export function paragraphsById(document: Document): ReadonlyMap<string, Paragraph> {
  const known = indices.get(document);
  if (known) return known;
  const made = new Map(document.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  indices.set(document, made);
  return made;
}
