import { resolve } from 'node:path';

/** What the program was started with. */
export interface StartedWith {
  /** Full paths of documents to open. */
  readonly files: readonly string[];
  readonly workspace: string | undefined;
}

/**
 * Reads the command line of a start, the first or a second one. Electron and the system add
 * switches of their own anywhere, so everything unknown that starts with "-" is passed over.
 */
export function startedWith(
  commandLine: readonly string[],
  packaged: boolean,
  folder: string,
): StartedWith {
  // From source the application's own folder is named after the program.
  const given = commandLine.slice(1);
  const files: string[] = [];
  let workspace: string | undefined;
  let ownFolderSeen = packaged;
  for (let index = 0; index < given.length; index += 1) {
    const part = given[index] ?? '';
    if (part.startsWith('--workspace=')) workspace = part.slice('--workspace='.length);
    else if (part === '--workspace') workspace = given[(index += 1)];
    else if (part.startsWith('-')) continue;
    else if (!ownFolderSeen) ownFolderSeen = true;
    else files.push(resolve(folder, part));
  }
  return { files, workspace };
}
