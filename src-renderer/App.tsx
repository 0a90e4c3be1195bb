import { viewTabs } from './views/tabs.ts';
import { viewNames, type ViewName } from './state/store-types.ts';
import { useActions, useClauseline } from './state/store-context.tsx';
import { CommitmentsView } from './views/commitments/CommitmentsView.tsx';
import { CompareView } from './views/compare/CompareView.tsx';
import { FindView } from './views/find/FindView.tsx';
import { NotesView } from './views/notes/NotesView.tsx';
import { OverviewView } from './views/overview/OverviewView.tsx';

const views: Readonly<Record<ViewName, () => React.ReactNode>> = {
  overview: OverviewView,
  compare: CompareView,
  commitments: CommitmentsView,
  find: FindView,
  notes: NotesView,
};

/** The whole window. */
export function App() {
  const view = useClauseline((s) => s.view);
  const { showView } = useActions();
  const View = views[view];
  return (
    <main>
      {viewNames.map((name) => (
        <button
          key={name}
          type="button"
          onClick={() => {
            showView(name);
          }}
        >
          {viewTabs[name].label}
        </button>
      ))}
      <View />
    </main>
  );
}
