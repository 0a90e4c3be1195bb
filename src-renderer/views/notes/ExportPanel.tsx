import { useState } from 'react';
import type { ExportChoice, ExportFormat } from '../../../src-main/contract/api.ts';
import { useActions } from '../../state/StoreContext.tsx';
import { firstChoice, formatNames, sectionNames } from './export-choice.ts';
import { ExportDocuments } from './ExportDocuments.tsx';
import { Preview } from './Preview.tsx';
import { printPage } from './print-page.ts';
import { Tick } from '../../parts/Tick.tsx';
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
        <ExportDocuments
          chosen={choice.documents}
          onChange={(documents) => {
            setChoice({ ...choice, documents });
          }}
        />
        <div className="actions export-actions">
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
            // Who came by keys goes on from here.
            autoFocus={choice.format === format}
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
