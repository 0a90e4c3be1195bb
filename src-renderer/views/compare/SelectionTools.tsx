import { useEffect, useState } from 'react';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { makeQuote } from '../../../src-main/engine/notes/anchors/anchor-note.ts';
import type { NoteQuote } from '../../../src-main/engine/notes/note.ts';
import { textOf, type Span } from '../../../src-main/engine/text/span.ts';
import { copyQuotation } from '../../parts/copy-quotation.ts';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { useDocuments } from '../../state/use-documents.ts';
import { elementOf, offsetInText } from './offset-in-text.ts';

interface SelectedWords {
  readonly document: string;
  readonly span: Span;
  /** Where the buttons go, in pixels of the window. */
  readonly left: number;
  readonly top: number;
}

/** What can be done with words that the user has selected in a column. */
export function SelectionTools() {
  const documents = useDocuments();
  const words = useSelectedWords(documents);
  const { startNote, announce, askWording } = useActions();
  const document = documents.find((one) => one.id === words?.document);
  if (!words || !document) return null;
  const quote = makeQuote(document, words.span);
  const note = () => {
    const target = { kind: 'selection', id: document.id } as const;
    startNote({ target, quotes: [quote], text: '', tags: [] });
  };
  const copy = async () => {
    await copyQuotation(document, words.span);
    announce('Copied with citation.');
  };
  return (
    <div
      className="selection-tools"
      role="toolbar"
      aria-label="Selected words"
      style={{ insetInlineStart: words.left, insetBlockStart: words.top }}
      onMouseDown={(event) => {
        // A press on the buttons must not take the selection away.
        event.preventDefault();
      }}
    >
      <button type="button" className="plain" onClick={note}>
        Add note
      </button>
      <button type="button" className="plain" onClick={() => void copy()}>
        Copy with citation
      </button>
      <button
        type="button"
        className="plain"
        onClick={() => {
          askWording(textOf(document.text, words.span));
        }}
      >
        Find this wording
      </button>
      <MarkShared quote={quote} />
    </div>
  );
}

/** Marks words as shared wording: first here, then at the place that says the same. */
function MarkShared({ quote }: { readonly quote: NoteQuote }) {
  const begun = useClauseline((s) => s.begun);
  const { begin, saveNote, announce } = useActions();
  const target = { kind: 'selection', id: quote.document } as const;
  if (begun?.kind !== 'added') {
    const mark = () => {
      begin({ kind: 'added', target, quotes: [quote] });
      announce('Select the words elsewhere that say the same, then press Same wording.');
    };
    return (
      <button type="button" className="plain" onClick={mark}>
        Mark as shared…
      </button>
    );
  }
  const add = async () => {
    const quotes = [...begun.quotes, quote];
    const verdict = { decision: 'added', reason: '' } as const;
    const saved = await saveNote({ target: begun.target, quotes, text: '', tags: [], verdict });
    if (!saved) return;
    begin(null);
    announce('Marked as shared wording.');
  };
  return (
    <button type="button" className="plain" onClick={() => void add()}>
      Same wording
    </button>
  );
}

function useSelectedWords(documents: readonly Document[]): SelectedWords | null {
  const [words, setWords] = useState<SelectedWords | null>(null);
  useEffect(() => {
    const onChange = () => {
      setWords(selectedWords(documents));
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      document.removeEventListener('selectionchange', onChange);
    };
  }, [documents]);
  return words;
}

/** What the buttons take up at most, in pixels. */
const ROOM = { width: 500, height: 72 };

/** Fewer letters are a slip of the mouse. */
const FEWEST_LETTERS = 3;

function selectedWords(documents: readonly Document[]): SelectedWords | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const column = elementOf(range.startContainer)?.closest<HTMLElement>('[data-document]');
  const document = documents.find((one) => one.id === column?.dataset['document']);
  if (!column?.contains(range.endContainer) || !document) return null;
  const start = offsetInText(document, range.startContainer, range.startOffset);
  const end = offsetInText(document, range.endContainer, range.endOffset);
  if (start === null || end === null || end - start < FEWEST_LETTERS) return null;
  const box = range.getBoundingClientRect();
  // Where the selection reaches beyond the window the buttons stay inside.
  const left = Math.max(0, Math.min(box.left, window.innerWidth - ROOM.width));
  const top = Math.max(0, Math.min(box.bottom + 6, window.innerHeight - ROOM.height));
  return { document: document.id, span: { start, end }, left, top };
}
