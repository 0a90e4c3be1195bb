import type { Document } from '../../../src-main/engine/documents/document.ts';
import type { Note } from '../../../src-main/engine/notes/note.ts';
import type { WorkspaceChange } from '../../../src-main/service/workspace/workspace-change.ts';
import { openWorkspace } from '../../../src-main/service/workspace/open-workspace.ts';
import type { WorkspaceStore } from '../../../src-main/service/workspace/workspace-store.ts';

export function sampleNote(id: string, text = `note ${id}`): Note {
  return {
    id,
    target: { kind: 'document', id: 'd1' },
    quotes: [],
    text,
    tags: [],
    created: '2026-01-01T00:00:00.000Z',
    changed: '2026-01-01T00:00:00.000Z',
  };
}

export function addNote(id: string, text?: string): WorkspaceChange {
  const row = { table: 'notes', id, before: null, after: sampleNote(id, text) } as const;
  return { name: 'add note', rows: [row] };
}

export function addDocument(id: string): WorkspaceChange {
  const document: Document = {
    id,
    title: `Document ${id}`,
    language: 'en',
    text: 'We decide.',
    paragraphs: [{ id: 'p0', label: '1', kind: 'operative', span: { start: 0, end: 10 } }],
    removed: [],
    warnings: [],
    source: { name: `${id}.md`, format: 'markdown', encoding: 'utf-8', bytes: 10 },
  };
  return {
    name: 'add document',
    rows: [{ table: 'documents', id, before: null, after: document }],
  };
}

/** The store of a workspace that must open. */
export function opened(path: string): WorkspaceStore {
  const result = openWorkspace(path);
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value.store;
}

/** Texts of all notes, by id. */
export function noteTexts(store: WorkspaceStore): Record<string, string> {
  return Object.fromEntries([...store.content().notes].map(([id, note]) => [id, note.text]));
}
