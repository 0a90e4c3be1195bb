import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowsPermission,
  isOwnFrame,
  isOwnPage,
  isOwnResource,
  isOwnSender,
  windowAddress,
} from '../../../src-main/hosts/electron/own-addresses.ts';

const PATHS = ['', '/', '/index.html', '/index.html?x=1', '/index.html#overview', '/../etc/passwd'];

/** Origins that are not the window's, however much some look like it. */
const FOREIGN_ORIGINS = [
  'https://clauseline',
  'http://clauseline',
  'http://127.0.0.1:4000',
  'http://localhost',
  'https://clauseline.example',
  'https://app.example',
  'https://app://clauseline',
  'ws://clauseline',
  'wss://clauseline',
  'ftp://clauseline',
  'file://clauseline',
  'file://',
  'app://',
  'app:',
  'app:///clauseline',
  'app:clauseline',
  'app:/clauseline',
  'app:\\\\clauseline',
  'app://evil',
  'app://clauseline.evil',
  'app://evil.clauseline',
  'app://clauseline:80',
  'app://clauseline@evil',
  'app://user@clauseline',
  'app://user:password@clauseline',
  'app://clauseline\\@evil',
  'app://clauseline%2eevil',
  'app://clauseline%00',
  'app://clauseline\u0000',
  'app://clauseline ',
  ' app://clauseline',
  '\tapp://clauseline',
  'app://clause\tline',
  'app://clauseliné',
  'app://сlauseline',
  'app://xn--clauseline-abc',
  'APP://clauseline',
  'app://CLAUSELINE',
  'App://Clauseline',
  'application://clauseline',
  'xapp://clauseline',
  'view-source:app://clauseline',
  'filesystem:app://clauseline',
  'javascript:alert(1)//app://clauseline',
  'vbscript:app://clauseline',
  'chrome://clauseline',
  'chrome-extension://clauseline',
  'devtools://clauseline',
  'intent://clauseline',
  'mailto:app://clauseline',
  'blob:https://clauseline',
  'blob:app://evil',
  'blob:null',
  'about:blank#app://clauseline',
  'about:config',
];

const FOREIGN = FOREIGN_ORIGINS.flatMap((origin) => PATHS.map((path) => origin + path));

describe('addresses of the window', () => {
  it(`refuses ${FOREIGN.length} addresses of other places, as page, frame, resource and sender`, () => {
    const taken = FOREIGN.filter(
      (address) =>
        isOwnPage(address) ||
        isOwnFrame(address) ||
        isOwnResource(address) ||
        isOwnSender({ address, isMainFrame: true }) ||
        allowsPermission('clipboard-sanitized-write', { address, isMainFrame: true }),
    );
    expect(taken).toEqual([]);
  });

  it('takes its own page with a query or an anchor, and no other file of its own as a page', () => {
    for (const end of ['', '?a=b', '#notes', '?a#b'])
      expect(isOwnPage(windowAddress + end)).toBe(true);
    for (const other of [
      'app://clauseline',
      'app://clauseline/',
      `${windowAddress}/`,
      `${windowAddress}%23`,
    ]) {
      expect(isOwnPage(other)).toBe(false);
    }
    expect(isOwnPage('app://clauseline/assets/index.js')).toBe(false);
    expect(isOwnResource('app://clauseline/assets/index.js')).toBe(true);
  });

  it('lets frames show what the window itself made, and only frames', () => {
    for (const made of ['about:srcdoc', 'about:blank', 'blob:app://clauseline/0f2a']) {
      expect(isOwnFrame(made)).toBe(true);
      expect(isOwnPage(made)).toBe(false);
      expect(isOwnSender({ address: made, isMainFrame: true })).toBe(false);
    }
    expect(isOwnFrame('data:text/html,<p>x')).toBe(false);
  });

  it('hears the main frame only', () => {
    expect(isOwnSender({ address: windowAddress, isMainFrame: true })).toBe(true);
    expect(isOwnSender({ address: windowAddress, isMainFrame: false })).toBe(false);
    expect(isOwnSender({ address: null, isMainFrame: true })).toBe(false);
  });

  it('never takes an address whose scheme and host are others, for any string', () => {
    const near = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.tuple(fc.constantFrom(...FOREIGN_ORIGINS), fc.string()).map((parts) => parts.join('')),
      fc.string().map((end) => `app://clauseline${end}`),
    );
    fc.assert(
      fc.property(near, (address) => {
        if (!isOwnPage(address)) return;
        const url = new URL(address);
        expect([url.protocol, url.host, url.username]).toEqual(['app:', 'clauseline', '']);
        expect(url.pathname).toBe('/index.html');
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('permissions', () => {
  const PERMISSIONS = [
    'clipboard-read',
    'deprecated-sync-clipboard-read',
    'media',
    'display-capture',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'pointerLock',
    'keyboardLock',
    'fullscreen',
    'openExternal',
    'fileSystem',
    'hid',
    'serial',
    'usb',
    'idle-detection',
    'persistent-storage',
    'storage-access',
    'speaker-selection',
    'window-management',
    'local-network-access',
    'local-fonts',
    'unknown',
    '',
    'constructor',
  ];

  it('are all refused, to the window itself too', () => {
    const given = PERMISSIONS.filter((permission) =>
      allowsPermission(permission, { address: windowAddress, isMainFrame: true }),
    );
    expect(given).toEqual([]);
  });

  it('let the window put text on the clipboard, and no frame in it', () => {
    const write = 'clipboard-sanitized-write';
    for (const address of [windowAddress, 'app://clauseline', 'app://clauseline/']) {
      expect(allowsPermission(write, { address, isMainFrame: true })).toBe(true);
      expect(allowsPermission(write, { address, isMainFrame: false })).toBe(false);
    }
    expect(allowsPermission(write, { address: null, isMainFrame: true })).toBe(false);
  });
});
