import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { readBytes } from '../../src-main/service/reading/read-bytes.ts';
import { readDocument } from '../../src-main/service/reading/read-document.ts';

const shared = resolve(import.meta.dirname, '../../../shared');

/** A document of the reference texts, by its path among them; null when the texts are absent. */
export function readSharedText(path: string): Document | null {
  const file = resolve(shared, path);
  if (!existsSync(file)) return null;
  const read = readBytes(basename(path), readFileSync(file));
  if (!read.ok) throw new Error(`${path} cannot be read`);
  return read.value;
}

/** As `readSharedText`, for files of any format the tool reads, such as PDF. */
export async function readSharedFile(path: string): Promise<Document | null> {
  const file = resolve(shared, path);
  if (!existsSync(file)) return null;
  const read = await readDocument(basename(path), readFileSync(file));
  if (!read.ok) throw new Error(`${path} cannot be read`);
  return read.value;
}

/** Labels kept beside the evaluation: offsets into reference texts, without their words. */
export function readLabels<Label>(name: string): Label[] {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, name), 'utf8')) as Label[];
}
