import type {
  Api,
  Connection,
  Findings,
  ServiceEvent,
  WorkspaceState,
} from '../../src-main/contract/api.ts';
import type { FolderAnswer, SearchFolder } from '../../src-main/contract/folders.ts';
import { done, failed, type Result } from '../../src-main/contract/problem.ts';
import type { Comparison } from '../../src-main/engine/differences/difference.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { orderDocuments } from '../../src-main/engine/documents/order-documents.ts';
import {
  defaultSharedSettings,
  type SharedLanguage,
  type WordingHit,
} from '../../src-main/engine/shared-language/shared-passage.ts';
import type { SettingOutlook } from '../../src-main/engine/shared-language/passages/settings-outlook.ts';
import { sampleDocument } from './sample-documents.ts';

/** What a fake service knows beforehand. Everything left out is empty. */
export interface FakeService {
  readonly documents?: readonly Document[];
  readonly notes?: WorkspaceState['notes'];
  readonly findings?: Findings;
  readonly compare?: (a: string, b: string) => Comparison;
  readonly reworded?: SharedLanguage;
  readonly findWording?: (wording: string) => readonly WordingHit[];
  readonly outlook?: readonly SettingOutlook[];
  readonly folders?: readonly SearchFolder[];
  readonly findInFolder?: (folder: string, wording: string, refresh: boolean) => FolderAnswer;
  readonly sample?: boolean;
  /** Methods to put in place of the fake ones. */
  readonly methods?: Partial<Api>;
}

const emptyFolder: FolderAnswer = { hits: [], documents: [], count: 0, problems: [], read: 0 };

/** A service in memory, with the state it holds and a way to make it speak unasked. */
export interface FakeConnection extends Connection {
  state(): WorkspaceState;
  emit(event: ServiceEvent): void;
  /** Every call in order: method and request. */
  readonly calls: { method: string; request: unknown }[];
}

export function fakeConnection(given: FakeService = {}): FakeConnection {
  const listeners = new Set<(event: ServiceEvent) => void>();
  const store = fakeStore(given);
  const calls: { method: string; request: unknown }[] = [];
  const api = { ...workspaceMethods(store), ...findingMethods(store, given), ...given.methods };
  return {
    api: recorded(api, calls),
    calls,
    state: () => store.state,
    emit(event) {
      listeners.forEach((listener) => {
        listener(event);
      });
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function recorded(api: Api, calls: { method: string; request: unknown }[]): Api {
  const entries = Object.entries(api).map(([method, call]) => [
    method,
    (request: unknown) => {
      calls.push({ method, request });
      return (call as (request: unknown) => unknown)(request);
    },
  ]);
  return Object.fromEntries(entries) as Api;
}

interface FakeStore {
  state: WorkspaceState;
  /** Takes over a change under a name that undo can say. */
  change(name: string, fields: Partial<WorkspaceState>): Promise<Result<WorkspaceState>>;
  travel(direction: 'undo' | 'redo'): Promise<Result<WorkspaceState>>;
}

function fakeStore(given: FakeService): FakeStore {
  const past: { name: string; state: WorkspaceState }[] = [];
  const future: { name: string; state: WorkspaceState }[] = [];
  const store: FakeStore = {
    state: {
      name: 'test',
      revision: 1,
      documents: orderDocuments(given.documents ?? []),
      notes: given.notes ?? [],
      settings: {
        shared: defaultSharedSettings,
        theme: 'light',
        textSize: 17,
        ladder: null,
        aliases: [],
        themeEdits: {},
      },
      undo: null,
      redo: null,
      sample: given.sample ?? false,
      problems: [],
    },
    change(name, fields) {
      past.push({ name, state: store.state });
      future.length = 0;
      return settle({ ...store.state, ...fields });
    },
    travel(direction) {
      const [from, to] = direction === 'undo' ? [past, future] : [future, past];
      const step = from.pop();
      if (!step) return Promise.resolve(failed('bad-request', `There is nothing to ${direction}.`));
      to.push({ name: step.name, state: store.state });
      return settle(step.state);
    },
  };
  const settle = (fields: WorkspaceState) => {
    store.state = {
      ...fields,
      documents: orderDocuments(fields.documents),
      revision: store.state.revision + 1,
      undo: past.at(-1)?.name ?? null,
      redo: future.at(-1)?.name ?? null,
    };
    return Promise.resolve(done(store.state));
  };
  return store;
}

function addDocument(store: FakeStore, name: string, text: string) {
  const title = name.replace(/\.\w+$/u, '');
  const document = sampleDocument({ title }, text.split(/\n\s*\n/u).filter(Boolean));
  if (store.state.documents.some((d) => d.id === document.id)) {
    const problem = failed<WorkspaceState>('already-loaded', `“${name}” is already loaded.`, name);
    return Promise.resolve(problem);
  }
  return store.change('add document', { documents: [...store.state.documents, document] });
}

function workspaceMethods(store: FakeStore) {
  const here = () => Promise.resolve(done(store.state));
  return {
    capabilities: () =>
      Promise.resolve(done({ host: 'browser' as const, version: '0.1.0', saveDialog: false })),
    workspace: here,
    // As a service that remembers nothing: the whole comes each time.
    workspaceChanges: () => Promise.resolve(done(null)),
    addFile: (request) => addDocument(store, request.name, new TextDecoder().decode(request.bytes)),
    addText: (request) => addDocument(store, request.name, request.text),
    previewHtml: () => Promise.resolve(failed('no-text', 'What you pasted holds no words.')),
    chooseFiles: () => Promise.resolve(failed('bad-request', 'This host has no file dialog.')),
    async addFiles({ files }) {
      const failures: { file: string; sentence: string }[] = [];
      for (const { name, bytes } of files) {
        const added = await addDocument(store, name, new TextDecoder().decode(bytes));
        if (!added.ok) failures.push({ file: name, sentence: added.problem.sentence });
      }
      const added = files.length - failures.length;
      return done({
        revision: store.state.revision,
        added,
        failures,
        passedOver: [],
        cancelled: false,
      });
    },
    readTracked: () => Promise.resolve(failed('unknown-document', 'Nothing is kept.')),
    addOtherReading: () => Promise.resolve(failed('unknown-document', 'Nothing is kept.')),
    chooseFolder: () => Promise.resolve(failed('bad-request', 'This host has no folder dialog.')),
    async replaceDocument({ id, name, bytes }) {
      const { notes } = store.state;
      await addDocument(store, name, new TextDecoder().decode(bytes));
      const newer = store.state.documents.find(({ source }) =>
        source.name.startsWith(name.replace(/\.\w+$/u, '')),
      );
      const documents = store.state.documents
        .filter((one) => one.id !== id)
        .map((one) => (one.id === newer?.id ? { ...one, replaces: id } : one));
      await store.change('replace document', { documents });
      const fared = notes
        .filter(({ quotes }) => quotes.some(({ document }) => document === id))
        .map(({ id: note }) => ({ note, quotes: ['orphaned' as const], target: 'kept' as const }));
      return done({ revision: store.state.revision, document: newer?.id ?? '', notes: fared });
    },
    removeDocument: ({ id }) =>
      store.change('remove document', {
        documents: store.state.documents.filter((d) => d.id !== id),
      }),
    editDocument: ({ id, changes }) =>
      store.change('edit document', {
        documents: store.state.documents.map((d) => (d.id === id ? edited(d, changes) : d)),
      }),
    addSamples: here,
    changeSettings: ({ settings }) => store.change('change settings', { settings }),
    saveNote({ note }) {
      const others = store.state.notes.filter((n) => n.id !== note.id);
      const id = note.id ?? `note-${String(store.state.revision)}`;
      const now = '2026-01-01T00:00:00Z';
      return store.change('save note', {
        notes: [{ ...note, id, created: now, changed: now }, ...others],
      });
    },
    deleteNote: ({ id }) =>
      store.change('delete note', { notes: store.state.notes.filter((n) => n.id !== id) }),
    undo: () => store.travel('undo'),
    redo: () => store.travel('redo'),
    catalogue: () => Promise.resolve(done([])),
    openLink: () => Promise.resolve(done(true)),
    cancel: () => Promise.resolve(done(null)),
  } satisfies Partial<Api>;
}

/** A null takes the field away, as the contract says. */
function edited(document: Document, changes: object): Document {
  const kept = Object.entries({ ...document, ...changes }).filter(([, value]) => value !== null);
  return Object.fromEntries(kept) as unknown as Document;
}

function findingMethods(store: FakeStore, given: FakeService) {
  const none: Findings = { revision: 0, passages: [], commitments: [], lineages: [], limits: [] };
  return {
    analyse: () =>
      Promise.resolve(done({ ...(given.findings ?? none), revision: store.state.revision })),
    compare: ({ a, b }) =>
      Promise.resolve(done(given.compare?.(a, b) ?? { a, b, differences: [], limits: [] })),
    findReworded: () => Promise.resolve(done(given.reworded ?? { passages: [], limits: [] })),
    history: () => Promise.resolve(done({ paragraphs: [], comparisons: [], limits: [] })),
    alignByHand: () => Promise.resolve(done(store.state)),
    findWording: ({ wording }) => Promise.resolve(done(given.findWording?.(wording) ?? [])),
    searchFolders: () => Promise.resolve(done(given.folders ?? [])),
    chooseSearchFolder: () => Promise.resolve(done(null)),
    findInFolder: ({ folder, wording, refresh }) =>
      Promise.resolve(done(given.findInFolder?.(folder, wording, refresh) ?? emptyFolder)),
    addFromFolder: () => Promise.resolve(done(store.state)),
    outlook: () => Promise.resolve(done(given.outlook ?? [])),
    exportNotes: () =>
      Promise.resolve(
        done({
          name: 'notes.md',
          mediaType: 'text/markdown',
          bytes: new TextEncoder().encode('# Comparison notes\n'),
        }),
      ),
    saveExport: () => Promise.resolve(done('notes.md')),
  } satisfies Partial<Api>;
}
