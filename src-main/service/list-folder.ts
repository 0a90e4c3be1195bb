import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isDocumentName } from '../contract/document-endings.ts';

/** What a folder holds, at any depth, in order of name; every path begins with the folder's. */
export interface ListedFolder {
  readonly documents: readonly string[];
  /** Files whose endings name no text that is read. */
  readonly others: readonly string[];
  /** Folders that could not be opened. */
  readonly closed: readonly string[];
}

/** Looks through a folder. Hidden files and folders and links to folders are left out. */
export async function listFolder(folder: string): Promise<ListedFolder> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) return { documents: [], others: [], closed: [folder] };
  const found = { documents: [] as string[], others: [] as string[], closed: [] as string[] };
  const shown = entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of shown) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) {
      found[isDocumentName(entry.name) ? 'documents' : 'others'].push(path);
      continue;
    }
    const inside = await listFolder(path);
    found.documents.push(...inside.documents);
    found.others.push(...inside.others);
    found.closed.push(...inside.closed);
  }
  return found;
}
