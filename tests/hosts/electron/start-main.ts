import { join } from 'node:path';
import { vi } from 'vitest';
import { makeFakeElectron } from './fake-electron.ts';
import type { FakeElectron } from './fake-electron.ts';

/** How the main process is started. */
export interface MainStart {
  /** The only folder it writes to. */
  readonly folder: string;
  /** What follows the application's own folder on the command line. */
  readonly given?: readonly string[];
  /** Changes the stand-in before the main process meets it. */
  readonly prepare?: (fake: FakeElectron) => void;
}

/** Starts a new main process in this one, over a new stand-in; Electron is ready at once. */
export async function startMain({ folder, given = [], prepare }: MainStart): Promise<FakeElectron> {
  const fake = makeFakeElectron(folder);
  prepare?.(fake);
  vi.resetModules();
  vi.doMock('electron/main', () => fake.main);
  vi.doMock('electron/common', () => fake.common);
  vi.stubEnv('CLAUSELINE_WORKSPACE', join(folder, 'w.clauseline'));
  const commandLine = process.argv;
  process.argv = ['electron', '.', ...given];
  await import('../../../src-main/hosts/electron/main.ts');
  process.argv = commandLine;
  fake.ready.resolve();
  return fake;
}

/** Waits until the window shows its page. */
export async function shownWindow(fake: FakeElectron) {
  await vi.waitUntil(() => fake.windows[0]?.webContents.address, { timeout: 60_000 });
  const window = fake.windows[0];
  if (!window) throw new Error('there is no window');
  return window;
}
