import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Connection, ServiceEvent, WorkspaceState } from '../../../src-main/contract/api.ts';
import type { Result } from '../../../src-main/contract/problem.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { describeApi } from '../api-suite.ts';
import type { OpenedDoor } from '../api-suite.ts';
import { codeOf, valueOf } from '../open-test-service.ts';
import { makeFakeElectron } from './fake-electron.ts';
import type { FakeElectron } from './fake-electron.ts';

const held = vi.hoisted(() => ({ fake: null as unknown as FakeElectron }));
vi.mock('electron/main', () => held.fake.main);
vi.mock('electron/common', () => held.fake.common);

const folder = temporaryFolder();
const builtPreload = join(import.meta.dirname, '../../../out/preload/preload.cjs');
const ownFrame = { url: 'app://clauseline/index.html', parent: null };

/** What was there before Electron was ready. */
let early = { schemes: 0, windows: 0 };

beforeAll(async () => {
  held.fake = makeFakeElectron(folder);
  mkdirSync(folder, { recursive: true });
  vi.stubEnv('CLAUSELINE_WORKSPACE', join(folder, 'w.clauseline'));
  writeFileSync(join(folder, 'given.md'), '# Given\n\n1. We decide to act.\n');
  vi.stubGlobal(
    'process',
    Object.assign(process, { argv: ['electron', '.', join(folder, 'given.md')] }),
  );
  await import('../../../src-main/hosts/electron/main.ts');
  early = { schemes: held.fake.schemes.size, windows: held.fake.windows.length };
  held.fake.ready.resolve();
  await vi.waitFor(() => expect(held.fake.windows[0]?.webContents.address).toBe(ownFrame.url), {
    timeout: 60_000,
  });
});

afterAll(() => {
  held.fake.app.emit('will-quit');
  vi.unstubAllEnvs();
});

describe('Electron’s main process', () => {
  it('says what its scheme is before Electron is ready, and opens nothing before', () => {
    expect(early).toEqual({ schemes: 1, windows: 0 });
  });

  it('opens one window, sandboxed, on its own scheme', () => {
    const { windows, app, schemes } = held.fake;
    expect(app.sandboxed).toBe(true);
    expect(windows).toHaveLength(1);
    expect(windows[0]?.webContents.address).toBe('app://clauseline/index.html');
    expect([...schemes.keys()]).toEqual(['app']);
    expect(windows[0]?.options).toMatchObject({
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
      },
    });
  });

  it('keeps the window where it is', () => {
    const { webContents } = held.fake.windows[0]!;
    const prevented = (name: string, details: object): boolean => {
      let stopped = false;
      webContents.emit(name, { ...details, preventDefault: () => (stopped = true) });
      return stopped;
    };
    const away = 'https://example.org/';
    expect(prevented('will-navigate', { url: away })).toBe(true);
    expect(prevented('will-redirect', { url: away })).toBe(true);
    expect(prevented('will-frame-navigate', { url: away, isMainFrame: false })).toBe(true);
    expect(prevented('will-frame-navigate', { url: 'about:srcdoc', isMainFrame: true })).toBe(true);
    expect(prevented('will-frame-navigate', { url: 'about:srcdoc', isMainFrame: false })).toBe(
      false,
    );
    expect(prevented('will-attach-webview', {})).toBe(true);
    expect(webContents.openHandler?.({ url: away })).toEqual({ action: 'deny' });
  });

  it('gives pages nothing but their own files and the clipboard for copying', () => {
    const { session, windows } = held.fake;
    const { webContents } = windows[0]!;
    const asked = (permission: string): boolean => {
      let granted = true;
      const details = { requestingUrl: ownFrame.url, isMainFrame: true };
      session.request?.(webContents, permission, (answer) => (granted = answer), details);
      return granted;
    };
    const checked = (permission: string, origin: string, isMainFrame = true) =>
      session.check?.(webContents, permission, origin, { isMainFrame });
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fileSystem',
    ]) {
      expect(asked(permission), permission).toBe(false);
      expect(checked(permission, 'app://clauseline')).toBe(false);
    }
    expect(asked('clipboard-sanitized-write')).toBe(true);
    expect(checked('clipboard-sanitized-write', 'app://clauseline/')).toBe(true);
    expect(checked('clipboard-sanitized-write', 'app://clauseline/', false)).toBe(false);
    expect(checked('clipboard-sanitized-write', 'https://example.org/')).toBe(false);
    expect(session.device?.()).toBe(false);
    expect(isStopped('https://example.org/a.js')).toBe(true);
    expect(isStopped('file:///etc/passwd')).toBe(true);
    expect(isStopped('app://clauseline/assets/a.js')).toBe(false);
    let stopped = false;
    session.emit('will-download', { preventDefault: () => (stopped = true) });
    expect(stopped).toBe(true);
  });

  it.each([
    ['another page', { url: 'https://example.org/', parent: null }],
    ['a frame in the window', { url: 'app://clauseline/index.html', parent: {} }],
    ['a page of another host of the scheme', { url: 'app://evil/index.html', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['a frame that is gone', null],
  ])('answers no message of %s', async (_name, senderFrame) => {
    const answer = await call(senderFrame, 'workspace', {});
    expect(codeOf(answer as never)).toBe('bad-request');
  });

  it('answers no command that is none and no request of a wrong form', async () => {
    for (const method of ['constructor', '__proto__', '', 7, null, {}]) {
      expect(codeOf((await call(ownFrame, method, {})) as never)).toBe('bad-request');
    }
    expect(codeOf((await call(ownFrame, 'addFile', { name: 1 })) as never)).toBe('bad-request');
  });

  it('opens the files it was started with and those that come later', async () => {
    const names = async (): Promise<string[]> => {
      return (await workspace()).documents.map(({ source }) => source.name);
    };
    await vi.waitFor(async () => expect(await names()).toContain('given.md'));
    const later = join(folder, 'later.md');
    writeFileSync(later, '1. We urge all to act.\n');
    const handed = { files: [later] };
    held.fake.app.emit('second-instance', {}, ['electron', '--mixed-up'], folder, handed);
    await vi.waitFor(async () => expect(await names()).toContain('later.md'));
    held.fake.app.emit('open-file', { preventDefault: () => undefined }, join(folder, 'none.md'));
    await vi.waitFor(() =>
      expect(JSON.stringify(held.fake.said)).toContain('There is no file “none.md”'),
    );
  });

  it('opens a link only after asking, with the host that is meant', async () => {
    const link = { address: 'https://docs.un.org/en/A/RES/68/4' };
    held.fake.answers.message = 1;
    expect(valueOf((await call(ownFrame, 'openLink', link)) as never)).toBe(false);
    expect(held.fake.opened).toEqual([]);
    expect(held.fake.said.at(-1)).toMatchObject({ message: 'Open docs.un.org in your browser?' });
    held.fake.answers.message = 0;
    expect(valueOf((await call(ownFrame, 'openLink', link)) as never)).toBe(true);
    expect(held.fake.opened).toEqual([link.address]);
  });

  it('saves an export where the user says, or nowhere', async () => {
    const include = { notes: true, shared: true, differences: true, commitments: true };
    const choice = { format: 'markdown', documents: [], include, formulas: false };
    held.fake.answers.save = '';
    const givenUp = await call(ownFrame, 'saveExport', { job: 'j', choice });
    expect(valueOf(givenUp as never)).toBeNull();
    held.fake.answers.save = join(folder, 'notes.md');
    expect(valueOf((await call(ownFrame, 'saveExport', { job: 'j', choice })) as never)).toBe(
      'notes.md',
    );
    expect(readFileSync(join(folder, 'notes.md'), 'utf8')).toContain('A/RES/68/4');
  });

  it('names in its menu what can be undone, and hands commands to the window', async () => {
    const state = await workspace();
    await call(ownFrame, 'removeDocument', { id: state.documents[0]?.id ?? '' });
    const menu = held.fake.menus.at(-1) as { label: string; submenu: MenuItem[] }[];
    const undo = menu.flatMap(({ submenu }) => submenu).find(({ id }) => id === 'undo');
    expect(undo).toMatchObject({ label: 'Undo remove document', enabled: true });
    undo?.click?.();
    expect(held.fake.windows[0]?.webContents.sent.at(-1)).toEqual({
      channel: 'clauseline:event',
      event: { type: 'command', command: 'undo' },
    });
    await call(ownFrame, 'undo', {});
  });

  it('keeps where the window stood, and opens the window again after a crash', () => {
    const [window] = held.fake.windows;
    window?.emit('close');
    const kept: unknown = JSON.parse(readFileSync(join(folder, 'window-place.json'), 'utf8'));
    expect(kept).toEqual({ bounds: { x: 5, y: 6, width: 1000, height: 700 }, maximized: false });
    window?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(window?.webContents.reloads).toBe(1);
  });
});

describe.skipIf(!existsSync(builtPreload))('the built preload', () => {
  it('is one file of plain CommonJS that needs nothing but Electron', () => {
    const { required, exposed } = runPreload();
    expect(required).toEqual(['electron/renderer']);
    expect([...exposed.keys()]).toEqual(['clauseline']);
    expect(Object.keys(exposed.get('clauseline') ?? {}).sort()).toEqual(['api', 'onEvent']);
  });

  it('hands on events without Electron’s own objects, until it is told to stop', () => {
    const { exposed, renderer } = runPreload();
    const connection = exposed.get('clauseline') as Connection;
    const heard: unknown[][] = [];
    const stop = connection.onEvent((...given: unknown[]) => heard.push(given));
    renderer.emit('clauseline:event', { sender: 'secret' }, { type: 'command', command: 'undo' });
    stop();
    renderer.emit('clauseline:event', {}, { type: 'command', command: 'redo' });
    expect(heard).toEqual([[{ type: 'command', command: 'undo' }]]);
  });
});

if (existsSync(builtPreload)) {
  describeApi('through the built preload and the main process', () =>
    Promise.resolve(preloadDoor()),
  );
}

interface MenuItem {
  readonly id?: string;
  readonly click?: () => void;
}

async function call(senderFrame: unknown, ...given: unknown[]): Promise<unknown> {
  const handler = held.fake.handlers.get('clauseline:call');
  return structuredClone(await handler?.({ senderFrame }, ...given));
}

async function workspace(): Promise<WorkspaceState> {
  return valueOf((await call(ownFrame, 'workspace', {})) as Result<WorkspaceState>);
}

function isStopped(url: string): boolean {
  let stopped = false;
  held.fake.session.webRequest.filter?.({ url }, ({ cancel }) => (stopped = cancel));
  return stopped;
}

function runPreload() {
  const required: string[] = [];
  const exposed = new Map<string, object>();
  const renderer = Object.assign(new EventEmitter(), {
    invoke: (_channel: string, ...given: unknown[]) =>
      call(ownFrame, ...given.map((value) => structuredClone(value))),
  });
  const require = (name: string): unknown => {
    required.push(name);
    const contextBridge = {
      exposeInMainWorld: (key: string, value: object) => exposed.set(key, value),
    };
    return { contextBridge, ipcRenderer: renderer };
  };
  runInNewContext(readFileSync(builtPreload, 'utf8'), {
    require,
    exports: {},
    module: {},
    Promise,
  });
  return { required, exposed, renderer };
}

/** The window's way to the service, all of it: preload, channel, main process. */
async function preloadDoor(): Promise<OpenedDoor> {
  const { exposed, renderer } = runPreload();
  const forward = (channel: string, event: ServiceEvent): void => {
    renderer.emit(channel, {}, structuredClone(event));
  };
  held.fake.windows[0]?.webContents.on('sent', forward);
  const connection = exposed.get('clauseline') as Connection;
  // The suite starts from nothing; this workspace came with the samples and was given files.
  const { documents } = valueOf(await connection.api.workspace({}));
  for (const { id } of documents) await connection.api.removeDocument({ id });
  return { connection, close: () => Promise.resolve() };
}
