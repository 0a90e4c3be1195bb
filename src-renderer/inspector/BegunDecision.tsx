import { useActions, useClauseline } from '../state/StoreContext.tsx';
import { excerpt } from '../parts/excerpt.ts';

/** Says what a decision about shared wording still waits for, and lets it be given up. */
export function BegunDecision() {
  const begun = useClauseline((s) => s.begun);
  const { begin } = useActions();
  if (!begun) return null;
  const words = excerpt(begun.quotes[0]?.exact ?? '');
  return (
    <div className="begun" role="status">
      <p>
        {begun.kind === 'joined' ? 'To be joined: ' : 'To be marked as shared: '}
        <q className="serif" dir="auto">
          {words}
        </q>
      </p>
      <p className="quiet">
        {begun.kind === 'joined'
          ? 'Choose the other passage, then press Join here.'
          : 'Select the words elsewhere that say the same, then press Same wording.'}
      </p>
      <button
        type="button"
        onClick={() => {
          begin(null);
        }}
      >
        Give up
      </button>
    </div>
  );
}
