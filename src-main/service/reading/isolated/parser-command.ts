import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { AS_NODE, KEPT_ARGUMENT, MOCK_FLAG } from './parser-order.ts';

/** Which kind of parser process is wanted. */
export interface ParserMode {
  /** Whether it knows the mock format, for tests. */
  readonly mock: boolean;
  /** Whether it takes file after file. */
  readonly kept: boolean;
}

/** How a parser process is started. */
export interface ParserCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** JavaScript values of a parser may take this many megabytes; buffers are watched apart. */
const HEAP_MEGABYTES = 768;

/**
 * The command that starts a parser: this very program as Node, with an empty environment, no
 * right to write files or start programs, and no right to read any but its own code.
 */
export function parserCommand({ mock, kept }: ParserMode): ParserCommand {
  const script = parserScript();
  return {
    file: process.execPath,
    args: [
      '--no-warnings',
      `--max-old-space-size=${HEAP_MEGABYTES}`,
      // Nothing a file says is ever run as a program, or reaches the prototype of all objects.
      '--disallow-code-generation-from-strings',
      '--disable-proto=delete',
      ...permissions(script),
      script,
      ...(kept ? [KEPT_ARGUMENT] : []),
    ],
    env: {
      ...(mock ? { [MOCK_FLAG]: '1' } : {}),
      // Whoever packages for Electron must leave its fuse RunAsNode on (@electron/fuses), or no file
      // can be read; see `endIfParser`.
      ...('electron' in process.versions ? { [AS_NODE]: '1' } : {}),
    },
  };
}

/** Beside this file in source; beside the entries once built. */
function parserScript(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = [here, dirname(here)].flatMap((folder) =>
    ['parser-process.ts', 'parser-process.js'].map((name) => join(folder, name)),
  );
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error('the parser process is missing from the program');
  return found;
}

/** Node's own permission model is a second fence; programs that lack it rely on the first. */
function permissions(script: string): string[] {
  if (!process.allowedNodeEnvironmentFlags.has('--permission')) return [];
  if ('electron' in process.versions) return [];
  const folders = new Set<string>();
  for (let folder = dirname(script); ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    if (existsSync(join(folder, 'package.json'))) folders.add(folder);
    if (existsSync(modules)) folders.add(dirname(realpathSync(modules)));
    if (dirname(folder) === folder) break;
  }
  const readable = [...folders].map((folder) => `--allow-fs-read=${join(folder, '*')}`);
  return ['--permission', '--allow-worker', ...readable];
}
