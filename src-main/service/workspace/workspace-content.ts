import type { Settings } from '../../contract/api.ts';
import type { Document } from '../../engine/documents/document.ts';
import type { Note } from '../../engine/notes/note.ts';
import { defaultSharedSettings } from '../../engine/shared-language/shared-passage.ts';
import type { StoredRows } from './workspace-database.ts';
import type { StoredRow } from './stored-row.ts';
import type { RowChange } from './workspace-change.ts';

/** Settings for someone who has set nothing. */
export const defaultSettings: Settings = {
  shared: defaultSharedSettings,
  theme: 'system',
  textSize: 18,
  ladder: null,
  aliases: [],
  themeEdits: {},
};

/** What a workspace holds, by name. */
export interface WorkspaceContent {
  readonly documents: ReadonlyMap<string, Document>;
  readonly notes: ReadonlyMap<string, Note>;
  readonly settings: Settings;
}

/** The one row of the table of settings. */
export const settingsId = 'settings';

/** The content that rows of a file say. */
export function contentOf(
  rows: Pick<StoredRows, 'documents' | 'notes' | 'settings'>,
): WorkspaceContent {
  const settings = rows.settings.find(({ id }) => id === settingsId);
  return {
    documents: byId(rows.documents),
    notes: byId(rows.notes),
    settings: settings ? withDefaults(valueOf(settings)) : defaultSettings,
  };
}

/** The content after some rows changed. */
export function changedContent(
  content: WorkspaceContent,
  changes: readonly RowChange[],
): WorkspaceContent {
  const documents = new Map(content.documents);
  const notes = new Map(content.notes);
  let settings = content.settings;
  for (const { table, id, after } of changes) {
    if (table === 'settings') settings = changedSettings(settings, after as Settings | null);
    else put<unknown>(table === 'documents' ? documents : notes, id, after);
  }
  return { documents, notes, settings };
}

/** What is the same stays the same object: findings are known by the settings they were made with. */
function changedSettings(before: Settings, after: Partial<Settings> | null): Settings {
  const known = new Map<string, unknown>(Object.entries(before));
  const kept = Object.entries(withDefaults(after ?? {})).map(([field, value]) => {
    const same = JSON.stringify(known.get(field)) === JSON.stringify(value);
    return [field, same ? known.get(field) : value] as const;
  });
  return Object.fromEntries(kept) as unknown as Settings;
}

/** The value of a row. */
export function valueOf<T>(row: StoredRow): T {
  return JSON.parse(row.json) as T;
}

function byId<T>(rows: readonly StoredRow[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, valueOf<T>(row)]));
}

function withDefaults(settings: Partial<Settings>): Settings {
  const shared = { ...defaultSharedSettings, ...settings.shared };
  return { ...defaultSettings, ...settings, shared };
}

function put<T>(map: Map<string, T>, id: string, value: T | null): void {
  if (value === null) map.delete(id);
  else map.set(id, value);
}
