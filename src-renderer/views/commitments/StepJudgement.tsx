import { useMemo, useState, type SyntheticEvent } from 'react';
import type { LineageStep, Verdict } from '../../../src-main/engine/commitments/lineage.ts';
import { notesOnStep } from '../../../src-main/engine/notes/decisions/judged-step.ts';
import { describeJudgement } from '../../../src-main/engine/notes/render/lay-out-quotation.ts';
import type {
  Note,
  NoteQuote,
  NoteTarget,
  UserVerdict,
} from '../../../src-main/engine/notes/note.ts';
import { verdictWords } from '../../../src-main/engine/notes/report/verdict-words.ts';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';

const none: readonly Note[] = [];

interface JudgementProps {
  readonly lineage: string;
  readonly step: LineageStep;
  readonly quotes: readonly NoteQuote[];
}

/** The user's own verdict on a step; it stands above the tool's, and is kept as a note. */
export function StepJudgement(props: JudgementProps) {
  const notes = useClauseline((s) => s.workspace?.notes ?? none);
  const [editing, setEditing] = useState(false);
  const last = useMemo(
    () => notesOnStep(props.lineage, props.step, notes, props.quotes).at(-1),
    [props.lineage, props.step, props.quotes, notes],
  );
  if (editing)
    return (
      <JudgementForm
        {...props}
        last={last}
        onDone={() => {
          setEditing(false);
        }}
      />
    );
  return (
    <>
      {last?.verdict && <p className="judgement">{describeJudgement(last.verdict)}</p>}
      <button
        type="button"
        onClick={() => {
          setEditing(true);
        }}
      >
        {last ? 'Change your verdict' : 'Your verdict…'}
      </button>
    </>
  );
}

/** What a note on one step of a lineage hangs on. */
export function targetOfStep(lineage: string, step: LineageStep): NoteTarget {
  const { fromDocument: from, toDocument: to } = step;
  return { kind: 'lineage', id: lineage, step: { from, to } };
}

const AGREE = 'agree';
const REJECT = 'reject';

function JudgementForm(
  props: JudgementProps & { readonly last: Note | undefined; readonly onDone: () => void },
) {
  const { lineage, step, quotes, last, onDone } = props;
  const { saveNote } = useActions();
  const [choice, setChoice] = useState(AGREE);
  const [reason, setReason] = useState(last?.verdict?.reason ?? '');
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const saved = await saveNote({
      ...(last && { id: last.id }),
      target: targetOfStep(lineage, step),
      quotes,
      text: last?.text ?? '',
      tags: last?.tags ?? [],
      verdict: judgementOf(choice, reason.trim()),
    });
    if (saved) onDone();
  };
  return (
    <form className="judgement-form" onSubmit={(event) => void save(event)}>
      <label>
        Your verdict
        <select
          autoFocus
          value={choice}
          onChange={(event) => {
            setChoice(event.target.value);
          }}
        >
          <option value={AGREE}>{verdictWords[step.verdict].word}, as the tool says</option>
          <option value={REJECT}>these two do not belong together</option>
          {otherVerdicts(step.verdict).map((verdict) => (
            <option key={verdict} value={verdict}>
              {verdictWords[verdict].word}
            </option>
          ))}
        </select>
      </label>
      <label className="reason">
        Reason
        <input
          type="text"
          dir="auto"
          required={choice !== AGREE}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </label>
      <button type="submit" className="primary">
        Save
      </button>
      <button type="button" onClick={onDone}>
        Cancel
      </button>
    </form>
  );
}

function otherVerdicts(verdict: Verdict): Verdict[] {
  return (Object.keys(verdictWords) as Verdict[]).filter((other) => other !== verdict);
}

function judgementOf(choice: string, reason: string): UserVerdict {
  if (choice === AGREE) return { decision: 'accepted', reason };
  if (choice === REJECT) return { decision: 'rejected', reason };
  return { decision: 'overruled', verdict: verdictWords[choice as Verdict].word, reason };
}
