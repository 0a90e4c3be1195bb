import { citation } from '../../../src-main/engine/documents/citation.ts';
import { paragraphAt } from '../../../src-main/engine/notes/anchors/cite-span.ts';
import { describeJudgement } from '../../../src-main/engine/notes/render/lay-out-quotation.ts';
import { locateQuote } from '../../../src-main/engine/notes/anchors/locate-quote.ts';
import type { Note, NoteQuote } from '../../../src-main/engine/notes/note.ts';
import { useDocuments } from '../../state/use-documents.ts';
import { targetWords } from './note-filter.ts';

/** All listed notes as they go to paper: text, tags, judgement, quotations with their citations. */
export function PrintedNotes({ notes }: { readonly notes: readonly Note[] }) {
  return (
    <div className="printed-notes">
      <h1>Notes</h1>
      {notes.map((note) => (
        <PrintedNote key={note.id} note={note} />
      ))}
    </div>
  );
}

function PrintedNote({ note }: { readonly note: Note }) {
  const tags = note.tags.map((tag) => `#${tag}`).join(' ');
  return (
    <section className="printed-note">
      <p className="quiet">
        {[`On ${targetWords[note.target.kind]}`, note.created.slice(0, 10), tags]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {note.verdict && <p>{describeJudgement(note.verdict)}</p>}
      <p dir="auto">{note.text}</p>
      {note.quotes.map((quote) => (
        <PrintedQuote key={`${quote.document}-${String(quote.span.start)}`} quote={quote} />
      ))}
    </section>
  );
}

function PrintedQuote({ quote }: { readonly quote: NoteQuote }) {
  const place = locateQuote(quote, useDocuments());
  const cited = place && citation(place.document, paragraphAt(place.document, place.span.start));
  return (
    <>
      <blockquote className="serif" dir="auto" lang={place?.document.language}>
        {quote.exact}
      </blockquote>
      <p className="quiet">{cited ?? 'These words stand in none of the documents any more.'}</p>
    </>
  );
}
