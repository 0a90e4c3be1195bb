import { useState, type SyntheticEvent } from 'react';
import type { Document } from '../../../../src-main/engine/documents/document.ts';
import { dateRule } from '../../../frame/date-rule.ts';
import { useActions } from '../../../state/StoreContext.tsx';

/** A version's date, which is set where it stands: Enter keeps it, Escape leaves it as it was. */
export function VersionDate(props: { readonly document: Document; readonly name: string }) {
  const { document, name } = props;
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <DateField
        document={document}
        name={name}
        onDone={() => {
          setEditing(false);
        }}
      />
    );
  }
  return (
    <button
      type="button"
      className="link figures"
      aria-label={`${document.date ?? 'No date'}: set the date of ${name}`}
      onClick={() => {
        setEditing(true);
      }}
    >
      {document.date ?? 'undated'}
    </button>
  );
}

function DateField(props: {
  readonly document: Document;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const { document, name, onDone } = props;
  const [date, setDate] = useState(document.date ?? '');
  const { editDocument } = useActions();
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (await editDocument(document.id, { date: date.trim() || null })) onDone();
  };
  return (
    <form
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The panel around it stays open.
        event.stopPropagation();
        onDone();
      }}
    >
      <input
        type="text"
        autoFocus
        aria-label={`Date of ${name}`}
        placeholder="2013-10-03"
        {...dateRule}
        value={date}
        onChange={(event) => {
          setDate(event.target.value);
        }}
      />
    </form>
  );
}
