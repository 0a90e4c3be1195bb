import { open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Kinds of files the window is made of; nothing else is ever served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
};

/** A name of a file or folder as the build makes them; never "..", never hidden, no backslash. */
const NAME = /^[A-Za-z0-9_-][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/u;

/** Names Windows takes for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** A file of the window: where it is under the folder of the build, and what it is. */
export interface WindowFile {
  readonly path: readonly string[];
  readonly mediaType: string;
}

/**
 * The file an address path stands for, or null. The path is taken as it is written, without
 * decoding, because no file of the build needs an escape; so none can hide one.
 */
export function windowFile(path: string): WindowFile | null {
  if (!path.startsWith('/')) return null;
  const names = path === '/' ? ['index.html'] : path.slice(1).split('/');
  if (!names.every((name) => NAME.test(name) && !DEVICE.test(name))) return null;
  const ending = /\.([a-z0-9]+)$/u.exec(names.at(-1) ?? '')?.[1] ?? '';
  if (!Object.hasOwn(MEDIA_TYPES, ending)) return null;
  return { path: names, mediaType: MEDIA_TYPES[ending] ?? '' };
}

/** Bytes of a file of the window; null when it is not there or a link leads out of the folder. */
export async function readWindowFile(
  folder: string,
  file: WindowFile,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const root = await realpath(folder).catch(() => null);
  const path = await realpath(join(folder, ...file.path)).catch(() => null);
  if (root === null || path === null || !path.startsWith(root + sep)) return null;
  const handle = await open(path, 'r');
  try {
    const status = await handle.stat();
    return status.isFile() ? new Uint8Array(await handle.readFile()) : null;
  } finally {
    await handle.close();
  }
}
