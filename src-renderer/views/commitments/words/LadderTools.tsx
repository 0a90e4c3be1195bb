import { useActions } from '../../../state/StoreContext.tsx';

/** Looks for a verb, adds one, and puts the whole ladder back. */
export function LadderTools(props: {
  /** How many verbs stand otherwise than they come with the tool. */
  readonly changed: number;
  /** How many verbs a search found; null without a search. */
  readonly shown: number | null;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onAdd: () => void;
}) {
  const { changed, shown } = props;
  const { changeSettings } = useActions();
  return (
    <div className="actions">
      <input
        type="search"
        aria-label="Find a verb"
        placeholder="Find a verb"
        value={props.query}
        onChange={(event) => {
          props.onQuery(event.target.value);
        }}
      />
      <button type="button" data-focus="fallback" onClick={props.onAdd}>
        Add a verb
      </button>
      {changed > 0 && (
        <button type="button" onClick={() => void changeSettings({ ladder: null })}>
          Use the tool’s own ladder again
        </button>
      )}
      <span className="quiet" role="status">
        {shown === null ? describeChanges(changed) : describeFound(shown)}
      </span>
    </div>
  );
}

function describeChanges(changed: number): string {
  if (changed === 0) return 'As it comes with the tool';
  return `${String(changed)} verb${changed === 1 ? '' : 's'} changed by you`;
}

function describeFound(shown: number): string {
  if (shown === 0) return 'No such verb on the ladder';
  return `${String(shown)} verb${shown === 1 ? '' : 's'} found`;
}
