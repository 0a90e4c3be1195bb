import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { temporaryFolder } from '../../temporary-folder.ts';

/** Indexes of folders go here and not into the cache of whoever runs the tests. */
const cache = temporaryFolder();

const root = join(import.meta.dirname, '..', '..', '..');

/** What a run of the command line left behind. */
export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line from source, as a user's shell would. */
export function runCli(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CliRun> {
  const main = join(root, 'src-main', 'hosts', 'cli', 'main.ts');
  const child = spawn(process.execPath, [main, ...parameters], {
    env: { ...process.env, CLAUSELINE_CACHE: cache, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}
