import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { _electron as electron } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasDisplay, thisDesktop } from '../../src-main/hosts/browser/open-address.ts';
import { chooseHost } from '../../src-main/hosts/starting/choose-host.ts';
import { findElectron } from '../../src-main/hosts/starting/find-electron.ts';
import type {} from '../../src-renderer/api-client.ts';
import { listenForComplaints } from './started-app.ts';

const root = resolve(import.meta.dirname, '../..');
const binary = findElectron(join(root, 'node_modules', 'electron'), process.env);
const choice = chooseHost({
  browserAsked: false,
  platform: process.platform,
  asRoot: process.getuid?.() === 0,
  hasDisplay: hasDisplay(thisDesktop()),
});
const runs = binary !== null && choice.host === 'electron';

describe.skipIf(!runs)('the app in Electron (needs its binary, a display and no root)', () => {
  let folder: string;
  let app: ElectronApplication;
  let page: Page;
  let complaints: string[];

  const open = async (): Promise<void> => {
    app = await electron.launch({
      executablePath: binary ?? '',
      args: [
        root,
        `--user-data-dir=${join(folder, 'profile')}`,
        `--workspace=${join(folder, 'w.clauseline')}`,
      ],
    });
    page = await app.firstWindow();
    complaints = listenForComplaints(page);
    await page.getByText('A/RES/68/4').first().waitFor();
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'clauseline-electron-'));
    return open();
  });

  afterAll(async () => {
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens the samples on its own scheme', () => {
    expect(page.url()).toBe('app://clauseline/index.html');
  });

  it('gives the page the contract and nothing else of the program', async () => {
    const found = await page.evaluate(() => ({
      connection: Object.keys(window.clauseline ?? {}).sort(),
      others: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
    }));
    expect(found).toEqual({ connection: ['api', 'onEvent'], others: [] });
  });

  it('runs the page shut in', async () => {
    const shut = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
        contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    });
    expect(shut).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  it('stays where it is and opens no other window', async () => {
    const opened = await page.evaluate(() => {
      window.location.href = 'https://example.org/';
      return window.open('https://example.org/') === null;
    });
    expect(opened).toBe(true);
    expect(await page.evaluate(() => window.location.href)).toBe('app://clauseline/index.html');
    expect(app.windows()).toHaveLength(1);
  });

  it('has no network and no permission but copying', async () => {
    const found = await page.evaluate(async () => ({
      fetched: await fetch('https://example.org/').then(
        () => true,
        () => false,
      ),
      script: await new Promise<boolean>((resolve) => {
        const script = document.createElement('script');
        script.addEventListener('load', () => resolve(true));
        script.addEventListener('error', () => resolve(false));
        script.src = 'https://example.org/a.js';
        document.head.append(script);
      }),
      notifications: await Notification.requestPermission(),
    }));
    expect(found).toEqual({ fetched: false, script: false, notifications: 'denied' });
  });

  it('runs a command from the menu in the page', async () => {
    await app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('show-notes')?.click();
    });
    await page.getByRole('heading', { name: /notes/iu }).first().waitFor();
  });

  it('complains about nothing of its own', () => {
    const own = complaints.filter((complaint) => !complaint.includes('example.org'));
    expect(own).toEqual([]);
  });

  it('has everything again after it was closed', async () => {
    const count = () =>
      page.evaluate(async () => {
        const state = await window.clauseline?.api.workspace({});
        return state?.ok ? state.value.documents.length : 0;
      });
    const before = await count();
    expect(before).toBeGreaterThan(0);
    await app.close();
    await open();
    expect(await count()).toBe(before);
  });
});
