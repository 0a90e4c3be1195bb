import type { Document } from '../../../src-main/engine/documents/document.ts';
import { paragraphsById } from '../../state/use-documents.ts';
import { offsetInElement } from './text-range.ts';

/** The element of a node: itself, or the one that a text stands in. */
export function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** Offset in the document's text of a point on screen; null outside of any paragraph's words. */
export function offsetInText(document: Document, node: Node, offset: number): number | null {
  const words = elementOf(node)?.closest('.paragraph-words');
  const id = words?.closest<HTMLElement>('[data-paragraph]')?.dataset['paragraph'];
  const paragraph = paragraphsById(document).get(id ?? '');
  if (!words || !paragraph) return null;
  return paragraph.span.start + offsetInElement(words, node, offset);
}
