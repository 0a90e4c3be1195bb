import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const root = resolve(import.meta.dirname, '../..');

/** Longest wait for the app to print its address, in milliseconds; a build comes before it. */
const START_WAIT = 90_000;

/** The real app, started as a user starts it, with a workspace file of its own. */
export interface StartedApp {
  readonly address: string;
  /** Ends it as Ctrl+C would and waits until it is gone. */
  stop(): Promise<void>;
}

/** Runs `npm start -- --browser` for a workspace file and waits for the printed address. */
export async function startApp(workspace: string): Promise<StartedApp> {
  const app = spawn(
    process.execPath,
    ['src-main/hosts/start.ts', '--browser', '--no-open', '--workspace', workspace],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const address = await printedAddress(app);
  return { address, stop: () => ended(app) };
}

function printedAddress(app: ChildProcess): Promise<string> {
  return new Promise((found, lost) => {
    let said = '';
    const timer = setTimeout(() => {
      lost(new Error(`the app printed no address: ${said}`));
    }, START_WAIT);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/u.exec(said)?.[0];
      if (!address) return;
      clearTimeout(timer);
      found(address);
    };
    app.stdout?.on('data', listen);
    app.stderr?.on('data', listen);
    app.once('exit', (code) => {
      lost(new Error(`the app ended with ${String(code)}: ${said}`));
    });
  });
}

function ended(app: ChildProcess): Promise<void> {
  return new Promise((gone) => {
    if (app.exitCode !== null) {
      gone();
      return;
    }
    app.once('exit', () => {
      gone();
    });
    app.kill('SIGINT');
  });
}

/** A headless Chromium that asks nothing of the network beyond this machine. */
export function launchChromium(path: string): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Collects what the page complains about: errors it throws and errors on its console. */
export function listenForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

/**
 * Has Playwright take over file dialogs from now on. It otherwise does so only while somebody
 * waits for one, and a key pressed at once can open the dialog before that has come through.
 */
export function takeOverFileDialogs(page: Page): void {
  page.on('filechooser', () => undefined);
}
