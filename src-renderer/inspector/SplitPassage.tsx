import { useState } from 'react';
import type { NoteQuote } from '../../src-main/engine/notes/note.ts';
import type { SharedPassage } from '../../src-main/engine/shared-language/shared-passage.ts';
import { useActions } from '../state/StoreContext.tsx';
import { paragraphOf, useDocuments } from '../state/use-documents.ts';
import { citation } from '../../src-main/engine/documents/citation.ts';
import { excerpt } from '../parts/excerpt.ts';

/** Lets the user choose the places that do not belong with the others. */
export function SplitPassage(props: {
  readonly passage: SharedPassage;
  readonly quotes: readonly NoteQuote[];
  readonly onDone: () => void;
}) {
  const { passage, quotes, onDone } = props;
  const [apart, setApart] = useState<readonly NoteQuote[]>([]);
  const { saveNote, announce } = useActions();
  const isSplit = apart.length > 0 && apart.length < quotes.length;
  const split = async () => {
    const saved = await saveNote({
      target: { kind: 'passage', id: passage.id },
      quotes: quotes.filter((quote) => apart.includes(quote)),
      text: '',
      tags: [],
      verdict: { decision: 'split', reason: '' },
    });
    if (!saved) return;
    announce('Set apart.');
    onDone();
  };
  return (
    <fieldset className="split-passage">
      <legend>Which places do not belong with the others?</legend>
      {quotes.map((quote) => (
        <PlaceChoice
          key={`${quote.document}-${String(quote.span.start)}`}
          quote={quote}
          chosen={apart.includes(quote)}
          onChange={(chosen) => {
            setApart(chosen ? [...apart, quote] : apart.filter((one) => one !== quote));
          }}
        />
      ))}
      <div className="actions">
        <button type="button" className="primary" disabled={!isSplit} onClick={() => void split()}>
          Set apart
        </button>
        <button type="button" onClick={onDone}>
          Cancel
        </button>
      </div>
    </fieldset>
  );
}

function PlaceChoice(props: {
  readonly quote: NoteQuote;
  readonly chosen: boolean;
  readonly onChange: (chosen: boolean) => void;
}) {
  const { quote, chosen } = props;
  const document = useDocuments().find(({ id }) => id === quote.document);
  const paragraph = document && paragraphOf(document, quote.paragraph);
  return (
    <label>
      <input
        type="checkbox"
        checked={chosen}
        onChange={(event) => {
          props.onChange(event.target.checked);
        }}
      />
      <span>
        {document && paragraph && <strong>{citation(document, paragraph)}</strong>}{' '}
        <span className="serif" dir="auto" lang={document?.language}>
          {excerpt(quote.exact)}
        </span>
      </span>
    </label>
  );
}
