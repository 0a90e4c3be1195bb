import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build makes, one file of each part. */
const BUILT = ['out/main/electron.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/** What a build is made from. */
const SOURCES = ['src-main', 'src-renderer', 'electron.vite.config.ts', 'package.json'];

/** Whether the build is there and no source is newer. */
export function isBuilt(folder: string): boolean {
  const built = BUILT.map((path) => timeOf(join(folder, path)));
  const newestSource = Math.max(...SOURCES.map((path) => newestTime(join(folder, path))));
  return Math.min(...built) >= newestSource;
}

/** Builds when needed; null when the build is good to use, else why not, as a sentence. */
export function ensureBuilt(folder: string, say: (sentence: string) => void): string | null {
  if (isBuilt(folder)) return null;
  const builder = join(folder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  if (!existsSync(builder)) {
    const usable = BUILT.every((path) => existsSync(join(folder, path)));
    return usable
      ? null
      : 'Clauseline is not built, and what builds it is not installed; run “npm ci” first.';
  }
  say('Building Clauseline…');
  const built = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'error'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (built.status === 0) return null;
  return `Clauseline could not be built:\n${`${built.stdout}${built.stderr}`.trim()}`;
}

function newestTime(path: string): number {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  const inside = readdirSync(path).map((name) => newestTime(join(path, name)));
  return Math.max(status.mtimeMs, ...inside);
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
