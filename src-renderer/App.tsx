import { Dialogs } from './frame/Dialogs.tsx';
import { DocumentList } from './frame/DocumentList.tsx';
import { DropZone } from './frame/DropZone.tsx';
import { Finder } from './frame/Finder.tsx';
import { Frame } from './frame/Frame.tsx';
import { LayerSwitches } from './frame/LayerSwitches.tsx';
import { MenuBar } from './frame/MenuBar.tsx';
import { Notices } from './frame/Notices.tsx';
import { SidePane } from './frame/SidePane.tsx';
import { StatusBar } from './frame/StatusBar.tsx';
import { useAppearance } from './frame/use-appearance.ts';
import { useCommands } from './frame/use-commands.ts';
import { tabId, VIEW_PANEL_ID, ViewTabs } from './frame/ViewTabs.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { FLOATING_ID } from './parts/FloatingPanel.tsx';
import { useClauseline } from './state/StoreContext.tsx';
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
  return (
    <Frame>
      <TopBar />
      <SidePane pane="documents" label="Documents">
        <div className="pane-scroll documents-scroll">
          <DocumentList />
        </div>
        <LayerSwitches />
      </SidePane>
      <main className="view-pane" data-pane="view" aria-label={viewTabs[view].label}>
        <Finder />
        <Notices />
        <ViewPanel view={view} />
      </main>
      <SidePane pane="inspector" label="Inspector">
        <div className="pane-scroll">
          <Inspector />
        </div>
      </SidePane>
      <StatusBar />
      <Dialogs />
      <DropZone />
      <aside id={FLOATING_ID} aria-label="Open menus and lists" />
      <LiveRegion />
    </Frame>
  );
}

function TopBar() {
  const host = useClauseline((s) => s.capabilities?.host);
  const name = useClauseline((s) => s.workspace?.name);
  return (
    <header className="top-bar">
      {host === 'browser' && <MenuBar />}
      <ViewTabs />
      <ViewHint />
      <h1 className="workspace-name">{name ?? 'Clauseline'}</h1>
    </header>
  );
}

/** In the sample workspace: what the view is for, in one line. */
function ViewHint() {
  const view = useClauseline((s) => s.view);
  const sample = useClauseline((s) => s.workspace?.sample ?? false);
  return sample ? <p className="view-hint quiet">{viewTabs[view].hint}</p> : null;
}

function ViewPanel({ view }: { readonly view: ViewName }) {
  const View = views[view];
  return (
    <div id={VIEW_PANEL_ID} className="view-panel" role="tabpanel" aria-labelledby={tabId(view)}>
      <View />
    </div>
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
