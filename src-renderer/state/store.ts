/**
 * The window's one store. Everything a view shows comes from here; everything it does is an
 * action of it. How to use it:
 *
 *     const notes = useClauseline((s) => s.workspace?.notes ?? none);   // re-renders on change
 *     const { select, saveNote } = useActions();                        // never changes
 *
 * A selector must return something stable: a field, or a value made with `useMemo` from fields.
 * A fresh array or object from a selector re-renders for ever.
 *
 * What is in it
 * - `workspace`, `findings`, `catalogue`, `capabilities`: as the service sent them. `findings`
 *   follows the workspace by itself: whenever documents, shared-language settings or the verb
 *   ladder change, `analyse` runs again. `findings.revision < workspace.revision` means older.
 * - `comparisons`: by `pairKey(a, b)`; ask with `loadComparison(a, b)`, kept until the document
 *   goes.
 * - `reworded`: by `pairKey(a, b)`, rewordings and summaries between two documents that `findings`
 *   lack; ask with `loadReworded(a, b)`, kept until there are other findings.
 * - `view`, `columns` (document ids beside each other in Compare), `unified`, `linked`, `layers`.
 * - `panes`: how the user wants the panes at the sides; ask `isPaneShown(state, pane)`.
 * - `selection`: what the inspector explains. Set it with `select({ kind, id })`.
 * - `place`: words that Compare brings into view: `showPlace(document, span)` switches to Compare,
 *   adds the document as a column when needed, and scrolls there. Use it for every "open" link.
 * - `steps`: the findings that F8 and Shift+F8 walk through. The view on screen provides them with
 *   `setSteps(list)`; `step(1)` selects the next one and announces "7 of 41".
 * - `asked`: wording to look for; `askWording(text)` switches to Find wording, which takes it over.
 * - `wordingFocus`: set by `focusWording()`, which opens Find wording with the focus in its field.
 * - `noteDraft`: a note being written; `startNote(draft)` opens the note dialog over any view.
 * - `begun`: places to join or to mark as shared, waiting for the others; `begin(decision)`.
 * - `dialog`: the frame shows every dialog but `'export'`, which the Notes view shows (the export
 *   command switches to Notes and sets it); leave it with `closeDialog()`.
 * - `reported`, `added`, `replaced`: what the import report and the list of added files show; see
 *   import-report/import-actions.ts.
 * - `finder`: the find bar (Ctrl+F). A view that shows document text marks what it finds.
 * - `jobs`: what runs now, for the status bar; `cancel(job)`. Run a service call of your own with
 *   `runJob('prefix', (job) => api.method({ job, … }))`: it hands out the job name, shows progress,
 *   reports the problem and returns the value or null.
 * - `problems`: shown in the status bar until dismissed; add one with `report(problem)`.
 * - `announcement`: read out by screen readers; set it with `announce(text)`.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Connection } from '../../src-main/contract/api.ts';
import { activityActions } from './activity-actions.ts';
import { analysisActions } from './analysis-actions.ts';
import { comparingActions, firstComparing } from './comparing-actions.ts';
import { storedPanes } from './panes.ts';
import type { ClauselineState } from './store-types.ts';
import { importActions } from '../import-report/import-actions.ts';
import { viewActions } from './view-actions.ts';
import { workspaceActions } from './workspace-actions.ts';

/** A store for one window, talking to the service through `connection`. */
export function createClauselineStore(connection: Connection): StoreApi<ClauselineState> {
  return createStore<ClauselineState>()((set, get) => ({
    ...initialValues(connection),
    ...activityActions(set, get),
    ...workspaceActions(set, get),
    ...importActions(set, get),
    ...analysisActions(set, get),
    ...comparingActions(set, get),
    ...viewActions(set, get),
  }));
}

function initialValues(connection: Connection) {
  return {
    connection,
    capabilities: null,
    workspace: null,
    findings: null,
    comparisons: {},
    reworded: {},
    catalogue: null,
    view: 'overview' as const,
    columns: [],
    focusedDocument: null,
    unified: false,
    linked: true,
    ...firstComparing,
    layers: { shared: true, differences: true, commitments: false },
    panes: storedPanes(),
    selection: null,
    place: null,
    steps: [],
    wordingFocus: null,
    asked: null,
    noteDraft: null,
    begun: null,
    dialog: null,
    pasted: null,
    reported: null,
    added: null,
    replaced: null,
    finder: { open: false, query: '', matchCase: false, wholeWords: false },
    jobs: [],
    unanalysed: false,
    problems: [],
    announcement: '',
  };
}
