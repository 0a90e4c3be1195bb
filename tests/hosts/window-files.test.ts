import fc from 'fast-check';
import { win32, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { windowFile } from '../../src-main/hosts/window-files.ts';

const parts = fc.constantFrom(
  ...['..', '.', '/', '\\', '%2e', '%2E%2e', '%5c', '%00', '\0', 'C:', 'con', 'aux.js', '//', ':'],
  ...[
    'assets',
    'index.html',
    'index-B_1.js',
    '.env',
    '~',
    '?',
    '#',
    ' ',
    'é',
    '．．',
    'a.html.',
    '-',
  ],
);

describe('the files of the window', () => {
  it.each([
    ['/', ['index.html'], 'text/html; charset=utf-8'],
    ['/index.html', ['index.html'], 'text/html; charset=utf-8'],
    ['/assets/index-BxY_1-.js', ['assets', 'index-BxY_1-.js'], 'text/javascript; charset=utf-8'],
  ])('are found at %s', (path, names, mediaType) => {
    expect(windowFile(path)).toEqual({ path: names, mediaType });
  });

  it.each([
    '',
    'index.html',
    '/..',
    '/../index.html',
    '/assets/../../a.js',
    '/%2e%2e/a.js',
    '/a%2fb.js',
    '/..\\a.js',
    '/C:/a.js',
    '/c:a.js',
    '//host/a.js',
    '/.env',
    '/assets/.hidden.js',
    '/a.js/',
    '/a.js.',
    '/a.exe',
    '/a',
    '/con.js',
    '/NUL.html',
    '/a.js\0',
    '/a.js?x',
    '/a .js',
    '/é.js',
    '/a.constructor',
    '/a.__proto__',
    '/assets//a.js',
  ])('are not found at %j', (path) => {
    expect(windowFile(path)).toBeNull();
  });

  it('never lead out of their folder, on any system, whatever the address', () => {
    const address = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts, { maxLength: 8 }).map((pieces) => `/${pieces.join('')}`),
      fc.array(parts, { maxLength: 8 }).map((pieces) => `/${pieces.join('/')}`),
    );
    fc.assert(
      fc.property(address, (path) => {
        const file = windowFile(path);
        if (!file) return;
        for (const system of [posix, win32]) {
          const root = system === win32 ? 'C:\\app\\window' : '/app/window';
          const full = system.resolve(root, ...file.path);
          expect(full.startsWith(root + system.sep)).toBe(true);
          expect(system.join(root, ...file.path)).toBe(full);
        }
      }),
      { numRuns: 50_000 },
    );
  });
});
