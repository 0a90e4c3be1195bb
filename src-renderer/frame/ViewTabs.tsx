import { useRef } from 'react';
import { useActions, useClauseline } from '../state/StoreContext.tsx';
import { viewNames, type ViewName } from '../state/store-types.ts';
import { viewTabs } from '../views/tabs.ts';

/** Id of the panel that the tabs switch. */
export const VIEW_PANEL_ID = 'view-panel';

/** Id of the tab of a view. */
export function tabId(view: ViewName): string {
  return `tab-${view}`;
}

/** Where an arrow, Home or End leads from a tab. */
const moves: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => (at + 1) % viewNames.length,
  ArrowLeft: (at) => (at - 1 + viewNames.length) % viewNames.length,
  Home: () => 0,
  End: () => viewNames.length - 1,
};

/** The tabs of the five views; the panel is in App. */
export function ViewTabs() {
  const view = useClauseline((s) => s.view);
  const notes = useClauseline((s) => s.workspace?.notes.length ?? 0);
  const { showView } = useActions();
  const list = useRef<HTMLDivElement>(null);
  const onKey = (event: React.KeyboardEvent) => {
    const next = viewNames[moves[event.key]?.(viewNames.indexOf(view)) ?? -1];
    if (!next) return;
    event.preventDefault();
    showView(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div ref={list} className="view-tabs" role="tablist" aria-label="Views" onKeyDown={onKey}>
      {viewNames.map((name) => (
        <button
          key={name}
          type="button"
          id={tabId(name)}
          className="view-tab plain"
          role="tab"
          aria-selected={name === view}
          aria-controls={VIEW_PANEL_ID}
          tabIndex={name === view ? 0 : -1}
          onClick={() => {
            showView(name);
          }}
        >
          {viewTabs[name].label}
          {name === 'notes' && notes > 0 && <span className="figures quiet"> {notes}</span>}
        </button>
      ))}
    </div>
  );
}
