import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SearchFolder } from '../../contract/folders.ts';
import { cachePlace } from './index-place.ts';

/** A folder the user chose to look for wording in. The path never leaves the service. */
interface ChosenFolder extends SearchFolder {
  readonly path: string;
}

/** Most folders that are remembered; the one chosen longest ago goes first. */
const MOST_FOLDERS = 12;

/**
 * The folders in which wording is looked for, besides the workspace. They are remembered beside
 * their indexes: paths of one machine have no place in a workspace that may be sent to another.
 */
export class ChosenFolders {
  readonly #file: string;
  #folders: readonly ChosenFolder[];

  constructor() {
    const { env: environment, platform } = process;
    this.#file = join(cachePlace({ environment, platform }), 'folders.json');
    this.#folders = readList(this.#file);
  }

  /** The one chosen last comes first. */
  list(): SearchFolder[] {
    return this.#folders.map(({ id, name }) => ({ id, name }));
  }

  pathOf(id: string): string | undefined {
    return this.#folders.find((folder) => folder.id === id)?.path;
  }

  /** Remembers a folder by its full path. That it cannot be written down is no harm for today. */
  add(path: string): SearchFolder {
    const id = createHash('sha256').update(path).digest('hex').slice(0, 16);
    const folder = { id, name: basename(path) || path, path };
    const others = this.#folders.filter((known) => known.id !== id);
    this.#folders = [folder, ...others].slice(0, MOST_FOLDERS);
    this.#write();
    const { name } = folder;
    return { id, name };
  }

  #write(): void {
    try {
      mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
      const unfinished = `${this.#file}.part`;
      writeFileSync(unfinished, JSON.stringify(this.#folders), { mode: 0o600 });
      renameSync(unfinished, this.#file);
    } catch {
      // The list is known until the program ends; the index itself will say what is wrong.
    }
  }
}

function readList(file: string): readonly ChosenFolder[] {
  try {
    const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(list) ? list.filter(isFolder) : [];
  } catch {
    return [];
  }
}

function isFolder(value: unknown): value is ChosenFolder {
  const { id, name, path } = (value ?? {}) as Partial<Record<keyof ChosenFolder, unknown>>;
  return [id, name, path].every((part) => typeof part === 'string');
}
