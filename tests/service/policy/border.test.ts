import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLink } from '../../../src-main/service/policy/check-link.ts';
import { documentName } from '../../../src-main/service/policy/document-name.ts';
import { callMethod } from '../../../src-main/service/check-request.ts';
import { workspacePlace } from '../../../src-main/service/workspace/workspace-place.ts';
import { terminalText } from '../../../src-main/service/answering/terminal-text.ts';
import { apiMethods } from '../../../src-main/contract/api.ts';
import type { Api } from '../../../src-main/contract/api.ts';
import { done } from '../../../src-main/contract/problem.ts';

describe('a link', () => {
  it.each(['https://docs.un.org/en/A/RES/68/4', 'HTTPS://undocs.org/A/RES/68/4?direct=true#p1'])(
    'that is official is opened: %s',
    (address) => expect(checkLink(address).ok).toBe(true),
  );

  it.each([
    '',
    'https://',
    'http://docs.un.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'https:docs.un.org',
    'https:\\\\docs.un.org',
    'https://docs.un.org\\@evil.test/',
    '//docs.un.org',
    'https://user@docs.un.org/',
    'https://docs.un.org:8443/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://localhost:1/',
    'https://2130706433/',
    ' https://docs.un.org/',
    'https://docs.un.org/\n',
    'https://docs.un.org/\u202Efdp',
    'ms-msdt:/id',
    'smb://host/share',
    `https://docs.un.org/${'a'.repeat(2_048)}`,
    'vbscript:x',
    'https://docs..un.org/',
    'mailto:a@un.org',
    'https://.org/',
  ])('that is not is refused: %j', (address) => {
    expect(checkLink(address).ok).toBe(false);
  });
});

describe('the name of a document', () => {
  it.each([
    ['folder/A-RES-68-4.md', 'A-RES-68-4.md'],
    ['C:\\Users\\a\\draft.txt', 'draft.txt'],
    ['../../etc/passwd', 'passwd'],
    ['a\u202Etxt.exe\u0000', 'atxt.exe'],
    ['', 'unnamed'],
    ['///', 'unnamed'],
    ['Déclaration – 2013?.md', 'Déclaration – 2013?.md'],
  ])('made of %j is %j', (given, name) => {
    expect(documentName(given)).toBe(name);
  });

  it('is never empty, never long and never a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (given) => {
        const name = documentName(given);
        expect(name.length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/[/\\\p{Cc}]/u);
      }),
    );
  });
});

describe('the place of the workspace', () => {
  it.each([
    ['linux', {}, '/home/a/.local/share/Clauseline/workspace.clauseline'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/Clauseline/workspace.clauseline'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/home/a/.local/share/Clauseline/workspace.clauseline'],
    ['darwin', {}, '/home/a/Library/Application Support/Clauseline/workspace.clauseline'],
    ['linux', { CLAUSELINE_WORKSPACE: '/w/x.clauseline' }, '/w/x.clauseline'],
  ] as const)('on %s with %j is %s', (platform, environment, path) => {
    expect(workspacePlace({ platform, environment, home: '/home/a' })).toBe(path);
  });

  it('is what the command line says before anything else', () => {
    const environment = { CLAUSELINE_WORKSPACE: '/w/x.clauseline' };
    const request = { option: '/o.clauseline', environment, platform: 'linux' } as const;
    expect(workspacePlace(request)).toBe('/o.clauseline');
  });
});

describe('text for a terminal', () => {
  it('holds no control and no direction character, whatever the document holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(terminalText(text)).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});

describe('a request from a window', () => {
  const called: unknown[] = [];
  const api = Object.fromEntries(
    apiMethods.map((method) => [
      method,
      (request: unknown) => {
        called.push(request);
        return Promise.resolve(done(null));
      },
    ]),
  ) as unknown as Api;

  it('never throws, whatever it is', async () => {
    const method = fc.oneof(fc.constantFrom(...apiMethods), fc.string());
    await fc.assert(
      fc.asyncProperty(method, fc.anything(), async (name, request) => {
        const result = await callMethod(api, name, request, (error) => {
          throw error;
        });
        if (!result.ok) expect(result.problem.code).toBe('bad-request');
      }),
      { numRuns: 2_000 },
    );
  });

  it('is cut down to the fields of the contract', async () => {
    called.length = 0;
    const request = JSON.parse('{"id":"a","more":1,"__proto__":{"polluted":1}}') as unknown;
    await callMethod(api, 'removeDocument', request, () => undefined);
    expect(called).toEqual([{ id: 'a' }]);
  });

  it('gets a sentence when the tool makes a mistake, and the mistake is reported', async () => {
    const faults: unknown[] = [];
    const broken = { ...api, undo: () => Promise.reject(new Error('broken')) } as Api;
    const result = await callMethod(broken, 'undo', {}, (error) => faults.push(error));
    expect(result).toMatchObject({ ok: false, problem: { code: 'internal' } });
    expect(JSON.stringify(result)).not.toContain('broken');
    expect(faults).toHaveLength(1);
  });
});
