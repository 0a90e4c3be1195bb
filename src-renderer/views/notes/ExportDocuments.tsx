import { useState } from 'react';
import { DocumentSearch } from '../../parts/DocumentSearch.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { useClauseline } from '../../state/StoreContext.tsx';
import { MOST_AT_A_GLANCE, matchDocuments } from '../../state/match-documents.ts';
import { useDocuments } from '../../state/use-documents.ts';
import { useShortName } from '../../state/use-short-name.ts';

interface DocumentsProps {
  /** An empty list stands for all documents, also for those added later. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Which documents an export speaks of. */
export function ExportDocuments({ chosen, onChange }: DocumentsProps) {
  const shortName = useShortName();
  const documents = useDocuments();
  const columns = useClauseline((s) => s.columns);
  const [query, setQuery] = useState('');
  const all = documents.map(({ id }) => id);
  const ticked = new Set(chosen.length === 0 ? all : chosen);
  const choose = (wanted: (id: string) => boolean) => {
    const next = all.filter(wanted);
    if (next.length > 0) onChange(next.length === all.length ? [] : next);
  };
  const shown = matchDocuments(documents, query).slice(0, MOST_LINES);
  return (
    <fieldset>
      <legend>
        Documents{' '}
        <span className="quiet figures">
          {ticked.size} of {all.length}
        </span>
      </legend>
      <div className="actions">
        <LinkButton label="All" onPress={() => choose(() => true)} />
        <LinkButton
          label="Only those in Compare"
          onPress={() => choose((id) => columns.includes(id))}
        />
      </div>
      {documents.length > MOST_AT_A_GLANCE && (
        <DocumentSearch label="Find a document to export" query={query} onChange={setQuery} />
      )}
      {shown.map((document) => (
        <Tick
          key={document.id}
          label={shortName(document)}
          on={ticked.has(document.id)}
          onChange={(on) => {
            choose((id) => (id === document.id ? on : ticked.has(id)));
          }}
        />
      ))}
    </fieldset>
  );
}

/** Lines beyond these are found by typing. */
const MOST_LINES = 100;

function LinkButton(props: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        props.onPress();
      }}
    >
      {props.label}
    </button>
  );
}
