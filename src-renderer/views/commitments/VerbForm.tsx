import { useState, type SyntheticEvent } from 'react';
import type {
  CommitmentClass,
  Force,
  LadderVerb,
} from '../../../src-main/engine/commitments/commitment.ts';
import { classWords, forceWords } from '../../../src-main/engine/notes/verdict-words.ts';

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

/** Adds or changes one verb of the ladder. */
export function VerbForm(props: {
  /** The verb to change; null for a new one. */
  readonly verb: LadderVerb | null;
  /** Verbs that are there already. */
  readonly taken: readonly string[];
  readonly onSave: (verb: LadderVerb) => void;
  readonly onRemove?: () => void;
  readonly onCancel: () => void;
}) {
  const { verb, taken } = props;
  const [draft, setDraft] = useState(verb ?? newVerb);
  const [forms, setForms] = useState(draft.forms.join(', '));
  const isTaken = taken.includes(draft.lemma.trim());
  const change = (changes: Partial<LadderVerb>) => {
    setDraft({ ...draft, ...changes });
  };
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isTaken) props.onSave(finished(draft, forms));
  };
  return (
    <form className="verb-form" onSubmit={save}>
      {!verb && (
        <Field
          label="Verb"
          value={draft.lemma}
          onChange={(lemma) => {
            change({ lemma });
          }}
        />
      )}
      {isTaken && <p role="alert">This verb is on the ladder already.</p>}
      <Field label="Forms, with commas between" value={forms} onChange={setForms} optional />
      <Place draft={draft} onChange={change} />
      {verb && <p className="quiet">Source: {verb.source}</p>}
      <div className="actions">
        <button type="submit" className="primary">
          Save verb
        </button>
        {props.onRemove && (
          <button type="button" onClick={props.onRemove}>
            Remove from the ladder
          </button>
        )}
        <button type="button" onClick={props.onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function Field(props: {
  readonly label: string;
  readonly value: string;
  readonly optional?: boolean;
  readonly onChange: (value: string) => void;
}) {
  return (
    <label className={props.optional ? 'forms' : ''}>
      {props.label}
      <input
        type="text"
        required={!props.optional}
        value={props.value}
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
      />
    </label>
  );
}

function Place(props: {
  readonly draft: LadderVerb;
  readonly onChange: (changes: Partial<LadderVerb>) => void;
}) {
  return (
    <>
      <label>
        Force
        <select
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

function finished(draft: LadderVerb, forms: string): LadderVerb {
  const lemma = draft.lemma.trim();
  const listed = forms.split(',').map((form) => form.trim().toLowerCase());
  const found = [...new Set(listed)].filter(Boolean);
  return { ...draft, lemma, forms: found.length > 0 ? found : [lemma], source: OWN_SOURCE };
}
