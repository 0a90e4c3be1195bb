import type { Document } from '../../src-main/engine/documents/document.ts';
import { citeSpan } from '../../src-main/engine/notes/anchors/cite-span.ts';
import { textOf, type Span } from '../../src-main/engine/text/span.ts';

/** Puts words with their citation on the clipboard: “…” (A/RES/68/4, para. 17 (3 October 2013)). */
export async function copyQuotation(document: Document, span: Span): Promise<void> {
  await navigator.clipboard.writeText(quotationText(document, span));
}

/** Words in quotation marks, followed by their citation. */
export function quotationText(document: Document, span: Span): string {
  return `“${textOf(document.text, span)}” — ${citeSpan(document, span)}`;
}
