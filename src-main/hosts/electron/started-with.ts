import { resolve } from 'node:path';

/** What the program was started with; a second start hands it over to the first. */
export interface StartedWith {
  /** Full paths of documents to open. */
  readonly files: readonly string[];
  /** Full path of the workspace asked for; absent when none was. */
  readonly workspace?: string;
}

/**
 * Reads the command line of a start. Electron and the system add switches of their own anywhere,
 * so everything unknown that starts with "-" is passed over; after "--" everything is a file.
 */
export function startedWith(
  commandLine: readonly string[],
  packaged: boolean,
  folder: string,
): StartedWith {
  const given = commandLine.slice(1);
  const end = given.indexOf('--');
  const before = end < 0 ? given : given.slice(0, end);
  const { names, workspace } = readSwitches(before);
  const after = end < 0 ? [] : given.slice(end + 1);
  // From source the application's own folder is named after the program.
  const files = [...(packaged ? names : names.slice(1)), ...after];
  return {
    files: files.map((name) => resolve(folder, name)),
    ...(workspace ? { workspace: resolve(folder, workspace) } : {}),
  };
}

/** What a second start handed over; nothing when it is not what `startedWith` gives. */
export function handedOver(value: unknown): StartedWith {
  if (typeof value !== 'object' || value === null) return { files: [] };
  const { files, workspace } = value as { files?: unknown; workspace?: unknown };
  const named = Array.isArray(files) ? files.filter((path) => typeof path === 'string') : [];
  return { files: named, ...(typeof workspace === 'string' ? { workspace } : {}) };
}

function readSwitches(parts: readonly string[]): { names: string[]; workspace?: string } {
  const names: string[] = [];
  let workspace: string | undefined;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    if (part.startsWith('--workspace=')) workspace = part.slice('--workspace='.length);
    else if (part === '--workspace') workspace = parts[(index += 1)];
    else if (!part.startsWith('-')) names.push(part);
  }
  return { names, ...(workspace === undefined ? {} : { workspace }) };
}
