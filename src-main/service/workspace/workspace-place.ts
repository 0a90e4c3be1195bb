import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** Ending of workspace files. */
export const workspaceEnding = '.clauseline';

/** What decides where a workspace stands. */
export interface PlaceRequest {
  /** As given with `--workspace`. */
  readonly option?: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home?: string;
}

/**
 * Where the workspace file is: as asked on the command line, else as CLAUSELINE_WORKSPACE says,
 * else in the user's own data folder (XDG Base Directory, Application Support, AppData).
 */
export function workspacePlace(request: PlaceRequest): string {
  const asked = request.option ?? request.environment['CLAUSELINE_WORKSPACE'];
  if (asked) return resolve(asked);
  return join(dataFolder(request), 'Clauseline', `workspace${workspaceEnding}`);
}

function dataFolder({ environment, platform, home = homedir() }: PlaceRequest): string {
  if (platform === 'win32') {
    return environment['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  const asked = environment['XDG_DATA_HOME'];
  // The XDG specification tells to ignore a relative path.
  return asked && isAbsolute(asked) ? asked : join(home, '.local', 'share');
}
