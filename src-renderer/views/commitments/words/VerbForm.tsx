import { useState, type SyntheticEvent } from 'react';
import type {
  CommitmentClass,
  Force,
  LadderVerb,
} from '../../../../src-main/engine/commitments/commitment.ts';
import { classWords, forceWords } from '../../../../src-main/engine/notes/report/verdict-words.ts';
import { TextField } from '../TextField.tsx';
import { isChanged, verbOfTool } from './ladder-changes.ts';
import { formsOfRegularVerb, listedForms, verbComplaint } from './verb-forms-of.ts';

/** Where a placement of the user's own comes from. */
const OWN_SOURCE = 'placed by the user';

const newVerb: LadderVerb = {
  lemma: '',
  forms: [],
  class: 'exhortation',
  force: 3,
  rank: 3,
  source: OWN_SOURCE,
};

interface VerbFormProps {
  /** The verb to change; null for a new one. */
  readonly verb: LadderVerb | null;
  /** The other verbs of the ladder. */
  readonly others: readonly LadderVerb[];
  readonly onSave: (verb: LadderVerb) => void;
  readonly onRemove?: () => void;
  readonly onCancel: () => void;
}

/** Adds or changes one verb of the ladder. */
export function VerbForm(props: VerbFormProps) {
  const { verb } = props;
  const [draft, setDraft] = useState(verb ?? newVerb);
  const [listed, setListed] = useState(draft.forms.join(', '));
  const usual = formsOfRegularVerb(draft.lemma);
  const forms = listed.trim() === '' ? usual : listedForms(listed);
  const complaint = verbComplaint(draft.lemma, forms, props.others);
  const change = (changes: Partial<LadderVerb>) => {
    setDraft({ ...draft, ...changes });
  };
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const lemma = draft.lemma.trim();
    if (complaint === null && lemma) props.onSave({ ...draft, lemma, forms, source: OWN_SOURCE });
  };
  return (
    <form className="verb-form" onSubmit={save}>
      {!verb && (
        <TextField
          label="Verb"
          autoFocus
          value={draft.lemma}
          onChange={(lemma) => {
            change({ lemma });
          }}
        />
      )}
      <TextField
        label="Forms, with commas between"
        className="forms"
        placeholder={usual.join(', ')}
        value={listed}
        onChange={setListed}
        optional
      />
      <Place draft={draft} autoFocus={verb !== null} onChange={change} />
      {complaint !== null && <p role="alert">{complaint}</p>}
      <FormActions {...props} />
    </form>
  );
}

function FormActions({ verb, onSave, onRemove, onCancel }: VerbFormProps) {
  return (
    <div className="actions">
      <button type="submit" className="primary">
        Save verb
      </button>
      <ResetVerb verb={verb} onReset={onSave} />
      {onRemove && (
        <button type="button" onClick={onRemove}>
          Remove from the ladder
        </button>
      )}
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}

function ResetVerb(props: {
  readonly verb: LadderVerb | null;
  readonly onReset: (verb: LadderVerb) => void;
}) {
  const { verb } = props;
  const original = verb && isChanged(verb) ? verbOfTool(verb.lemma) : null;
  if (!original) return null;
  return (
    <button
      type="button"
      onClick={() => {
        props.onReset(original);
      }}
    >
      Reset to {original.force}, {classWords[original.class]}
    </button>
  );
}

function Place(props: {
  readonly draft: LadderVerb;
  readonly autoFocus: boolean;
  readonly onChange: (changes: Partial<LadderVerb>) => void;
}) {
  return (
    <>
      <label>
        Force
        <select
          autoFocus={props.autoFocus}
          value={props.draft.force}
          onChange={(event) => {
            const force = Number(event.target.value) as Force;
            props.onChange({ force, rank: force });
          }}
        >
          {forceWords.map((words, force) => (
            <option key={words} value={force}>{`${String(force)} ${words}`}</option>
          ))}
        </select>
      </label>
      <label>
        Kind
        <select
          value={props.draft.class}
          onChange={(event) => {
            props.onChange({ class: event.target.value as CommitmentClass });
          }}
        >
          {Object.entries(classWords).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
