import type { SharedSettings } from '../../../src-main/engine/shared-language/shared-passage.ts';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { SettingsOutlook } from './SettingsOutlook.tsx';

/** The three settings of shared language, in a reader's words. */
export function SharedSettingsForm() {
  const shared = useClauseline((s) => s.workspace?.settings.shared);
  const findings = useClauseline((s) => s.findings?.revision);
  const { changeSettings } = useActions();
  if (!shared) return null;
  const change = (changes: Partial<SharedSettings>) =>
    void changeSettings({ shared: { ...shared, ...changes } });
  return (
    <form className="shared-settings">
      <NumberChoice
        label="Shortest phrase"
        unit="words"
        hint="Fewer finds more chance likenesses; more leaves short borrowings out."
        value={shared.shortestPhrase}
        from={4}
        to={30}
        onChange={(shortestPhrase) => {
          change({ shortestPhrase });
        }}
      />
      <NumberChoice
        label="Changed words allowed"
        unit="in ten"
        hint="How many words in ten may differ before it no longer counts as the same wording."
        value={shared.changedWordsInTen}
        from={0}
        to={5}
        onChange={(changedWordsInTen) => {
          change({ changedWordsInTen });
        }}
      />
      <label className="switch">
        <input
          type="checkbox"
          checked={shared.showFormulas}
          onChange={(event) => {
            change({ showFormulas: event.target.checked });
          }}
        />
        Show formulas
      </label>
      <p className="hint">Set phrases such as a treaty’s full name or a courtesy.</p>
      <SettingsOutlook key={JSON.stringify([shared, findings])} />
    </form>
  );
}

function NumberChoice(props: {
  readonly label: string;
  readonly unit: string;
  readonly hint: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <div>
      <label>
        {props.label}
        <span className="number-choice">
          <input
            type="range"
            min={props.from}
            max={props.to}
            value={props.value}
            onChange={(event) => {
              props.onChange(event.target.valueAsNumber);
            }}
          />
          <output className="figures">
            {props.value} {props.unit}
          </output>
        </span>
      </label>
      <p className="hint">{props.hint}</p>
    </div>
  );
}
