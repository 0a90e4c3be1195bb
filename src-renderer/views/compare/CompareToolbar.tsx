import { Button, Dialog, DialogTrigger } from 'react-aria-components';
import { FloatingPanel } from '../../parts/FloatingPanel.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { ChangeCounts } from './ChangeCounts.tsx';
import { areForeign } from './filter-changes.ts';
import { SharedSettingsForm } from './SharedSettingsForm.tsx';
import type { CompareModel } from './use-compare-model.ts';

/** Above the columns: the way through the findings, what changed in figures, how it is shown. */
export function CompareToolbar({ model }: { readonly model: CompareModel }) {
  const unified = useClauseline((s) => s.unified);
  const historyShown = useClauseline((s) => s.historyShown);
  const linked = useClauseline((s) => s.linked);
  const { setUnified, setLinked } = useActions();
  if (historyShown) {
    return (
      <div className="compare-toolbar" role="toolbar" aria-label="Compare">
        <HistoryButton />
      </div>
    );
  }
  return (
    <div className="compare-toolbar" role="toolbar" aria-label="Compare">
      <StepButtons />
      <span className="spacer" />
      <FormulaCount hidden={model.hiddenFormulas} />
      {model.documents.length === 2 && (
        <Tick className="switch" label="One column" on={unified} onChange={setUnified} />
      )}
      {!unified && model.documents.length > 1 && (
        <Tick className="switch" label="Linked scrolling" on={linked} onChange={setLinked} />
      )}
      <HistoryButton />
      <DialogTrigger>
        <Button className="plain">Settings</Button>
        <FloatingPanel placement="bottom end">
          <Dialog className="settings-popover" aria-label="Shared language settings">
            <SharedSettingsForm />
          </Dialog>
        </FloatingPanel>
      </DialogTrigger>
      <ChangeCounts model={model} />
      <LanguageNote model={model} />
    </div>
  );
}

/** To the paragraphs through all versions, and back to the texts. */
function HistoryButton() {
  const shown = useClauseline((s) => s.historyShown);
  const chain = useClauseline((s) => s.chainShown);
  const { showHistory } = useActions();
  const documents = useClauseline((s) => s.workspace?.documents.length ?? 0);
  if (!shown && documents < 3) return null;
  return (
    <button
      type="button"
      className="plain"
      aria-pressed={shown}
      title={shown ? 'Back to the texts' : 'Each paragraph through the versions (Alt+Shift+H)'}
      onClick={() => {
        showHistory(!shown);
      }}
    >
      {shown ? '← Back to the texts' : `History (${String(chain.length)})`}
    </button>
  );
}

/** Why nothing is found between texts of different languages. */
function LanguageNote({ model }: { readonly model: CompareModel }) {
  const [first, ...others] = model.documents.map((document) => document.language);
  if (!others.some((language) => areForeign(first ?? language, language))) return null;
  return (
    <p className="hint">
      These texts are in different languages. Wording is compared within one language only, so
      neither what they say alike nor what differs is marked. You can pair paragraphs by hand.
    </p>
  );
}

function StepButtons() {
  const steps = useClauseline((s) => s.steps);
  const selection = useClauseline((s) => s.selection);
  const { step } = useActions();
  const at = steps.findIndex((one) => one.kind === selection?.kind && one.id === selection.id);
  const total = String(steps.length);
  return (
    <div className="step-buttons" role="group" aria-label="Findings">
      <button
        type="button"
        className="plain"
        aria-label="Previous finding"
        title="Previous finding (Shift+F8)"
        disabled={steps.length === 0}
        onClick={() => {
          step(-1);
        }}
      >
        ↑
      </button>
      <span className="figures">
        {at < 0 ? `${total} findings` : `${String(at + 1)} of ${total}`}
      </span>
      <button
        type="button"
        className="plain"
        aria-label="Next finding"
        title="Next finding (F8)"
        disabled={steps.length === 0}
        onClick={() => {
          step(1);
        }}
      >
        ↓
      </button>
    </div>
  );
}

function FormulaCount({ hidden }: { readonly hidden: number }) {
  const shared = useClauseline((s) => s.workspace?.settings.shared);
  const { changeSettings } = useActions();
  if (!shared || hidden === 0) return null;
  return (
    <button
      type="button"
      className="link"
      onClick={() => void changeSettings({ shared: { ...shared, showFormulas: true } })}
    >
      Show {hidden} {hidden === 1 ? 'formula' : 'formulas'}
    </button>
  );
}
