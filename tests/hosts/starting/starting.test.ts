import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasDisplay, openingCommand } from '../../../src-main/hosts/browser/open-address.ts';
import { chooseHost } from '../../../src-main/hosts/starting/choose-host.ts';
import { isBuilt } from '../../../src-main/hosts/starting/ensure-built.ts';
import {
  fetchElectron,
  fetchTime,
  findElectron,
  firstReason,
} from '../../../src-main/hosts/starting/find-electron.ts';
import { launchElectron } from '../../../src-main/hosts/starting/launch-electron.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const folder = temporaryFolder();

describe('the choice of a host', () => {
  const facts = {
    browserAsked: false,
    platform: 'linux',
    asRoot: false,
    hasDisplay: true,
  } as const;
  it.each([
    ['an ordinary desktop', {}, 'electron', undefined],
    ['the browser asked for', { browserAsked: true }, 'browser', null],
    ['no display', { hasDisplay: false }, 'browser', /no display/u],
    ['the administrator on Linux', { asRoot: true }, 'browser', /administrator/u],
    ['the administrator on macOS', { asRoot: true, platform: 'darwin' }, 'electron', undefined],
  ] as const)('with %s', (_name, given, host, reason) => {
    const choice = chooseHost({ ...facts, ...given });
    expect(choice.host).toBe(host);
    if (choice.host === 'browser' && reason) expect(choice.reason).toMatch(reason);
    if (choice.host === 'browser' && reason === null) expect(choice.reason).toBeNull();
  });

  it('knows where someone sits before a screen', () => {
    expect(hasDisplay({ platform: 'linux', environment: {} })).toBe(false);
    expect(hasDisplay({ platform: 'linux', environment: { DISPLAY: '' } })).toBe(false);
    expect(hasDisplay({ platform: 'linux', environment: { DISPLAY: ':0' } })).toBe(true);
    expect(
      hasDisplay({ platform: 'linux', environment: { DISPLAY: '', WAYLAND_DISPLAY: 'w' } }),
    ).toBe(true);
    expect(hasDisplay({ platform: 'win32', environment: {} })).toBe(true);
  });

  it('hands an address to no shell', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const [program, parameters] = openingCommand(platform, 'https://a.test/?x&calc');
      expect(['xdg-open', 'open', 'rundll32']).toContain(program);
      expect(parameters.at(-1)).toBe('https://a.test/?x&calc');
    }
  });
});

describe('Electron’s binary', () => {
  it('is found where the package says it is, or where the user says', () => {
    const package_ = join(folder, 'electron');
    mkdirSync(join(package_, 'dist'), { recursive: true });
    expect(findElectron(package_, {})).toBeNull();
    writeFileSync(join(package_, 'path.txt'), 'electron');
    expect(findElectron(package_, {})).toBeNull();
    writeFileSync(join(package_, 'dist', 'electron'), '');
    expect(findElectron(package_, {})).toBe(join(package_, 'dist', 'electron'));
    expect(findElectron(package_, { ELECTRON_OVERRIDE_DIST_PATH: folder })).toBeNull();
  });

  it('is waited for as long as the user says', () => {
    expect(fetchTime({})).toBe(60_000);
    expect(fetchTime({ CLAUSELINE_ELECTRON_FETCH_SECONDS: '2' })).toBe(2_000);
    expect(fetchTime({ CLAUSELINE_ELECTRON_FETCH_SECONDS: 'soon' })).toBe(60_000);
  });

  it.each([
    ['process.exit(0)', 60_000, null],
    [
      'console.error("TypeError: fetch failed\\n  at x"); process.exit(1)',
      60_000,
      /\(TypeError: fetch failed\)/u,
    ],
    ['setInterval(() => 0, 1000)', 300, /within 0\.3 seconds/u],
    ['process.exit(0)', 0, /not to be fetched/u],
  ])('is fetched by the package: %s', async (script, time, reason) => {
    const package_ = join(folder, `fetch-${script.length}-${time}`);
    mkdirSync(package_, { recursive: true });
    writeFileSync(join(package_, 'install.js'), script);
    const failure = await fetchElectron(package_, time);
    if (reason === null) expect(failure).toBeNull();
    else expect(failure).toMatch(reason);
  });

  it('is not fetched when its package is missing', async () => {
    expect(await fetchElectron(join(folder, 'none'), 1_000)).toMatch(/not installed/u);
  });

  it.each([
    ['process.exit(0)', { kind: 'ended', code: 0 }],
    [
      'console.error("no libgtk-3.so.0"); process.exit(127)',
      { kind: 'failed', reason: expect.stringContaining('no libgtk-3.so.0') as string },
    ],
    [
      'process.kill(process.pid, "SIGTRAP")',
      { kind: 'failed', reason: expect.stringContaining('SIGTRAP') as string },
    ],
  ])('is run until it ends: %s', async (script, outcome) => {
    expect(await launchElectron(process.execPath, ['-e', script])).toMatchObject(outcome);
  });

  it('passes on the code of an end long after the start', async () => {
    const late = ['-e', 'setTimeout(() => process.exit(4), 300)'];
    expect(await launchElectron(process.execPath, late, 20)).toEqual({ kind: 'ended', code: 4 });
    expect(await launchElectron(join(folder, 'none'), [])).toMatchObject({ kind: 'failed' });
  });

  it('gives the first line that says something as the reason', () => {
    expect(firstReason('\n---\nError: no.\n at x')).toBe('Error: no');
    expect(firstReason('')).toBe('no reason given');
  });
});

describe('the build', () => {
  it('is used as long as no source is newer', () => {
    const root = join(folder, 'app');
    for (const path of ['src-main', 'src-renderer', 'out/main', 'out/preload', 'out/renderer']) {
      mkdirSync(join(root, path), { recursive: true });
    }
    const built = ['out/main/electron.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
    const sources = ['src-main/a.ts', 'electron.vite.config.ts', 'package.json'];
    for (const path of sources) writeFileSync(join(root, path), '');
    expect(isBuilt(root)).toBe(false);
    const later = new Date(Date.now() + 60_000);
    for (const path of built) {
      writeFileSync(join(root, path), '');
      utimesSync(join(root, path), later, later);
    }
    expect(isBuilt(root)).toBe(true);
    const latest = new Date(Date.now() + 120_000);
    utimesSync(join(root, 'src-main', 'a.ts'), latest, latest);
    expect(isBuilt(root)).toBe(false);
  });
});
