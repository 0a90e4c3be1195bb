import { useMemo } from 'react';
import { paragraphAt } from '../../../src-main/engine/notes/anchors/cite-span.ts';
import { makeQuote } from '../../../src-main/engine/notes/anchors/anchor-note.ts';
import {
  locateQuote,
  type LocatedQuote,
} from '../../../src-main/engine/notes/anchors/locate-quote.ts';
import type { Note, NoteQuote } from '../../../src-main/engine/notes/note.ts';
import { textOf } from '../../../src-main/engine/text/span.ts';
import { Citation } from '../../parts/Citation.tsx';
import { percent } from '../../parts/percent.ts';
import { useActions } from '../../state/StoreContext.tsx';
import { useDocuments } from '../../state/use-documents.ts';

/** The words a note quotes, each with its citation; those whose text is gone say so. */
export function NoteQuotes({ note }: { readonly note: Note }) {
  const documents = useDocuments();
  const located = useMemo(
    () => note.quotes.map((quote) => ({ quote, place: locateQuote(quote, documents) })),
    [note.quotes, documents],
  );
  if (located.length === 0) return null;
  return (
    <div className="note-quotes">
      <h3>{located.length === 1 ? 'Quotation' : 'Quotations'}</h3>
      <ul>
        {located.map(({ quote, place }, index) => (
          <li key={`${quote.document}-${String(quote.span.start)}-${String(index)}`}>
            <blockquote className="serif" dir="auto" lang={place?.document.language}>
              {quote.exact}
            </blockquote>
            <Whereabouts note={note} quote={quote} place={place} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface WhereaboutsProps {
  readonly note: Note;
  readonly quote: NoteQuote;
  readonly place: LocatedQuote | null;
}

function Whereabouts({ note, quote, place }: WhereaboutsProps) {
  if (!place)
    return (
      <p className="orphaned">
        Orphaned: these words stand in none of the documents. The note keeps them as they were.
      </p>
    );
  const citation = (
    <Citation
      document={place.document}
      paragraph={paragraphAt(place.document, place.span.start)}
      span={place.span}
    />
  );
  if (place.sameDocument)
    return quote.moved ? <FoundAgain quote={quote} citation={citation} /> : citation;
  return <Moved note={note} quote={quote} place={place} citation={citation} />;
}

/** A newer file took the place of its document: how sure the place is, and what was noted. */
function FoundAgain(props: { readonly quote: NoteQuote; readonly citation: React.ReactNode }) {
  const { moved, exact } = props.quote;
  if (!moved || (moved.certainty === 'exact' && moved.was === exact)) return props.citation;
  return (
    <div className="orphaned">
      <p>
        Found in the newer file {certainties[moved.certainty]} ({percent(moved.score)} alike):{' '}
        {props.citation}
      </p>
      <p>
        Noted were:{' '}
        <span className="serif" dir="auto">
          “{moved.was}”
        </span>
      </p>
    </div>
  );
}

const certainties = {
  exact: 'word for word',
  context: 'by what stands around them',
  approximate: 'approximately',
} as const;

/** Its document is gone, but another one has the words; the note moves only when told to. */
function Moved(
  props: WhereaboutsProps & { readonly place: LocatedQuote; readonly citation: React.ReactNode },
) {
  const { note, quote, place } = props;
  const { saveNote } = useActions();
  const move = () => {
    const quotes = note.quotes.map((one) =>
      one === quote ? makeQuote(place.document, place.span) : one,
    );
    const isOnDocument = note.target.id === quote.document;
    const target = isOnDocument ? { ...note.target, id: place.document.id } : note.target;
    void saveNote({ ...note, target, quotes });
  };
  const sure = place.certainty === 'exact' ? '' : ` (${percent(place.score)} alike)`;
  return (
    <div className="orphaned">
      <p>
        The document of this quotation is gone. The words were found {certainties[place.certainty]}
        {sure}: {props.citation}
      </p>
      {place.certainty !== 'exact' && (
        <p className="serif" dir="auto">
          {textOf(place.document.text, place.span)}
        </p>
      )}
      <button type="button" onClick={move}>
        Move the note there
      </button>
    </div>
  );
}
