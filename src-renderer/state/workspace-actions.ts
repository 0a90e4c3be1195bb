import type { ServiceEvent, WorkspaceState } from '../../src-main/contract/api.ts';
import type { Result } from '../../src-main/contract/problem.ts';
import { sharedDecisionKind } from '../../src-main/engine/notes/decisions/shared-decisions.ts';
import { pairsByHand } from '../../src-main/engine/notes/decisions/decided-pairs.ts';
import { followReplaced } from '../import-report/follow-replaced.ts';
import { pairKey } from './store-types.ts';
import type { GetState, SetState, WorkspaceActions } from './store-types.ts';

/** Documents, notes, settings, undo. */
export function workspaceActions(set: SetState, get: GetState): WorkspaceActions {
  const take = (result: Result<WorkspaceState>): boolean => takeState(get, result);
  const api = () => get().connection.api;
  return {
    start: () => start(set, get),
    receive: (state) => {
      receive(set, get, state);
    },
    async chooseFiles() {
      const result = await api().chooseFiles({});
      if (!result.ok) {
        get().report(result.problem);
        return;
      }
      get().receive(result.value.state);
      result.value.problems.forEach(get().report);
    },
    addText: async (name, text, html) =>
      take(await api().addText({ name, text, ...(html !== undefined && { html }) })),
    addSamples: async () => void take(await api().addSamples({})),
    removeDocument: async (id) => void take(await api().removeDocument({ id })),
    editDocument: async (id, changes) => take(await api().editDocument({ id, changes })),
    async changeSettings(changes) {
      const settings = get().workspace?.settings;
      if (settings) take(await api().changeSettings({ settings: { ...settings, ...changes } }));
    },
    saveNote: async (note) => take(await api().saveNote({ note })),
    deleteNote: async (id) => take(await api().deleteNote({ id })),
    undo: async () => void take(await api().undo({})),
    redo: async () => void take(await api().redo({})),
    async openLink(address) {
      const result = await api().openLink({ address });
      if (!result.ok) get().report(result.problem);
    },
  };
}

function takeState(get: GetState, result: Result<WorkspaceState>): boolean {
  if (result.ok) get().receive(result.value);
  else get().report(result.problem);
  return result.ok;
}

async function start(set: SetState, get: GetState): Promise<void> {
  const { connection } = get();
  const { api } = connection;
  connection.onEvent((event) => {
    hear(get, event);
  });
  const [capabilities, workspace, catalogue] = await Promise.all([
    api.capabilities({}),
    api.workspace({}),
    api.catalogue({}),
  ]);
  if (capabilities.ok) set({ capabilities: capabilities.value });
  if (catalogue.ok) set({ catalogue: catalogue.value });
  takeState(get, workspace);
  if (workspace.ok) workspace.value.problems.forEach(get().report);
}

/** Commands are heard by the frame, which knows what they do; see frame/use-commands.ts. */
function hear(get: GetState, event: ServiceEvent): void {
  if (event.type === 'progress') get().progress(event);
  if (event.type === 'workspace') get().receive(event.state);
}

function receive(set: SetState, get: GetState, state: WorkspaceState): void {
  const before = get().workspace;
  if (before && state.revision < before.revision) return;
  const known = new Set(state.documents.map((document) => document.id));
  const follow = (id: string) => followReplaced(id, before?.documents ?? [], state.documents);
  const knownOrNull = (id: string | null) =>
    id !== null && known.has(follow(id)) ? follow(id) : null;
  set((s) => ({
    workspace: state,
    columns: keptColumns(s.columns.map(follow), state),
    focusedDocument: knownOrNull(s.focusedDocument),
    reported: knownOrNull(s.reported),
    comparisons: Object.fromEntries(
      Object.entries(s.comparisons).filter(([, c]) => known.has(c.a) && known.has(c.b)),
    ),
  }));
  if (!before || basisOf(before) !== basisOf(state)) analyseSoon(set, get);
  if (before) followDecisions(set, get, before, state);
}

/** What is still to be added would cancel findings, after they kept the reading of files waiting. */
function analyseSoon(set: SetState, get: GetState): void {
  const isAdding = get().jobs.some(({ job }) => job.startsWith('add-'));
  if (isAdding) set({ unanalysed: true });
  else void get().analyse();
}

/** Columns that are still loaded; the first two documents when fewer than two are left. */
function keptColumns(columns: readonly string[], state: WorkspaceState): readonly string[] {
  const ids = state.documents.map((document) => document.id);
  const kept = columns.filter((id) => ids.includes(id));
  if (kept.length >= 2) return kept.length === columns.length ? columns : kept;
  return [...kept, ...ids.filter((id) => !kept.includes(id))]
    .slice(0, 2)
    .sort((a, b) => ids.indexOf(a) - ids.indexOf(b));
}

/** Everything that findings depend on; when it is the same, so are the findings. */
function basisOf(state: WorkspaceState): string {
  const documents = state.documents.map((d) => pairKey(d.id, d.date ?? ''));
  const decided = state.notes.filter((note) => sharedDecisionKind(note) !== null);
  const decisions = decided.map(({ id, quotes }) => [id, quotes.map(({ span }) => span)]);
  const { shared, ladder, aliases } = state.settings;
  return JSON.stringify([documents, shared, ladder, aliases, decisions]);
}

/** Comparisons and the history that a decision about paragraphs changes are made anew. */
function followDecisions(
  set: SetState,
  get: GetState,
  before: WorkspaceState,
  state: WorkspaceState,
): void {
  if (decidedIn(before) === decidedIn(state) && textsOf(before) === textsOf(state)) return;
  const documents = new Map(state.documents.map((document) => [document.id, document]));
  for (const { a, b } of Object.values(get().comparisons)) {
    const [first, second] = [documents.get(a), documents.get(b)];
    if (!first || !second) continue;
    const then = JSON.stringify(pairsByHand(before.notes, first, second));
    const now = JSON.stringify(pairsByHand(state.notes, first, second));
    if (then !== now) void get().loadComparison(a, b, true);
  }
  set({ history: null });
}

function decidedIn({ notes }: WorkspaceState): string {
  const decided = notes.filter(({ target }) => target.kind === 'pair');
  return JSON.stringify(decided.map(({ id, verdict, quotes }) => [id, verdict?.decision, quotes]));
}

function textsOf({ documents }: WorkspaceState): string {
  return documents.map(({ id }) => id).join();
}
