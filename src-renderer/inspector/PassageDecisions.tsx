import { useState } from 'react';
import type { NoteQuote } from '../../src-main/engine/notes/note.ts';
import type { SharedPassage } from '../../src-main/engine/shared-language/shared-passage.ts';
import { useActions, useClauseline } from '../state/StoreContext.tsx';
import { excerpt } from '../parts/excerpt.ts';
import { SplitPassage } from './SplitPassage.tsx';

interface Decided {
  readonly passage: SharedPassage;
  /** The words at each of its places. */
  readonly quotes: readonly NoteQuote[];
}

/** Which places are one passage, as the user sees it: joined with another, or split. */
export function PassageDecisions({ passage, quotes }: Decided) {
  const [splitting, setSplitting] = useState(false);
  if (splitting) {
    return (
      <SplitPassage
        passage={passage}
        quotes={quotes}
        onDone={() => {
          setSplitting(false);
        }}
      />
    );
  }
  return (
    <>
      <Made passage={passage} />
      <div className="actions">
        <JoinButtons passage={passage} quotes={quotes} />
        {quotes.length > 2 && (
          <button
            type="button"
            onClick={() => {
              setSplitting(true);
            }}
          >
            Split…
          </button>
        )}
      </div>
    </>
  );
}

const madeWords = {
  joined: 'You have joined these places.',
  split: 'You have set other places apart from these.',
  added: 'You have marked this as shared wording.',
};

/** Says that the passage is the user's own making, and takes that back. */
function Made({ passage: { decided } }: { readonly passage: SharedPassage }) {
  const { deleteNote } = useActions();
  if (!decided) return null;
  return (
    <div className="made">
      <p>{madeWords[decided.kind]}</p>
      <button type="button" onClick={() => void deleteNote(decided.by)}>
        Take back
      </button>
    </div>
  );
}

function JoinButtons({ passage, quotes }: Decided) {
  const begun = useClauseline((s) => s.begun);
  const { begin, saveNote, announce } = useActions();
  const target = { kind: 'passage', id: passage.id } as const;
  if (begun?.kind !== 'joined' || begun.target.id === passage.id) {
    return (
      <button
        type="button"
        aria-pressed={begun?.target.id === passage.id}
        onClick={() => {
          begin({ kind: 'joined', target, quotes });
          announce('Choose the other passage, then press Join here.');
        }}
      >
        Join with another…
      </button>
    );
  }
  const join = async () => {
    const verdict = { decision: 'joined', reason: '' } as const;
    const all = [...begun.quotes, ...quotes];
    const saved = await saveNote({ target, quotes: all, text: '', tags: [], verdict });
    if (!saved) return;
    begin(null);
    announce('Joined to one passage.');
  };
  return (
    <button type="button" className="primary" onClick={() => void join()}>
      Join here with “{excerpt(begun.quotes[0]?.exact ?? '')}”
    </button>
  );
}
