import fc from 'fast-check';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appResponse } from '../../../src-main/hosts/electron/app-response.ts';
import { contentSecurityPolicy } from '../../../src-main/hosts/window-headers.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const above = temporaryFolder();
const folder = join(above, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<!doctype html>the page');
writeFileSync(join(folder, 'assets', 'index-D3f_4.js'), 'the script');
writeFileSync(join(folder, '.hidden.js'), 'SECRET');
writeFileSync(join(folder, 'notes.md'), 'SECRET');
writeFileSync(join(above, 'secret.html'), 'SECRET');
symlinkSync(join(above, 'secret.html'), join(folder, 'link.html'));

const get = (url: string, method = 'GET'): Promise<Response> =>
  appResponse(folder, { url, method });

describe('the window’s own scheme', () => {
  it.each([
    ['app://clauseline/index.html', 'text/html; charset=utf-8', '<!doctype html>the page'],
    ['app://clauseline/', 'text/html; charset=utf-8', '<!doctype html>the page'],
    ['app://clauseline/index.html?x#y', 'text/html; charset=utf-8', '<!doctype html>the page'],
    ['app://clauseline/assets/index-D3f_4.js', 'text/javascript; charset=utf-8', 'the script'],
  ])('serves %s', async (url, mediaType, body) => {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(mediaType);
    expect(await response.text()).toBe(body);
  });

  it.each([
    'app://clauseline',
    'app://evil/index.html',
    'app://clauseline.evil/index.html',
    'https://clauseline/index.html',
    'app://clauseline/../secret.html',
    'app://clauseline/assets/../../secret.html',
    'app://clauseline/%2e%2e/secret.html',
    'app://clauseline/..%2fsecret.html',
    'app://clauseline/..%5csecret.html',
    'app://clauseline/..\\secret.html',
    'app://clauseline//secret.html',
    'app://clauseline/link.html',
    'app://clauseline/.hidden.js',
    'app://clauseline/notes.md',
    'app://clauseline/assets',
    'app://clauseline/assets/',
    'app://clauseline/index.html.',
    'app://clauseline/index.html%00.js',
    'app://clauseline/index.html\u0000',
    'app://clauseline/C:/secret.html',
    'app://clauseline/con.html',
    'app://clauseline/INDEX~1.HTM',
    'app://clauseline/missing.html',
  ])('has nothing at %j', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('SECRET');
  });

  it.each(['POST', 'PUT', 'HEAD', 'get', ''])('answers no %j', async (method) => {
    expect((await get('app://clauseline/index.html', method)).status).toBe(404);
  });

  it('sends the policy and the fixed kind with every answer, whatever is asked', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '\\', 'index.html', 'assets', 'secret.html', ''),
    );
    const path = fc.array(part, { maxLength: 6 }).map((parts) => parts.join('/'));
    await fc.assert(
      fc.asyncProperty(path, async (asked) => {
        const response = await get(`app://clauseline/${asked}`);
        expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
        expect(response.headers.get('x-content-type-options')).toBe('nosniff');
        expect(await response.text()).not.toContain('SECRET');
      }),
      { numRuns: 2_000 },
    );
  });
});
