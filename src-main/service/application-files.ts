import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CatalogueEntry } from '../contract/api.ts';

/** Files of the sample workspace, oldest first. They come with the tool. */
export const sampleFiles = [
  '2013-draft-declaration.md',
  'A-RES-68-4.md',
  '2016-follow-up-declaration.md',
  '2022-review.md',
] as const;

/** Folder that holds package.json, corpus and out, from source as well as from the build. */
export const applicationFolder: string = findApplicationFolder(import.meta.dirname);

/** Version of the tool as package.json says it. */
export function applicationVersion(): string {
  const text = readFileSync(join(applicationFolder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Full path of a sample. */
export function samplePath(name: (typeof sampleFiles)[number]): string {
  return join(applicationFolder, 'corpus', name);
}

/** Related instruments: facts about real texts with their official addresses. */
export async function readCatalogue(): Promise<readonly CatalogueEntry[]> {
  const path = join(applicationFolder, 'corpus', 'catalogue.json');
  const catalogue = JSON.parse(await readFile(path, 'utf8')) as
    readonly CatalogueEntry[] | { readonly instruments: readonly CatalogueEntry[] };
  return 'instruments' in catalogue ? catalogue.instruments : catalogue;
}

function findApplicationFolder(start: string): string {
  const found = existsSync(join(start, 'package.json')) && existsSync(join(start, 'corpus'));
  if (found) return start;
  const above = dirname(start);
  if (above === start) throw new Error(`no package.json above ${basename(import.meta.dirname)}`);
  return findApplicationFolder(above);
}
