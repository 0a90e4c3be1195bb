import { constants } from 'node:fs';
import type { Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { failed, done } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { Document } from '../../engine/documents/document.ts';
import { readDocument } from './read-document.ts';
import type { ReadingChoices } from './read-document.ts';

/** Files are read up to this size; a text of it would be far over what a document may hold. */
export const MOST_BYTES = 512 * 1024 * 1024;

/** A file that changes while it is read is read once more before giving up. */
const MOST_READS = 2;

/** A document with the bytes it was read from. */
export interface ReadFile {
  readonly document: Document;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file as a document. Never waits on anything but a regular file. Problems: those of
 * `readDocument`, and `file-missing`, `is-a-folder`, `not-a-regular-file`, `file-unreadable`,
 * `file-too-large`, `file-changed-while-read`.
 */
export async function readFile(
  path: string,
  choices: ReadingChoices = {},
): Promise<Result<ReadFile>> {
  const name = basename(path);
  const bytes = await readWhole(path, name);
  if (!bytes.ok) return bytes;
  const document = await readDocument(name, bytes.value, choices);
  return document.ok ? done({ document: document.value, bytes: bytes.value }) : document;
}

async function readWhole(path: string, name: string): Promise<Result<Uint8Array>> {
  try {
    const before = refuse(await stat(path), name);
    if (before) return before;
    // Without this flag opening a pipe that took the file's place meanwhile would wait for ever.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return await readHandle(handle, name);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return systemProblem(error, name);
  }
}

async function readHandle(handle: FileHandle, name: string): Promise<Result<Uint8Array>> {
  for (let attempt = 0; attempt < MOST_READS; attempt += 1) {
    const before = await handle.stat();
    const refused = refuse(before, name);
    if (refused) return refused;
    const bytes = await readBounded(handle, before.size);
    const after = await handle.stat();
    const same = before.size === after.size && before.mtimeMs === after.mtimeMs;
    if (same && bytes.length === after.size) return done(bytes);
  }
  return failed(
    'file-changed-while-read',
    `“${name}” changed while it was read. Try again when the program writing it has finished.`,
    name,
  );
}

/** Reads from the start, one byte more than the size at most, so that growth shows. */
async function readBounded(handle: FileHandle, size: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(size + 1);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

function refuse(stats: Stats, name: string): Result<never> | undefined {
  if (stats.isDirectory()) {
    return failed('is-a-folder', `“${name}” is a folder. Choose the files in it.`, name);
  }
  if (!stats.isFile()) {
    return failed(
      'not-a-regular-file',
      `“${name}” is a pipe or device, not a file. Choose a file.`,
      name,
    );
  }
  if (stats.size <= MOST_BYTES) return undefined;
  const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1024 / 1024));
  const sentence = `“${name}” has ${megabytes(stats.size)} MB; files up to ${megabytes(MOST_BYTES)} MB are read. Split it into smaller files.`;
  return failed('file-too-large', sentence, name);
}

function systemProblem(error: unknown, name: string): Result<never> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return failed(
        'file-missing',
        `There is no file “${name}” here. It may have been moved or renamed.`,
        name,
      );
    case 'EACCES':
    case 'EPERM':
      return failed(
        'file-unreadable',
        `“${name}” may not be read by you. Change its permissions or copy it.`,
        name,
      );
    case 'ENXIO':
      return failed(
        'not-a-regular-file',
        `“${name}” is a pipe or device, not a file. Choose a file.`,
        name,
      );
    case 'ELOOP':
      return failed(
        'file-missing',
        `“${name}” is a link that leads back to itself. Choose the file itself.`,
        name,
      );
  }
  if (typeof code === 'string') {
    return failed(
      'file-unreadable',
      `“${name}” could not be read (${code}). Check the disk and try again.`,
      name,
    );
  }
  throw error;
}
