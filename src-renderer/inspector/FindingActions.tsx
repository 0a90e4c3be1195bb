import type { NoteQuote, NoteTarget } from '../../src-main/engine/notes/note.ts';
import { sharedDecisionKind } from '../../src-main/engine/notes/decisions/shared-decisions.ts';
import { quotationText } from '../parts/copy-quotation.ts';
import { useActions, useClauseline } from '../state/StoreContext.tsx';
import { useDocuments } from '../state/use-documents.ts';
import { noteButton } from './note-button.ts';

/** What can be done with a finding: a note, a copy with citation, the user's own decision. */
export function FindingActions(props: {
  readonly target: NoteTarget;
  readonly quotes: readonly NoteQuote[];
}) {
  const { target, quotes } = props;
  const documents = useDocuments();
  const { startNote, announce } = useActions();
  const copy = async () => {
    const lines = quotes.flatMap((quote) => {
      const document = documents.find((one) => one.id === quote.document);
      return document ? [quotationText(document, quote.span)] : [];
    });
    await navigator.clipboard.writeText(lines.join('\n\n'));
    announce('Copied with citation.');
  };
  return (
    <div className="actions">
      <button
        type="button"
        {...noteButton}
        onClick={() => {
          startNote({ target, quotes, text: '', tags: [] });
        }}
      >
        Add note
      </button>
      <button type="button" onClick={() => void copy()}>
        Copy with citation
      </button>
      <Decision target={target} quotes={quotes} decision="accepted" label="Accept" />
      <Decision target={target} quotes={quotes} decision="rejected" label="Reject" />
    </div>
  );
}

/** A decision is a note with a verdict; pressing it again takes it back. */
function Decision(props: {
  readonly target: NoteTarget;
  readonly quotes: readonly NoteQuote[];
  readonly decision: 'accepted' | 'rejected';
  readonly label: string;
}) {
  const { target, quotes, decision } = props;
  const decided = useClauseline((s) =>
    s.workspace?.notes.find(
      (note) => note.verdict && note.target.id === target.id && !sharedDecisionKind(note),
    ),
  );
  const { saveNote, deleteNote } = useActions();
  const isOn = decided?.verdict?.decision === decision;
  const press = () => {
    if (isOn && decided.text === '') return deleteNote(decided.id);
    const verdict = { decision, reason: decided?.verdict?.reason ?? '' };
    const known = decided ? { id: decided.id, text: decided.text, tags: decided.tags } : {};
    return saveNote({ target, quotes, text: '', tags: [], ...known, verdict });
  };
  return (
    <button type="button" aria-pressed={isOn} onClick={() => void press()}>
      {props.label}
    </button>
  );
}
