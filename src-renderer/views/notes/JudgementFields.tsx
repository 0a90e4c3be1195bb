import { useState, type SyntheticEvent } from 'react';
import type { UserVerdict } from '../../../src-main/engine/notes/note.ts';

const decisions = {
  '': 'none',
  accepted: 'accepted: the tool is right',
  rejected: 'rejected: this is no finding',
  overruled: 'overruled: it is something else',
  joined: 'joined: these places belong together',
  split: 'split: these places do not belong with the others',
  added: 'added: this is shared wording',
  paired: 'paired: these two paragraphs are counterparts',
  unpaired: 'unpaired: these two paragraphs are not counterparts',
} as const;

/** Made at the passage or the words themselves, since the places they speak of are what counts. */
const madeElsewhere: readonly string[] = ['joined', 'split', 'added', 'paired', 'unpaired'];

interface Draft {
  readonly decision: keyof typeof decisions;
  readonly verdict: string;
  readonly reason: string;
}

/** The user's judgement of the finding a note hangs on, with the reason. */
export function JudgementFields(props: {
  readonly verdict: UserVerdict | undefined;
  readonly onSave: (verdict: UserVerdict | null) => void;
}) {
  const [draft, setDraft] = useState<Draft>({
    decision: props.verdict?.decision ?? '',
    verdict: props.verdict?.verdict ?? '',
    reason: props.verdict?.reason ?? '',
  });
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const { decision, verdict, reason } = draft;
    if (decision === '') props.onSave(null);
    else if (decision === 'overruled') props.onSave({ decision, verdict, reason });
    else props.onSave({ decision, reason });
  };
  return (
    <form className="judgement-fields" onSubmit={save}>
      <label>
        Judgement
        <select
          value={draft.decision}
          onChange={(event) => {
            setDraft({ ...draft, decision: event.target.value as keyof typeof decisions });
          }}
        >
          {Object.entries(decisions)
            .filter(([one]) => !madeElsewhere.includes(one) || one === props.verdict?.decision)
            .map(([decision, words]) => (
              <option key={decision} value={decision}>
                {words}
              </option>
            ))}
        </select>
      </label>
      {draft.decision === 'overruled' && (
        <Words
          label="What it is"
          words={draft.verdict}
          onChange={(verdict) => {
            setDraft({ ...draft, verdict });
          }}
        />
      )}
      {draft.decision !== '' && (
        <Words
          label="Reason"
          words={draft.reason}
          onChange={(reason) => {
            setDraft({ ...draft, reason });
          }}
        />
      )}
      <button type="submit">Save judgement</button>
    </form>
  );
}

function Words(props: {
  readonly label: string;
  readonly words: string;
  readonly onChange: (words: string) => void;
}) {
  return (
    <label>
      {props.label}
      <input
        type="text"
        dir="auto"
        required
        value={props.words}
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
      />
    </label>
  );
}
