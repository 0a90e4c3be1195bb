import type { ThemeEditing } from './use-theme-editing.ts';

/** Whether commitments are grouped by theme, and the door to editing the themes. */
export function GroupChoice(props: {
  readonly grouped: boolean;
  readonly onGroup: (grouped: boolean) => void;
  readonly editing: ThemeEditing;
}) {
  const { grouped, editing } = props;
  return (
    <>
      <label className="group-choice">
        <input
          type="checkbox"
          checked={grouped}
          onChange={(event) => {
            props.onGroup(event.target.checked);
          }}
        />
        Group by theme
      </label>
      {grouped && (
        <button
          type="button"
          aria-expanded={editing.isOpen}
          onClick={() => {
            if (editing.isOpen) editing.close();
            else editing.open(null);
          }}
        >
          Edit themes
        </button>
      )}
    </>
  );
}
