import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as startRequest } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeMessage, messageType } from '../../../src-main/contract/wire.ts';
import { startLoopbackServer } from '../../../src-main/hosts/browser/loopback-server.ts';
import type { LoopbackServer } from '../../../src-main/hosts/browser/loopback-server.ts';
import type { PolicyService } from '../../../src-main/service/policy-service.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { openTestService, valueOf } from '../open-test-service.ts';

const folder = temporaryFolder();
const windowFolder = join(folder, 'window');
mkdirSync(join(windowFolder, 'assets'), { recursive: true });
writeFileSync(join(windowFolder, 'index.html'), '<!doctype html>the window');
writeFileSync(join(windowFolder, 'assets', 'index-a_1.js'), 'let a;');
writeFileSync(join(folder, 'secret.html'), 'a secret');
symlinkSync(join(folder, 'secret.html'), join(windowFolder, 'link.html'));

let service: PolicyService;
let server: LoopbackServer;
let cookie: string;
let calls: number;

beforeAll(async () => {
  service = openTestService();
  calls = 0;
  service.onEvent(() => (calls += 1));
  server = await startLoopbackServer({
    service,
    windowFolder,
    port: 0,
    reportFault: (error) => {
      throw error;
    },
  });
  const entered = await raw(`GET ${pathOf(server.address)} HTTP/1.1\r\nHost: ${here()}`);
  cookie = /set-cookie: ([^;]+)/iu.exec(entered)?.[1] ?? '';
});

afterAll(async () => {
  await server.close();
  service.close();
});

describe('the server on 127.0.0.1', () => {
  it('takes the key out of the address bar and gives a strict cookie for it', async () => {
    const entered = await raw(`GET ${pathOf(server.address)} HTTP/1.1\r\nHost: ${here()}`);
    expect(entered).toMatch(/^HTTP\/1\.1 303 /u);
    expect(entered).toMatch(/\nlocation: \/\r/iu);
    expect(entered).toMatch(
      new RegExp(
        `set-cookie: clauseline-${server.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict\r`,
        'iu',
      ),
    );
  });

  it('lets a key for one use in once', async () => {
    const path = pathOf(server.oneTimeAddress());
    expect(await raw(`GET ${path} HTTP/1.1\r\nHost: ${here()}`)).toMatch(/^HTTP\/1\.1 303 /u);
    expect(await raw(`GET ${path} HTTP/1.1\r\nHost: ${here()}`)).toMatch(/^HTTP\/1\.1 401 /u);
  });

  it('serves the window with a policy that lets nothing else in', async () => {
    const page = await raw(`GET / HTTP/1.1\r\nHost: ${here()}\r\nCookie: ${cookie}`);
    expect(page).toMatch(/^HTTP\/1\.1 200 /u);
    expect(page).toContain('the window');
    expect(page).toMatch(/content-security-policy: default-src 'none'/iu);
    expect(page).toMatch(/x-content-type-options: nosniff/iu);
    expect(page).toMatch(/referrer-policy: no-referrer/iu);
    expect(page).not.toMatch(/access-control-/iu);
  });

  const strangers: [string, () => string, number][] = [
    ['no host', () => `GET / HTTP/1.0`, 421],
    ['another name', () => `GET / HTTP/1.1\r\nHost: evil.test:${server.port}`, 421],
    [
      'a name that starts like us',
      () => `GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.test:${server.port}`,
      421,
    ],
    ['our address without the port', () => `GET / HTTP/1.1\r\nHost: 127.0.0.1`, 421],
    ['localhost', () => `GET / HTTP/1.1\r\nHost: localhost:${server.port}`, 421],
    ['the address in another form', () => `GET / HTTP/1.1\r\nHost: [::1]:${server.port}`, 421],
    ['a number for the address', () => `GET / HTTP/1.1\r\nHost: 2130706433:${server.port}`, 421],
    ['two hosts', () => `GET / HTTP/1.1\r\nHost: ${here()}\r\nHost: ${here()}`, 421],
    ['an absolute address', () => `GET http://evil.test/ HTTP/1.1\r\nHost: ${here()}`, 400],
    ['no cookie', () => `GET / HTTP/1.1\r\nHost: ${here()}`, 401],
    ['a wrong cookie', () => `GET / HTTP/1.1\r\nHost: ${here()}\r\nCookie: ${cookie}x`, 401],
    [
      'a cookie of another port',
      () => `GET / HTTP/1.1\r\nHost: ${here()}\r\nCookie: ${cookie.replace(/-\d+=/u, '-1=')}`,
      401,
    ],
    ['a wrong key', () => `GET /?key=abc HTTP/1.1\r\nHost: ${here()}`, 401],
    ['an empty key', () => `GET /?key= HTTP/1.1\r\nHost: ${here()}`, 401],
    ['a page of another site', () => `${inside('GET /')}\r\nSec-Fetch-Site: cross-site`, 403],
    ['a page on another port', () => `${inside('GET /events')}\r\nSec-Fetch-Site: same-site`, 403],
    [
      'a read with a foreign origin',
      () => `${inside('GET /events')}\r\nOrigin: http://127.0.0.1:1`,
      403,
    ],
    ['a write without an origin', () => post('undo', { origin: null }), 403],
    ['a write with a foreign origin', () => post('undo', { origin: 'https://evil.test' }), 403],
    ['a write from no origin', () => post('undo', { origin: 'null' }), 403],
    ['a write as a form sends it', () => post('undo', { type: 'text/plain' }), 415],
    ['a write as JSON', () => post('undo', { type: 'application/json' }), 415],
    ['a body that is too large', () => post('undo', { length: 600 * 1024 * 1024 }), 413],
    ['another method', () => inside('DELETE /'), 405],
    ['a question about methods', () => inside('OPTIONS /api/undo'), 405],
    ['a path out of the folder', () => inside('GET /../secret.html'), 404],
    ['an escaped path', () => inside('GET /%2e%2e/secret.html'), 404],
    ['a link out of the folder', () => inside('GET /link.html'), 404],
    ['a folder', () => inside('GET /assets'), 404],
    ['a command that is none', () => post('__proto__/x', {}), 404],
  ];

  it.each(strangers)('refuses %s', async (_name, head, status) => {
    const before = calls;
    const answer = await raw(head());
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `, 'u'));
    expect(answer).not.toContain('a secret');
    expect(calls).toBe(before);
  });

  it('answers an unknown command and a damaged message with a sentence', async () => {
    const answer = await raw(post('toString', {}));
    expect(answer).toMatch(/^HTTP\/1\.1 200 /u);
    expect(answer).toContain('There is no such command');
    const damaged = await raw(`${post('undo', { length: 3 })}`, 'abc');
    expect(damaged).toContain('came in damaged');
  });

  it('stops reading a body that is larger than it said it would be', async () => {
    const { readBody } = await import('../../../src-main/hosts/browser/read-body.ts');
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) yield await Promise.resolve(Buffer.alloc(1_000));
    }
    expect(await readBody(endless() as never, 10_500)).toBeNull();
  });

  it('cannot be reached but on 127.0.0.1', async () => {
    const reached = await new Promise((resolve) => {
      const socket = connect({ host: '::1', port: server.port });
      socket.on('error', () => resolve(false));
      socket.on('connect', () => resolve(true));
    });
    expect(reached).toBe(false);
  });

  it('tells a window that comes how the workspace stands', async () => {
    const first = await new Promise<string>((resolve, reject) => {
      const request = startRequest(
        { host: '127.0.0.1', port: server.port, path: '/events', headers: { cookie } },
        (response) => {
          let text = '';
          response.on('data', (part: Buffer) => {
            text += part.toString();
            if (!text.includes('"type":"workspace"')) return;
            resolve(text);
            request.destroy();
          });
        },
      );
      request.on('error', reject);
      request.end();
    });
    const revision = valueOf(await service.api.workspace({})).revision;
    expect(first).toContain(`"revision":${revision}`);
  });
});

function here(): string {
  return `127.0.0.1:${server.port}`;
}

function pathOf(address: string): string {
  return address.slice(`http://${here()}`.length);
}

function inside(line: string): string {
  return `${line} HTTP/1.1\r\nHost: ${here()}\r\nCookie: ${cookie}`;
}

function post(
  method: string,
  {
    origin = `http://${here()}`,
    type = messageType,
    length = 0,
  }: { origin?: string | null; type?: string; length?: number },
): string {
  const head = `${inside(`POST /api/${method}`)}\r\nContent-Type: ${type}\r\nContent-Length: ${length || emptyRequest.length}`;
  return origin === null ? head : `${head}\r\nOrigin: ${origin}`;
}

const emptyRequest = Buffer.from(encodeMessage({}));

/** Sends bytes as they are and gives back what comes, so that nothing mends the request. */
function raw(head: string, body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1');
    let text = '';
    socket.on('data', (part) => (text += part.toString('latin1')));
    socket.on('close', () => resolve(Buffer.from(text, 'latin1').toString()));
    socket.on('error', reject);
    const sent =
      body ??
      (head.startsWith('POST') && !head.includes(String(600 * 1024 * 1024)) ? emptyRequest : '');
    socket.write(
      Buffer.concat([Buffer.from(`${head}\r\nConnection: close\r\n\r\n`), Buffer.from(sent)]),
    );
  });
}
