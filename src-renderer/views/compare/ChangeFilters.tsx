import { useMemo } from 'react';
import type { Substance } from '../../../src-main/engine/differences/substance/substance-kinds.ts';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { countEditorial, countSubstances } from './filter-changes.ts';
import type { CompareModel } from './use-compare-model.ts';

/** Which changes are shown: of what kinds of words, and whether editing alone counts. */
export function ChangeFilters({ model }: { readonly model: CompareModel }) {
  const [compared] = model.compared;
  const filter = useClauseline((s) => s.changeFilter);
  const { filterChanges } = useActions();
  const substances = useMemo(() => (compared ? countSubstances(compared) : []), [compared]);
  const editorial = useMemo(() => (compared ? countEditorial(compared) : 0), [compared]);
  return (
    <>
      <span className="spacer" />
      {substances.length > 0 && (
        <select
          className="plain"
          aria-label="Show changes that touch"
          value={filter.substance ?? ''}
          onChange={(event) => {
            const { value } = event.target;
            filterChanges({ substance: value === '' ? null : (value as Substance) });
          }}
        >
          <option value="">All kinds of words</option>
          {substances.map(({ substance, count }) => (
            <option key={substance} value={substance}>
              {capital(substance)} ({count})
            </option>
          ))}
        </select>
      )}
      {(editorial > 0 || !filter.editorial) && (
        <label className="switch">
          <input
            type="checkbox"
            checked={!filter.editorial}
            onChange={(event) => {
              filterChanges({ editorial: !event.target.checked });
            }}
          />
          Hide {editorial} editorial
        </label>
      )}
      {model.hiddenChanges > 0 && (
        <span className="quiet" role="status">
          {model.hiddenChanges} hidden
        </span>
      )}
    </>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
