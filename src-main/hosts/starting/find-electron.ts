import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Longest wait for Electron's binary, in seconds; it has about 120 MB. */
const FETCH_SECONDS = 60;

/**
 * Path of Electron's binary, or null when it is not there. The package itself is not asked: to
 * load it would fetch the binary at once, without a limit.
 */
export function findElectron(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8').trim();
    const dist = environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist');
    const path = join(dist, name);
    return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : null;
  } catch {
    // Without path.txt nothing was ever fetched.
    return null;
  }
}

/** Time to wait for the binary in milliseconds; CLAUSELINE_ELECTRON_FETCH_SECONDS overrules. */
export function fetchTime(environment: Readonly<Record<string, string | undefined>>): number {
  const asked = Number(environment['CLAUSELINE_ELECTRON_FETCH_SECONDS'] ?? FETCH_SECONDS);
  return (Number.isFinite(asked) && asked >= 0 ? asked : FETCH_SECONDS) * 1000;
}

/** Has the package fetch its binary; null when it did, else why not, as a sentence part. */
export function fetchElectron(folder: string, milliseconds: number): Promise<string | null> {
  const installer = join(folder, 'install.js');
  if (!existsSync(installer)) return Promise.resolve('its package is not installed');
  if (milliseconds === 0) return Promise.resolve('its binary is not here and is not to be fetched');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(-10_000);
    });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(`its binary could not be fetched within ${milliseconds / 1000} seconds`);
    }, milliseconds);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? null : `its binary could not be fetched (${firstReason(said)})`);
    });
  });
}

/** The first line of an error that says something, short enough for a sentence. */
export function firstReason(said: string): string {
  const line = said.split('\n').find((candidate) => /\w/u.test(candidate)) ?? 'no reason given';
  return line
    .trim()
    .replace(/[.\s]+$/u, '')
    .slice(0, 120);
}
