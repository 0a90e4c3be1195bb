import type { Revised, ServiceEvent, WorkspaceState } from '../../src-main/contract/api.ts';
import type { Result } from '../../src-main/contract/problem.ts';
import { sharedDecisionKind } from '../../src-main/engine/notes/decisions/shared-decisions.ts';
import { pairsByHand } from '../../src-main/engine/notes/decisions/decided-pairs.ts';
import { catchingUp, newestWorkspace } from './catch-up.ts';
import { followReplaced } from '../import-report/follow-replaced.ts';
import { pairKey } from './store-types.ts';
import type { GetState, SetState, WorkspaceActions } from './store-types.ts';

/** Documents, notes, settings, undo. */
export function workspaceActions(set: SetState, get: GetState): WorkspaceActions {
  const take = (result: Result<Revised>): Promise<boolean> => follow(get, result);
  const api = () => get().connection.api;
  return {
    start: () => start(set, get),
    catchUp: catchingUp(
      () => get().workspace,
      () => newestWorkspace(api(), get().workspace),
      (newest) => {
        if (newest.ok) show(set, get, newest.value);
        else get().report(newest.problem);
      },
    ),
    addText: async (name, text, html) =>
      take(await api().addText({ name, text, ...(html !== undefined && { html }) })),
    async addSamples() {
      await take(await api().addSamples({}));
    },
    async removeDocument(id) {
      await take(await api().removeDocument({ id }));
    },
    editDocument: async (id, changes) => take(await api().editDocument({ id, changes })),
    async changeSettings(changes) {
      const settings = get().workspace?.settings;
      if (settings)
        await take(await api().changeSettings({ settings: { ...settings, ...changes } }));
    },
    saveNote: async (note) => take(await api().saveNote({ note })),
    deleteNote: async (id) => take(await api().deleteNote({ id })),
    async undo() {
      await take(await api().undo({}));
    },
    async redo() {
      await take(await api().redo({}));
    },
    async openLink(address) {
      const result = await api().openLink({ address });
      if (!result.ok) get().report(result.problem);
    },
  };
}

/** Shows what a change did, or why there was none. */
async function follow(get: GetState, result: Result<Revised>): Promise<boolean> {
  if (result.ok) await get().catchUp(result.value);
  else get().report(result.problem);
  return result.ok;
}

async function start(set: SetState, get: GetState): Promise<void> {
  const { connection } = get();
  const { api } = connection;
  connection.onEvent((event) => {
    hear(get, event);
  });
  const [capabilities, catalogue] = await Promise.all([
    api.capabilities({}),
    api.catalogue({}),
    get().catchUp({ revision: 0 }),
  ]);
  if (capabilities.ok) set({ capabilities: capabilities.value });
  if (catalogue.ok) set({ catalogue: catalogue.value });
  get().workspace?.problems.forEach(get().report);
}

/** Commands are heard by the frame, which knows what they do; see frame/use-commands.ts. */
function hear(get: GetState, event: ServiceEvent): void {
  if (event.type === 'progress') get().progress(event);
  if (event.type === 'workspace') void get().catchUp(event);
}

/** Puts a state on screen; whatever spoke of documents that went follows or is forgotten. */
function show(set: SetState, get: GetState, state: WorkspaceState): void {
  const before = get().workspace;
  const known = new Set(state.documents.map((document) => document.id));
  const now = (id: string) => followReplaced(id, before?.documents ?? [], state.documents);
  const knownOrNull = (id: string | null) => (id !== null && known.has(now(id)) ? now(id) : null);
  set((s) => ({
    workspace: state,
    columns: keptColumns(s.columns.map(now), state),
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
