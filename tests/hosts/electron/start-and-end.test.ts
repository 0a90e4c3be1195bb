import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openWorkspace } from '../../../src-main/service/workspace/open-workspace.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { makeFakeElectron } from './fake-electron.ts';
import type { FakeElectron, FakeWindow } from './fake-electron.ts';
import { shownWindow, startMain } from './start-main.ts';

afterAll(() => vi.unstubAllEnvs());

describe('a second start', () => {
  const folder = temporaryFolder();

  it('hands over what it was given and ends, without a window or a workspace', async () => {
    const fake = await startMain({
      folder,
      given: [join(folder, 'a.md'), '--workspace', join(folder, 'other.clauseline')],
      prepare: ({ app }) => (app.onlyOne = false),
    });
    expect(fake.app.quitted).toBe(1);
    expect(fake.app.handedOver).toEqual({
      files: [join(folder, 'a.md')],
      workspace: join(folder, 'other.clauseline'),
    });
    expect(fake.windows).toEqual([]);
    expect(existsSync(join(folder, 'w.clauseline'))).toBe(false);
    expect(existsSync(join(folder, 'other.clauseline'))).toBe(false);
  });
});

describe('a start that cannot work', () => {
  const folder = temporaryFolder();

  it('says why in one sentence and ends with a code, leaving the file as it is', async () => {
    const path = join(folder, 'letter.txt');
    writeFileSync(path, 'Dear colleague');
    const fake = await startMain({ folder, given: [`--workspace=${path}`] });
    await vi.waitUntil(() => fake.app.exitCode !== null);
    expect(fake.app.exitCode).toBe(1);
    expect(fake.said).toEqual([
      expect.stringContaining('“letter.txt” is not a Clauseline workspace'),
    ]);
    expect(readFileSync(path, 'utf8')).toBe('Dear colleague');
    expect(fake.windows).toEqual([]);
  });

  it('says so when something of ours goes wrong', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const fake = await startMain({
      folder,
      prepare: ({ main }) => {
        main.protocol.handle = () => {
          throw new Error('no scheme');
        };
      },
    });
    await vi.waitUntil(() => fake.app.exitCode !== null);
    expect(fake.said).toEqual(['Clauseline could not be started.']);
    expect(reported).toHaveBeenCalledOnce();
    reported.mockRestore();
  });
});

describe('a running window', () => {
  const folder = temporaryFolder();
  let fake: FakeElectron = makeFakeElectron(folder);
  let window: FakeWindow;

  beforeAll(async () => {
    fake = await startMain({ folder });
    window = await shownWindow(fake);
  });

  afterEach(() => {
    fake.said.length = 0;
    fake.answers.message = 0;
  });

  it('comes to the front for a second start, and its files become recent documents', () => {
    const before = window.focused;
    const text = join(folder, 'second.md');
    writeFileSync(text, '1. We agree to meet again.\n');
    fake.app.emit('second-instance', {}, [], folder, { files: [text] });
    expect(window.focused).toBe(before + 1);
    expect(fake.app.recent).toContain(text);
    expect(fake.said).toEqual([]);
  });

  it('says that another workspace cannot be opened beside this one', () => {
    const same = { files: [], workspace: join(folder, 'w.clauseline') };
    fake.app.emit('second-instance', {}, [], folder, same);
    expect(fake.said).toEqual([]);
    fake.app.emit('second-instance', {}, [], folder, { files: [], workspace: '/x/new.clauseline' });
    expect(fake.said).toMatchObject([{ message: 'Another workspace is open.' }]);
    expect(JSON.stringify(fake.said)).toContain('new.clauseline');
  });

  it('takes a second start that hands over nonsense for an empty one', () => {
    const recent = [...fake.app.recent];
    for (const handed of [undefined, null, 'x', { files: [1, {}] }, { files: null }]) {
      fake.app.emit('second-instance', {}, [], folder, handed);
    }
    expect(fake.app.recent).toEqual(recent);
  });

  it('is guarded in every session and against calls around the network', () => {
    expect(window.webContents.policy).toBe('disable_non_proxied_udp');
    const other = makeFakeElectron(folder).session;
    fake.app.emit('session-created', other);
    let cancelled = false;
    other.webRequest.filter?.(
      { url: 'https://example.org/' },
      ({ cancel }) => (cancelled = cancel),
    );
    expect(cancelled).toBe(true);
    expect(other.check?.(null, 'media', 'app://clauseline', { isMainFrame: true })).toBe(false);
  });

  it('loads its page again once when the page ends, then asks', async () => {
    const gone = (reason: string) => window.webContents.emit('render-process-gone', {}, { reason });
    gone('clean-exit');
    expect(window.webContents.reloads).toBe(0);
    gone('oom');
    expect(window.webContents.reloads).toBe(1);
    expect(fake.said).toEqual([]);
    gone('crashed');
    expect(fake.said).toMatchObject([{ message: 'The window keeps stopping.' }]);
    await vi.waitUntil(() => window.webContents.reloads === 2);
    fake.answers.message = 1;
    const quitted = fake.app.quitted;
    gone('crashed');
    await vi.waitUntil(() => fake.app.quitted === quitted + 1);
    expect(window.webContents.reloads).toBe(2);
  });

  it('asks before it ends a page that hangs', async () => {
    fake.answers.message = 0;
    window.emit('unresponsive');
    await vi.waitUntil(() => fake.said.length === 1);
    expect(window.webContents.ended).toBe(0);
    fake.answers.message = 1;
    window.emit('unresponsive');
    await vi.waitUntil(() => window.webContents.ended === 1);
  });

  it('closes its workspace at the end, so that the next start has it', () => {
    fake.app.emit('window-all-closed');
    fake.app.emit('will-quit');
    const opened = openWorkspace(join(folder, 'w.clauseline'));
    if (!opened.ok) throw new Error(opened.problem.sentence);
    expect(opened.value.store.readOnly).toBeNull();
    expect(opened.value.fresh).toBe(false);
    opened.value.store.close();
  });
});
