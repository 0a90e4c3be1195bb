import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** What decides where indexes of folders are kept. */
export interface IndexPlaceRequest {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home?: string;
}

/**
 * Where the index of a folder is kept: in the user's own cache folder (XDG Base Directory, Caches,
 * LocalAppData), under a name made of the folder's real path, or below CLAUSELINE_CACHE. Everything
 * there can be deleted at any time; it is made again.
 */
export function indexPlace(realPath: string, request: IndexPlaceRequest): string {
  const name = createHash('sha256').update(realPath).digest('hex').slice(0, 32);
  return join(cachePlace(request), 'folders', name);
}

/** The folder for everything that can be made again. */
export function cachePlace(request: IndexPlaceRequest): string {
  const asked = request.environment['CLAUSELINE_CACHE'];
  return asked && isAbsolute(asked) ? asked : join(cacheFolder(request), 'Clauseline');
}

function cacheFolder({ environment, platform, home = homedir() }: IndexPlaceRequest): string {
  if (platform === 'win32') return environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  const asked = environment['XDG_CACHE_HOME'];
  // The XDG specification tells to ignore a relative path.
  return asked && isAbsolute(asked) ? asked : join(home, '.cache');
}
