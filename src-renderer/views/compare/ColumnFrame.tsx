import { readableDate } from '../../../src-main/engine/documents/citation.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import type { Mark } from '../../parts/cut-segments.ts';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { useDocuments } from '../../state/use-documents.ts';
import { useShortName, useToldApartName } from '../../state/use-short-name.ts';
import type { ColumnHandle } from './column-handle.ts';
import { headLabel } from './head-labels.ts';
import type { MarginSign } from './margin-signs.ts';
import { Minimap } from './Minimap.tsx';
import { TextColumn } from './TextColumn.tsx';

interface FrameProps {
  readonly document: Document;
  readonly index: number;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  readonly signs: ReadonlyMap<string, MarginSign>;
  readonly places: ReadonlyMap<string, string>;
  readonly handle: ColumnHandle | undefined;
  readonly onMark: (ids: readonly string[], document: string) => void;
  readonly onHandle: (document: string, handle: ColumnHandle | null) => void;
  readonly onLead: (document: string) => void;
}

/** A column with its heading and its minimap. */
export function ColumnFrame(props: FrameProps) {
  const { document, marks, signs, handle } = props;
  return (
    <section className="column-frame" aria-label={`Column ${String(props.index + 1)}`}>
      <ColumnHeading document={document} index={props.index} />
      <TextColumn
        document={document}
        marks={marks}
        signs={signs}
        places={props.places}
        onMark={props.onMark}
        onHandle={props.onHandle}
      />
      {handle && <Minimap handle={handle} marks={marks} signs={signs} onLead={props.onLead} />}
    </section>
  );
}

/** Which document the column shows, for changing it, and a way to close the column. */
function ColumnHeading({
  document,
  index,
}: {
  readonly document: Document;
  readonly index: number;
}) {
  const documents = useDocuments();
  const columns = useClauseline((s) => s.columns);
  const { setColumns } = useActions();
  const shortName = useShortName();
  const told = useToldApartName();
  const names = documents.map((one) => told(one).name);
  const change = (id: string) => {
    // A document that is shown already changes places with the one that makes room for it.
    const other = columns.indexOf(id);
    setColumns(columns.map((c, i) => (i === index ? id : i === other ? document.id : c)));
  };
  return (
    <header className="column-heading">
      <select
        aria-label={`Document of column ${String(index + 1)}`}
        value={document.id}
        onChange={(event) => {
          change(event.target.value);
        }}
      >
        {documents.map((one) => (
          <option key={one.id} value={one.id}>
            {headLabel(
              told(one),
              names.filter((_, nth) => documents[nth] !== one),
            )}
          </option>
        ))}
      </select>
      {!told(document).detail && (
        <span className="quiet figures">
          {document.date ? readableDate(document.date) : 'undated'}
        </span>
      )}
      {columns.length > 1 && (
        <button
          type="button"
          className="plain"
          aria-label={`Close the column of ${shortName(document)}`}
          title="Close this column"
          onClick={() => {
            setColumns(columns.filter((_, i) => i !== index));
          }}
        >
          ×
        </button>
      )}
    </header>
  );
}
