import { useMemo, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger } from 'react-aria-components';
import { FloatingPanel } from '../parts/FloatingPanel.tsx';
import { readableDate } from '../../src-main/engine/documents/citation.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { countWords } from '../../src-main/engine/text/tokens.ts';
import { doubtsOf } from '../import-report/report-facts.ts';
import { percent } from '../parts/percent.ts';
import { useActions, useClauseline } from '../state/StoreContext.tsx';
import { useShortName } from '../state/use-short-name.ts';
import { DocumentForm } from './DocumentForm.tsx';

interface RowProps {
  readonly document: Document;
  /** Where it stands in a list of which not all is in the page. */
  readonly place?: {
    readonly index: number;
    readonly of: number;
    readonly measure: (row: HTMLLIElement | null) => void;
  };
  /** Share of its words that stand in other documents; undefined until that is known. */
  readonly elsewhere: number | undefined;
}

/** One document of the list: what it is, what is doubtful about it, what can be done with it. */
export function DocumentRow(props: RowProps) {
  const { document } = props;
  const name = useShortName()(document);
  const [editing, setEditing] = useState(false);
  const focused = useClauseline((s) => s.focusedDocument === document.id);
  const { focusDocument } = useActions();
  const place = props.place && {
    ref: props.place.measure,
    'data-index': props.place.index,
    'aria-posinset': props.place.index + 1,
    'aria-setsize': props.place.of,
  };
  if (editing) {
    return (
      <li className="document-row" {...place}>
        <DocumentForm
          document={document}
          onClose={() => {
            setEditing(false);
          }}
        />
      </li>
    );
  }
  const edit = () => {
    setEditing(true);
  };
  return (
    <li className={`document-row ${focused ? 'is-focused' : ''}`} {...place}>
      <div className="document-head">
        <ColumnToggle document={document} />
        <button
          type="button"
          className="plain document-name"
          aria-pressed={focused}
          title={document.source.name}
          onClick={() => {
            focusDocument(document.id);
          }}
        >
          <strong>{name}</strong>
        </button>
        <RowMenu document={document} onEdit={edit} />
      </div>
      {document.title !== name && (
        <p className="document-title" title={document.title} dir="auto">
          {document.title}
        </p>
      )}
      <Facts {...props} onEdit={edit} />
    </li>
  );
}

/** Whether the document is a column of Compare. */
function ColumnToggle({ document }: { readonly document: Document }) {
  const shortName = useShortName();
  const columns = useClauseline((s) => s.columns);
  const documents = useClauseline((s) => s.workspace?.documents);
  const { setColumns } = useActions();
  const shown = columns.includes(document.id);
  const toggle = () => {
    const wanted = shown ? columns.filter((id) => id !== document.id) : [...columns, document.id];
    setColumns((documents ?? []).map((d) => d.id).filter((id) => wanted.includes(id)));
  };
  return (
    <input
      type="checkbox"
      checked={shown}
      onChange={toggle}
      aria-label={`Show ${shortName(document)} in Compare`}
      title="Show as a column in Compare"
    />
  );
}

function Facts({ document, elsewhere, onEdit }: RowProps & { readonly onEdit: () => void }) {
  const words = useMemo(() => countWords(document.text), [document.text]);
  return (
    <>
      <p className="document-facts quiet figures">
        {document.date ? (
          <span>{readableDate(document.date)}</span>
        ) : (
          <button type="button" className="link" onClick={onEdit}>
            ⚠ No date: set it
          </button>
        )}
        <span>{document.status}</span>
        <span>{document.language}</span>
        <span>{words.toLocaleString('en')} words</span>
        {elsewhere !== undefined && <span>{percent(elsewhere)} found elsewhere</span>}
      </p>
      {document.notice && (
        <p className="document-notice quiet" title={document.notice}>
          {document.notice}
        </p>
      )}
      <TrackedLine document={document} />
      <Warnings document={document} />
    </>
  );
}

function RowMenu({
  document,
  onEdit,
}: {
  readonly document: Document;
  readonly onEdit: () => void;
}) {
  const shortName = useShortName();
  const { removeDocument, showPlace, openReport } = useActions();
  const actions: Readonly<Record<string, () => unknown>> = {
    read: () => {
      showPlace(document.id, { start: 0, end: 0 });
    },
    report: () => {
      openReport(document.id);
    },
    edit: onEdit,
    remove: () => removeDocument(document.id),
  };
  return (
    <MenuTrigger>
      <Button className="plain" aria-label={`What to do with ${shortName(document)}`}>
        <span aria-hidden="true">⋯</span>
      </Button>
      <FloatingPanel placement="bottom end">
        <Menu
          className="menu"
          aria-label={`What to do with ${shortName(document)}`}
          onAction={(key) => actions[String(key)]?.()}
        >
          <MenuItem id="read" className="menu-item">
            Read in Compare
          </MenuItem>
          <MenuItem id="report" className="menu-item">
            Import report…
          </MenuItem>
          <MenuItem id="edit" className="menu-item">
            Edit title, symbol and date…
          </MenuItem>
          <MenuItem id="remove" className="menu-item">
            Remove from the workspace
          </MenuItem>
        </Menu>
      </FloatingPanel>
    </MenuTrigger>
  );
}

/** That the file holds tracked changes, and how they were read; opens the report. */
function TrackedLine({ document: { id, tracked } }: { readonly document: Document }) {
  const { openReport } = useActions();
  if (!tracked) return null;
  const { changes, reading } = tracked;
  const count =
    changes === 1 ? '1 tracked change' : `${changes.toLocaleString('en')} tracked changes`;
  return (
    <button
      type="button"
      className="link document-tracked"
      onClick={() => {
        openReport(id);
      }}
    >
      {count}, {reading === 'accepted' ? 'read as accepted' : 'left out'}
    </button>
  );
}

/** One doubt about the reading is shown as it is; several as their number. Both open the report. */
function Warnings({ document }: { readonly document: Document }) {
  const { openReport } = useActions();
  const warnings = doubtsOf(document);
  const [only] = warnings;
  if (only === undefined) return null;
  return (
    <button
      type="button"
      className="link document-warning"
      onClick={() => {
        openReport(document.id);
      }}
    >
      ⚠ {warnings.length === 1 ? only : `${String(warnings.length)} doubts about the reading`}
    </button>
  );
}
