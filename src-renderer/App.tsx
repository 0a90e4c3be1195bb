import { TabPanel, Tabs } from 'react-aria-components';
import { Dialogs } from './frame/Dialogs.tsx';
import { DocumentList } from './frame/DocumentList.tsx';
import { DropZone } from './frame/DropZone.tsx';
import { Finder } from './frame/Finder.tsx';
import { LayerSwitches } from './frame/LayerSwitches.tsx';
import { MenuBar } from './frame/MenuBar.tsx';
import { Notices } from './frame/Notices.tsx';
import { StatusBar } from './frame/StatusBar.tsx';
import { useAppearance } from './frame/use-appearance.ts';
import { useCommands } from './frame/use-commands.ts';
import { ViewTabs } from './frame/ViewTabs.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { useActions, useClauseline } from './state/store-context.tsx';
import type { ViewName } from './state/store-types.ts';
import { viewTabs } from './views/tabs.ts';
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

/** The whole window: documents, the five views, the inspector, the status bar. */
export function App() {
  useAppearance();
  useCommands();
  const view = useClauseline((s) => s.view);
  const { showView } = useActions();
  return (
    <Tabs
      className="frame"
      selectedKey={view}
      onSelectionChange={(key) => {
        showView(key as ViewName);
      }}
    >
      <TopBar />
      <nav className="documents-pane" aria-label="Documents" data-pane="documents">
        <DocumentList />
        <LayerSwitches />
      </nav>
      <main className="view-pane" data-pane="view" aria-label={viewTabs[view].label}>
        <Finder />
        <Notices />
        <ViewPanel view={view} />
      </main>
      <aside className="inspector-pane" aria-label="Inspector" data-pane="inspector">
        <Inspector />
      </aside>
      <StatusBar />
      <Dialogs />
      <DropZone />
      <LiveRegion />
    </Tabs>
  );
}

function TopBar() {
  const host = useClauseline((s) => s.capabilities?.host);
  const name = useClauseline((s) => s.workspace?.name);
  return (
    <header className="top-bar">
      {host === 'browser' && <MenuBar />}
      <ViewTabs />
      <h1 className="workspace-name">{name ?? 'Clauseline'}</h1>
    </header>
  );
}

function ViewPanel({ view }: { readonly view: ViewName }) {
  const View = views[view];
  return (
    <TabPanel id={view} className="view-panel">
      <View />
    </TabPanel>
  );
}

function LiveRegion() {
  const announcement = useClauseline((s) => s.announcement);
  return (
    <div className="spoken" role="status" aria-live="polite">
      {announcement}
    </div>
  );
}
