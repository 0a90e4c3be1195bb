import { useState, type SyntheticEvent } from 'react';
import type { Alias } from '../../../../src-main/engine/commitments/compared/aliases.ts';
import { TextField } from '../TextField.tsx';
import { aliasComplaint } from './alias-rows.ts';

/** Adds or changes the two names of one body. */
export function AliasForm(props: {
  /** The names to change; null for new ones. */
  readonly alias: Alias | null;
  /** What the list holds besides. */
  readonly others: readonly Alias[];
  readonly onSave: (alias: Alias) => void;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}) {
  const { alias } = props;
  const [earlier, setEarlier] = useState(alias?.earlier ?? '');
  const [later, setLater] = useState(alias?.later ?? '');
  const complaint = aliasComplaint({ earlier, later }, props.others);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const named = { earlier: earlier.trim(), later: later.trim() };
    if (complaint === null && named.earlier && named.later) props.onSave(named);
  };
  return (
    <form className="verb-form" onSubmit={save}>
      <TextField label="Earlier name" value={earlier} onChange={setEarlier} autoFocus />
      <TextField label="Present name" value={later} onChange={setLater} />
      {complaint !== null && <p role="alert">{complaint}</p>}
      <div className="actions">
        <button type="submit" className="primary">
          Save names
        </button>
        {alias && (
          <button type="button" onClick={props.onRemove}>
            Remove
          </button>
        )}
        <button type="button" onClick={props.onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
