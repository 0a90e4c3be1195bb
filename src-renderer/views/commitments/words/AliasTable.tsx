import { useMemo, useState } from 'react';
import type { Alias } from '../../../../src-main/engine/commitments/compared/aliases.ts';
import { useActions, useClauseline } from '../../../state/StoreContext.tsx';
import { useDocuments } from '../../../state/use-documents.ts';
import { useFocusReturn } from '../use-focus-return.ts';
import { AliasForm } from './AliasForm.tsx';
import { aliasRows, type AliasRow } from './alias-rows.ts';

const none: readonly Alias[] = [];

/** Bodies that have had two names, which count as one when commitments are followed. */
export function AliasTable() {
  const own = useClauseline((s) => s.workspace?.settings.aliases ?? none);
  const documents = useDocuments();
  const rows = useMemo(() => aliasRows(documents, own), [documents, own]);
  const [edited, setEdited] = useState<number | 'new' | null>(null);
  const { changeSettings } = useActions();
  const { area, giveFocus } = useFocusReturn<HTMLElement>();
  const close = () => {
    giveFocus(String(edited));
    setEdited(null);
  };
  const save = async (aliases: readonly Alias[]) => {
    await changeSettings({ aliases });
    close();
  };
  return (
    <section className="alias-table" aria-label="Renamed bodies" ref={area}>
      <h2>Renamed bodies</h2>
      <p className="hint">
        Two names of one body count as the same words when commitments are followed. “X (formerly
        Y)” is read from the documents; add what they do not say.
      </p>
      {rows.length > 0 && <Rows rows={rows} edited={edited} onEdit={setEdited} />}
      {edited === null ? (
        <button
          type="button"
          data-focus="fallback"
          onClick={() => {
            setEdited('new');
          }}
        >
          Add two names
        </button>
      ) : (
        <AliasForm
          key={edited}
          alias={edited === 'new' ? null : (own[edited] ?? null)}
          others={rows.filter((row) => row.own === null || row.own !== edited)}
          onSave={(alias) => void save(changed(own, edited, alias))}
          onRemove={() => void save(own.filter((_, index) => index !== edited))}
          onCancel={close}
        />
      )}
    </section>
  );
}

function changed(own: readonly Alias[], edited: number | 'new', alias: Alias): Alias[] {
  if (edited === 'new') return [...own, alias];
  return own.map((one, index) => (index === edited ? alias : one));
}

function Rows(props: {
  readonly rows: readonly AliasRow[];
  readonly edited: number | 'new' | null;
  readonly onEdit: (own: number) => void;
}) {
  const { rows, edited } = props;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Earlier name</th>
          <th scope="col">Present name</th>
          <th scope="col">From</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={`${row.earlier}\n${row.later}\n${String(row.own)}`}
            row={row}
            edited={row.own !== null && edited === row.own}
            onEdit={props.onEdit}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: {
  readonly row: AliasRow;
  readonly edited: boolean;
  readonly onEdit: (own: number) => void;
}) {
  const { row, edited } = props;
  const { own } = row;
  return (
    <tr>
      <td>
        <Name name={row.earlier} documents={row.earlierIn} />
      </td>
      <td>
        <Name name={row.later} documents={row.laterIn} />
      </td>
      <td>
        {own === null ? (
          <span className="quiet">the documents</span>
        ) : (
          <button
            type="button"
            className="link"
            data-focus={String(own)}
            aria-expanded={edited}
            aria-label={`Edit ${row.earlier}, now ${row.later}`}
            onClick={() => {
              props.onEdit(own);
            }}
          >
            Edit
          </button>
        )}
      </td>
    </tr>
  );
}

/** A name with how many documents have it: a name in none of them is misspelt, or does nothing. */
function Name({ name, documents }: { readonly name: string; readonly documents: number }) {
  const where =
    documents === 0 ? 'in no document' : `in ${String(documents)} document${plural(documents)}`;
  return (
    <>
      <span dir="auto">{name}</span> <span className="quiet figures">{where}</span>
    </>
  );
}

function plural(count: number): string {
  return count === 1 ? '' : 's';
}
