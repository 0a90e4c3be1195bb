import { useState, type SyntheticEvent } from 'react';
import type { DocumentChanges } from '../../src-main/contract/api.ts';
import type { Document, DocumentStatus } from '../../src-main/engine/documents/document.ts';
import { useActions } from '../state/StoreContext.tsx';
import { dateRule } from './date-rule.ts';

type Values = Readonly<Record<'title' | 'symbol' | 'date' | 'body' | 'status', string>>;

/** Title, symbol, date, body and status of a document, changed where it stands in the list. */
export function DocumentForm(props: { readonly document: Document; readonly onClose: () => void }) {
  const { editDocument } = useActions();
  const [values, setValues] = useState<Values>(valuesOf(props.document));
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (await editDocument(props.document.id, changesOf(values))) props.onClose();
  };
  const field = (name: keyof Values) => ({
    value: values[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLSelectElement>) => {
      setValues({ ...values, [name]: event.target.value });
    },
  });
  return (
    <form
      className="document-form"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        props.onClose();
      }}
    >
      <label>
        Title
        <input type="text" required autoFocus {...field('title')} />
      </label>
      <label>
        Symbol
        <input type="text" placeholder="A/RES/68/4" {...field('symbol')} />
      </label>
      <label>
        Date
        <input type="text" placeholder="2013-10-03" {...dateRule} {...field('date')} />
      </label>
      <label>
        Body
        <input type="text" placeholder="General Assembly" {...field('body')} />
      </label>
      <label>
        Status
        <select {...field('status')}>
          <option value="">not known</option>
          <option value="draft">draft</option>
          <option value="adopted">adopted</option>
          <option value="treaty">treaty</option>
        </select>
      </label>
      <div className="actions">
        <button type="submit" className="primary">
          Save
        </button>
        <button type="button" onClick={props.onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function valuesOf(document: Document): Values {
  const { title, symbol = '', date = '', body = '', status = '' } = document;
  return { title, symbol, date, body, status };
}

function changesOf(values: Values): DocumentChanges {
  return {
    title: values.title.trim(),
    symbol: values.symbol.trim() || null,
    date: values.date.trim() || null,
    body: values.body.trim() || null,
    status: (values.status || null) as DocumentStatus | null,
  };
}
