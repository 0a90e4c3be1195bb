import { useMemo } from 'react';
import { Button, Dialog, DialogTrigger } from 'react-aria-components';
import type { Comparison } from '../../../src-main/engine/differences/difference.ts';
import type { Substance } from '../../../src-main/engine/differences/substance/substance-kinds.ts';
import { FloatingPanel } from '../../parts/FloatingPanel.tsx';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { countEditorial, countSubstances } from './filter-changes.ts';
import type { CompareModel } from './use-compare-model.ts';

/** Which changes are shown: a button that says whether all are, and the choice behind it. */
export function ChangeFilters({ model }: { readonly model: CompareModel }) {
  const [compared] = model.compared;
  const filter = useClauseline((s) => s.changeFilter);
  const isFiltered = filter.substance !== null || !filter.editorial;
  const said = isFiltered ? `Filter: ${String(model.hiddenChanges)} hidden` : 'Filter';
  if (!compared) return null;
  return (
    <DialogTrigger>
      <Button className={isFiltered ? 'plain filter active' : 'plain filter'}>{said}</Button>
      <FloatingPanel placement="bottom end">
        <Dialog className="settings-popover" aria-label="Which changes are shown">
          <FilterForm compared={compared} hidden={model.hiddenChanges} />
        </Dialog>
      </FloatingPanel>
    </DialogTrigger>
  );
}

function FilterForm(props: { readonly compared: Comparison; readonly hidden: number }) {
  const { compared, hidden } = props;
  const filter = useClauseline((s) => s.changeFilter);
  const { filterChanges } = useActions();
  const substances = useMemo(() => countSubstances(compared), [compared]);
  const editorial = useMemo(() => countEditorial(compared), [compared]);
  return (
    <form className="change-filters">
      <label>
        Show changes that touch
        <select
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
      </label>
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
      <p className="quiet" role="status">
        {hidden > 0 ? `${String(hidden)} hidden` : 'All changes are shown'}
      </p>
      <button
        type="button"
        disabled={filter.substance === null && filter.editorial}
        onClick={() => {
          filterChanges({ substance: null, editorial: true });
        }}
      >
        Show all changes
      </button>
    </form>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
