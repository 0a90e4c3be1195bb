import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { done, failed } from '../contract/problem.ts';
import type { Result } from '../contract/problem.ts';

/** Reasons of the file system in plain words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EACCES: 'writing there is not permitted',
  EPERM: 'writing there is not permitted',
  EROFS: 'the disk is write-protected',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the disk takes no file of this size',
  EISDIR: 'there is a folder of that name',
  ENOTDIR: 'its folder is a file',
  ENAMETOOLONG: 'the name is too long',
};

/**
 * Writes a file so that afterwards either all of the new bytes or the old file stand there: a new
 * file beside it, written to the end, brought to the disk, read back in size, then given the name.
 * Answers with the file's name.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<string>> {
  const name = basename(path);
  try {
    const status = await stat(path).catch(() => null);
    if (status?.isDirectory()) return refused(name, 'EISDIR');
    if (status && !status.isFile()) return failed('cannot-save', notAFile(name), name);
    // A link keeps being a link: what it leads to is replaced.
    await replaceFile(status ? await realpath(path) : path, bytes, status?.mode);
    return done(name);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return refused(name, String(error.code));
  }
}

async function replaceFile(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const folder = dirname(path);
  const fresh = join(folder, `.clauseline-${randomBytes(8).toString('hex')}.tmp`);
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
  const file = await open(fresh, flags, mode === undefined ? 0o666 : mode & 0o777);
  try {
    await writeAll(file, bytes);
    await file.sync();
    const { size } = await file.stat();
    if (size !== bytes.length) throw new Error('the file on the disk has another size');
    await file.close();
    await rename(fresh, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(fresh, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** A single write may take only a part, above all on a disk that is nearly full. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let offset = 0;
  while (offset < bytes.length) {
    const { bytesWritten } = await file.write(bytes, offset, bytes.length - offset, offset);
    if (bytesWritten === 0) {
      throw Object.assign(new Error('nothing could be written'), { code: 'ENOSPC' });
    }
    offset += bytesWritten;
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r').catch(() => null);
  // Some network disks refuse to sync a folder; the file itself is safe there already.
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function refused(name: string, code: string): Result<never> {
  const reason = REASONS[code] ?? `the system reported ${code}`;
  const sentence = `“${name}” could not be saved because ${reason}; nothing was changed. Choose another place.`;
  return failed('cannot-save', sentence, name);
}

function notAFile(name: string): string {
  return `“${name}” is not an ordinary file, so nothing was saved there; choose another name.`;
}
