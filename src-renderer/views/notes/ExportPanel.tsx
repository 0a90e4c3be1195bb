import { useState } from 'react';
import type { ExportChoice, ExportFormat } from '../../../src-main/contract/api.ts';
import { useActions } from '../../state/StoreContext.tsx';
import { useDocuments } from '../../state/use-documents.ts';
import { useShortName } from '../../state/use-short-name.ts';
import { firstChoice, formatNames, sectionNames } from './export-choice.ts';
import { Preview } from './Preview.tsx';
import { printPage } from './print-page.ts';
import { usePreview } from './use-preview.ts';

/** Chooses what leaves the tool, with a preview of exactly that. */
export function ExportPanel({ onClose }: { readonly onClose: () => void }) {
  const [choice, setChoice] = useState(firstChoice);
  const { saveExport, exportNotes, announce } = useActions();
  const { file, isOld } = usePreview(choice);
  const save = async () => {
    const name = await saveExport(choice);
    if (name !== null) announce(`Saved ${name}.`);
  };
  const print = async () => {
    const page = await exportNotes({ ...choice, format: 'html' });
    if (page) printPage(page);
  };
  return (
    <section className="export-panel" aria-label="Export comparison notes">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2>Export comparison notes</h2>
        <Formats choice={choice} onChange={setChoice} />
        <Sections choice={choice} onChange={setChoice} />
        <Documents choice={choice} onChange={setChoice} />
        <div className="actions">
          <button type="submit" className="primary">
            Save
          </button>
          <button type="button" onClick={() => void print()}>
            Print or save as PDF
          </button>
          <button type="button" onClick={onClose}>
            Close
          </button>
        </div>
      </form>
      <Preview file={file} isOld={isOld} format={choice.format} />
    </section>
  );
}

interface ChoiceProps {
  readonly choice: ExportChoice;
  readonly onChange: (choice: ExportChoice) => void;
}

function Formats({ choice, onChange }: ChoiceProps) {
  return (
    <fieldset>
      <legend>Format</legend>
      {Object.entries(formatNames).map(([format, name]) => (
        <label key={format}>
          <input
            type="radio"
            name="format"
            checked={choice.format === format}
            onChange={() => {
              onChange({ ...choice, format: format as ExportFormat });
            }}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

function Sections({ choice, onChange }: ChoiceProps) {
  const { include } = choice;
  return (
    <fieldset>
      <legend>What goes in</legend>
      {(Object.keys(sectionNames) as (keyof typeof sectionNames)[]).map((section) => (
        <Tick
          key={section}
          label={sectionNames[section]}
          on={include[section]}
          onChange={(on) => {
            onChange({ ...choice, include: { ...include, [section]: on } });
          }}
        />
      ))}
      <Tick
        label="Set phrases too"
        on={choice.formulas}
        onChange={(formulas) => {
          onChange({ ...choice, formulas });
        }}
      />
    </fieldset>
  );
}

/** An empty list stands for all documents, also for those added later. */
function Documents({ choice, onChange }: ChoiceProps) {
  const shortName = useShortName();
  const documents = useDocuments();
  const all = documents.map(({ id }) => id);
  const chosen = choice.documents.length === 0 ? all : choice.documents;
  return (
    <fieldset>
      <legend>Documents</legend>
      {documents.map((document) => (
        <Tick
          key={document.id}
          label={shortName(document)}
          on={chosen.includes(document.id)}
          onChange={(on) => {
            const next = all.filter((id) => (id === document.id ? on : chosen.includes(id)));
            if (next.length > 0)
              onChange({ ...choice, documents: next.length === all.length ? [] : next });
          }}
        />
      ))}
    </fieldset>
  );
}

function Tick(props: {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <label>
      <input
        type="checkbox"
        checked={props.on}
        onChange={(event) => {
          props.onChange(event.target.checked);
        }}
      />
      {props.label}
    </label>
  );
}
