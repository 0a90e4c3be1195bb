import type { Document } from '../../src-main/engine/documents/document.ts';
import type { NoteQuote } from '../../src-main/engine/notes/note.ts';
import { textOf, type Span } from '../../src-main/engine/text/span.ts';
import { paragraphAt } from '../state/use-documents.ts';

/** How much stands around a quotation to find it again by; see `NoteQuote.prefix`. */
const CONTEXT = 32;

/** Words of a document as a note quotes them; null where the document has no paragraph at all. */
export function makeQuote(document: Document, span: Span): NoteQuote | null {
  const paragraph = paragraphAt(document, span.start);
  if (!paragraph) return null;
  const { text } = document;
  return {
    document: document.id,
    paragraph: paragraph.id,
    span,
    exact: textOf(text, span),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT),
  };
}
