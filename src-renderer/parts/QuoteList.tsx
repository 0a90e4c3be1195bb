import type { NoteQuote } from '../../src-main/engine/notes/note.ts';
import { paragraphOf, useDocuments } from '../state/use-documents.ts';
import { Citation } from './Citation.tsx';

/** Quoted words, each with its citation, as long as its document is loaded. */
export function QuoteList(props: { readonly quotes: readonly NoteQuote[] }) {
  const documents = useDocuments();
  return (
    <ul className="quote-list">
      {props.quotes.map((quote) => {
        const document = documents.find((one) => one.id === quote.document);
        return (
          <li key={`${quote.document}-${String(quote.span.start)}`}>
            <blockquote className="serif" dir="auto" lang={document?.language}>
              {quote.exact}
            </blockquote>
            {document && (
              <Citation
                document={document}
                paragraph={paragraphOf(document, quote.paragraph)}
                span={quote.span}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
