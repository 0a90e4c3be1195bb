import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { firstReason } from './find-electron.ts';

/** An end within this time, in milliseconds, means that Electron could not start here. */
const START_TIME = 5_000;

/** What became of Electron. */
export type Launched =
  | { readonly kind: 'ended'; readonly code: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** Runs Electron until it ends; an end with an error right after the start is a failed start. */
export function launchElectron(
  binary: string,
  parameters: readonly string[],
  startTime: number = START_TIME,
): Promise<Launched> {
  // Set by some editors' terminals; it would make Electron run as plain Node.
  const environment = { ...process.env, ELECTRON_RUN_AS_NODE: undefined };
  const started = Date.now();
  const child = spawn(binary, parameters, {
    stdio: ['ignore', 'inherit', 'pipe'],
    env: environment,
  });
  passOnSignals(child);
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    if (Date.now() - started > startTime) process.stderr.write(part);
    else said += part.toString();
  });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      resolve({ kind: 'failed', reason: `it could not be started (${error.message})` });
    });
    child.on('close', (code, signal) => {
      const soon = Date.now() - started <= startTime;
      if (code === 0) resolve({ kind: 'ended', code: 0 });
      else if (soon) resolve({ kind: 'failed', reason: failure(code, signal, said) });
      else resolve({ kind: 'ended', code: code ?? 1 });
    });
  });
}

function failure(code: number | null, signal: NodeJS.Signals | null, said: string): string {
  const end = signal ? `signal ${signal}` : `code ${code}`;
  return `it ended at once with ${end} (${firstReason(said)})`;
}

function passOnSignals(child: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const pass = (): void => {
      child.kill(signal);
    };
    process.on(signal, pass);
    child.on('close', () => process.removeListener(signal, pass));
  }
}
