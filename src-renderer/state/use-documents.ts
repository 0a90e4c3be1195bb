import { useMemo } from 'react';
import type { Document, Paragraph } from '../../src-main/engine/documents/document.ts';
import { useClauseline } from './store-context.tsx';

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
  const paragraph = document.paragraphs.find((one) => one.id === id);
  if (!paragraph) throw new Error(`document ${document.id} has no paragraph ${id}`);
  return paragraph;
}
