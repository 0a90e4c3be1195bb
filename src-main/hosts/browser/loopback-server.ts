import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeMessage, encodeMessage, messageType } from '../../contract/wire.ts';
import { failed } from '../../contract/problem.ts';
import { callMethod } from '../../service/check-request.ts';
import type { ReportFault } from '../../service/check-request.ts';
import type { PolicyService } from '../../service/policy-service.ts';
import { readWindowFile, windowFile } from '../window-files.ts';
import { windowHeaders } from '../window-headers.ts';
import { admitRequest, cookieName, sameSecret } from './admit-request.ts';
import type { Admission, RequestHead } from './admit-request.ts';
import { serveEvents } from './serve-events.ts';
import { readBody } from './read-body.ts';

/** 256 bits, as many as the address of the window can do with. */
const KEY_BYTES = 32;

/** What a server is made of. */
export interface LoopbackOptions {
  readonly service: PolicyService;
  /** Folder of the built window. */
  readonly windowFolder: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly reportFault: ReportFault;
}

/** A server that answers this machine only. */
export interface LoopbackServer {
  readonly port: number;
  /** Address with the key, to print. */
  readonly address: string;
  /** Address with a key for one use: command lines of other programs can be seen by others. */
  oneTimeAddress(): string;
  close(): Promise<void>;
}

interface Parts extends LoopbackOptions {
  readonly session: string;
  readonly key: string;
  readonly oneTimeKeys: Set<string>;
}

/** Serves the window and the service on 127.0.0.1. Rejects when the port is taken. */
export async function startLoopbackServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const parts: Parts = {
    ...options,
    session: newSecret(),
    key: newSecret(),
    oneTimeKeys: new Set(),
  };
  const server = createServer((request, response) => {
    void answer(parts, portOf(server), request, response).catch((error: unknown) => {
      options.reportFault(error);
      response.destroy();
    });
  });
  // A handful of windows needs a handful of connections; more is someone knocking.
  server.maxConnections = 100;
  server.headersTimeout = 10_000;
  server.requestTimeout = 120_000;
  await listen(server, options.port);
  const port = portOf(server);
  const addressFor = (key: string): string => `http://127.0.0.1:${port}/?key=${key}`;
  return {
    port,
    address: addressFor(parts.key),
    oneTimeAddress: () => {
      const key = newSecret();
      parts.oneTimeKeys.add(key);
      return addressFor(key);
    },
    close: () => close(server),
  };
}

async function answer(
  parts: Parts,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const takesKey = (key: string): boolean => opens(parts, key);
  const admission = admitRequest(headOf(request), { port, session: parts.session, takesKey });
  for (const [name, value] of Object.entries(windowHeaders)) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  switch (admission.kind) {
    case 'refuse':
      return refuse(request, response, admission);
    case 'enter':
      return enter(response, port, parts.session);
    case 'events':
      return serveEvents(parts.service, response);
    case 'call':
      return call(parts, admission.method, request, response);
    case 'file':
      return sendFile(parts, admission.path, request, response);
  }
}

/** The key leaves the address bar at once: the cookie takes its place. */
function enter(response: ServerResponse, port: number, session: string): void {
  response.setHeader(
    'set-cookie',
    `${cookieName(port)}=${session}; Path=/; HttpOnly; SameSite=Strict`,
  );
  response.writeHead(303, { location: '/' }).end();
}

async function call(
  parts: Parts,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (body === null) {
    const sentence = 'Files of more than 512 MB are not taken.';
    return refuse(request, response, { kind: 'refuse', status: 413, sentence });
  }
  const decoded = tryDecode(body);
  const result = decoded
    ? await callMethod(parts.service.api, method, decoded.value, parts.reportFault)
    : failed('bad-request', 'The request came in damaged; please try again.');
  response.writeHead(200, { 'content-type': messageType }).end(encodeMessage(result));
}

async function sendFile(
  { windowFolder }: Parts,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = windowFile(path);
  const bytes = file && (await readWindowFile(windowFolder, file));
  if (!bytes) {
    const sentence = 'There is nothing at this address.';
    return refuse(request, response, { kind: 'refuse', status: 404, sentence });
  }
  response.writeHead(200, { 'content-type': file.mediaType, 'content-length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, sentence }: Extract<Admission, { kind: 'refuse' }>,
): void {
  // What was refused is not read to its end, so the connection cannot be used again.
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    connection: 'close',
  });
  response.end(request.method === 'HEAD' ? undefined : `${sentence}\n`);
}

function headOf(request: IncomingMessage): RequestHead {
  const { headers, headersDistinct } = request;
  const fetchSite = headers['sec-fetch-site'];
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    host: headersDistinct['host'] ?? [],
    origin: headers.origin,
    fetchSite: Array.isArray(fetchSite) ? fetchSite.join(',') : fetchSite,
    cookie: headers.cookie,
    contentType: headers['content-type'],
    contentLength: headers['content-length'],
  };
}

function opens(parts: Parts, key: string): boolean {
  return parts.oneTimeKeys.delete(key) || sameSecret(key, parts.key);
}

function tryDecode(body: Uint8Array): { value: unknown } | null {
  try {
    return { value: decodeMessage(body) };
  } catch {
    // Whatever is wrong with the bytes, the sender learns that they were not understood.
    return null;
  }
}

function newSecret(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve);
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo | null)?.port ?? 0;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Windows hold their stream of events open for as long as they are there.
    server.closeAllConnections();
  });
}
