/** The panes at the sides, which can be hidden and resized. */
export type PaneName = 'documents' | 'inspector';

/** How the user wants a pane. */
export interface PaneState {
  /** Opened or closed by hand; null: as the view needs it, see `isPaneShown`. */
  readonly open: boolean | null;
  /** In CSS pixels. */
  readonly width: number;
}

/** Both panes. */
export type Panes = Readonly<Record<PaneName, PaneState>>;

/** What decides which panes are open: part of the store. */
interface PaneBasis {
  readonly panes: Panes;
  readonly view: string;
  readonly selection: object | null;
}

/** Narrowest, usual and widest pane, in CSS pixels. */
export const paneWidths = {
  documents: { least: 168, usual: 232, most: 480 },
  inspector: { least: 240, usual: 320, most: 640 },
} as const;

/** Whether a pane is open now. */
export function isPaneShown(state: PaneBasis, pane: PaneName): boolean {
  return state.panes[pane].open ?? isShownUnasked(state, pane);
}

/** In Compare the texts need the width, so the inspector waits there for something to explain. */
function isShownUnasked({ view, selection }: PaneBasis, pane: PaneName): boolean {
  return pane === 'documents' || view !== 'compare' || selection !== null;
}

/** The panes with one of them closed or opened; what the view would do anyway is not held fast. */
export function withPaneToggled(state: PaneBasis, pane: PaneName): Panes {
  const wanted = !isPaneShown(state, pane);
  const open = wanted === isShownUnasked(state, pane) ? null : wanted;
  return { ...state.panes, [pane]: { ...state.panes[pane], open } };
}

/** The panes with one of them as wide as wanted, within its bounds. */
export function withPaneWidth(panes: Panes, pane: PaneName, wanted: number): Panes {
  const { least, most } = paneWidths[pane];
  const width = Math.round(Math.min(most, Math.max(least, wanted)));
  return { ...panes, [pane]: { ...panes[pane], width } };
}

/** Under this name the browser keeps the panes between two sessions. */
const STORAGE_KEY = 'clauseline-panes';

const usualPanes: Panes = {
  documents: { open: null, width: paneWidths.documents.usual },
  inspector: { open: null, width: paneWidths.inspector.usual },
};

/** The panes as they were left last time; the usual ones where nothing usable is kept. */
export function storedPanes(): Panes {
  try {
    const kept = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as unknown;
    return { documents: storedPane(kept, 'documents'), inspector: storedPane(kept, 'inspector') };
  } catch {
    // Storage may be switched off, and what is in it may not be ours.
    return usualPanes;
  }
}

/** Keeps the panes for the next session, where the browser allows it. */
export function storePanes(panes: Panes): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(panes));
  } catch {
    // Without storage the panes are as usual next time; nothing of the user's work is lost.
  }
}

function storedPane(kept: unknown, pane: PaneName): PaneState {
  const { open, width } = (kept as Partial<Record<PaneName, Partial<PaneState>>>)[pane] ?? {};
  const known = { open: typeof open === 'boolean' ? open : null, width: paneWidths[pane].usual };
  if (typeof width !== 'number' || !Number.isFinite(width)) return known;
  return withPaneWidth({ ...usualPanes, [pane]: known }, pane, width)[pane];
}
