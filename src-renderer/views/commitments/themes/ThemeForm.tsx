import { useState, type SyntheticEvent } from 'react';
import type { UserTheme } from '../../../../src-main/engine/commitments/themes/theme-edits.ts';
import { TextField } from '../TextField.tsx';
import { listedWords, type KnownTheme } from './theme-changes.ts';

/** Changes one theme, or makes a new one: its name, and its words where it is the user's own. */
export function ThemeForm(props: {
  readonly name: string;
  /** Null for a theme that was found in the documents. */
  readonly words: readonly string[] | null;
  /** Names of the other themes, which it may not take. */
  readonly taken: readonly string[];
  readonly saveLabel: string;
  readonly onSave: (theme: UserTheme) => void;
  readonly onCancel: () => void;
}) {
  const { words, taken } = props;
  const [name, setName] = useState(props.name);
  const [listed, setListed] = useState(words?.join(', ') ?? '');
  const isTaken = taken.includes(name.trim());
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isTaken) props.onSave({ name: name.trim(), words: listedWords(listed) });
  };
  return (
    <form className="theme-form" onSubmit={save}>
      <TextField label="Name of the theme" value={name} onChange={setName} autoFocus />
      {words && (
        <TextField
          label="Words or phrases, with commas between"
          className="wide"
          value={listed}
          onChange={setListed}
        />
      )}
      {isTaken && <p role="alert">There is a theme of this name already; merge the two instead.</p>}
      <button type="submit" className="primary">
        {props.saveLabel}
      </button>
      <button type="button" onClick={props.onCancel}>
        Cancel
      </button>
    </form>
  );
}

/** Puts a theme into another one, or takes it away. */
export function ThemePlace(props: {
  readonly others: readonly KnownTheme[];
  readonly onMerge: (into: KnownTheme) => void;
  readonly onRemove: () => void;
}) {
  const { others } = props;
  const [into, setInto] = useState('');
  const goal = others.find(({ id }) => id === into);
  return (
    <div className="theme-form">
      {others.length > 0 && (
        <>
          <label>
            Merge into
            <select
              value={goal ? into : ''}
              onChange={(event) => {
                setInto(event.target.value);
              }}
            >
              <option value="">choose a theme</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            disabled={!goal}
            onClick={() => {
              if (goal) props.onMerge(goal);
            }}
          >
            Merge
          </button>
        </>
      )}
      <button type="button" onClick={props.onRemove}>
        Remove this theme
      </button>
    </div>
  );
}
