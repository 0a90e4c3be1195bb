import { storePanes, withPaneToggled, withPaneWidth, type Panes } from './panes.ts';
import type { ClauselineState, GetState, Selection, SetState, ViewActions } from './store-types.ts';

/** What is on screen. */
export function viewActions(set: SetState, get: GetState): ViewActions {
  const setPanes = (panes: Panes) => {
    set({ panes });
    storePanes(panes);
  };
  return {
    showView: (view) => {
      set({ view, wordingFocus: null, steps: view === get().view ? get().steps : [] });
    },
    showPair: (a, b) => {
      set({ view: 'compare', columns: [a, b], place: null });
    },
    setColumns: (columns) => {
      set({ columns });
    },
    focusDocument: (focusedDocument) => {
      set({ focusedDocument });
    },
    showPlace: (document, span) => {
      set((s) => ({
        view: 'compare',
        columns: s.columns.includes(document) ? s.columns : withDocument(s, document),
        place: { document, span },
      }));
    },
    select: (selection) => {
      set((s) => ({ selection, lastParagraph: lastParagraph(s, selection) }));
    },
    setSteps: (steps) => {
      set({ steps });
    },
    focusWording: () => {
      get().showView('find');
      set({ wordingFocus: {} });
    },
    askWording: (wording) => {
      set({ view: 'find', asked: { wording } });
    },
    step: (direction) => {
      step(get, direction);
    },
    toggleLayer: (layer) => {
      set((s) => ({ layers: { ...s.layers, [layer]: !s.layers[layer] } }));
    },
    togglePane: (pane) => {
      setPanes(withPaneToggled(get(), pane));
    },
    resizePane: (pane, width) => {
      setPanes(withPaneWidth(get().panes, pane, width));
    },
    setUnified: (unified) => {
      set({ unified });
    },
    setLinked: (linked) => {
      set({ linked });
    },
    ...dialogActions(set),
  };
}

function dialogActions(set: SetState) {
  return {
    startNote: (noteDraft: NonNullable<ReturnType<GetState>['noteDraft']>) => {
      set({ noteDraft });
    },
    closeNote: () => {
      set({ noteDraft: null });
    },
    begin: (begun: ReturnType<GetState>['begun']) => {
      set({ begun });
    },
    openDialog: (dialog: NonNullable<ReturnType<GetState>['dialog']>) => {
      set({ dialog });
    },
    openAdd: (pasted: ReturnType<GetState>['pasted']) => {
      set({ dialog: 'add' as const, pasted });
    },
    openFinder: () => {
      set((s) => ({ finder: { ...s.finder, open: true } }));
    },
    changeFinder: (changes: Partial<ReturnType<GetState>['finder']>) => {
      set((s) => ({ finder: { ...s.finder, ...changes } }));
    },
    closeDialog: () => {
      set({ dialog: null, pasted: null });
    },
  };
}

/** The last column makes way; the older text stands to the left as everywhere. */
function withDocument(state: ClauselineState, document: string): readonly string[] {
  const { columns, workspace } = state;
  const kept = columns.length < 2 ? columns : columns.slice(0, -1);
  const order = (workspace?.documents ?? []).map(({ id }) => id);
  return [...kept, document].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** Kept while paragraphs of another text are chosen, so that the two can be paired. */
function lastParagraph(state: ClauselineState, next: Selection | null) {
  const { document, paragraph } = state.selection ?? {};
  if (next?.paragraph === undefined) return null;
  const isOther = document !== undefined && paragraph !== undefined && document !== next.document;
  return isOther ? { document, paragraph } : state.lastParagraph;
}

function step(get: GetState, direction: 1 | -1): void {
  const { steps, selection } = get();
  if (steps.length === 0) {
    get().announce('No findings in this view.');
    return;
  }
  const at = steps.findIndex((one) => isSame(one, selection));
  const start = direction === 1 ? 0 : steps.length - 1;
  const next = at < 0 ? start : (at + direction + steps.length) % steps.length;
  get().select(steps[next] ?? null);
  get().announce(`${String(next + 1)} of ${String(steps.length)}`);
}

function isSame(a: Selection, b: Selection | null): boolean {
  return a.kind === b?.kind && a.id === b.id;
}
