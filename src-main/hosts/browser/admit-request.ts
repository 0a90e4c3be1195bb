import { timingSafeEqual } from 'node:crypto';
import { messageType } from '../../contract/wire.ts';

/** Largest body taken: a file of 512 MB and what names it. */
export const largestBody = 513 * 1024 * 1024;

/** What a request says, with repeated headers kept apart. */
export interface RequestHead {
  readonly method: string;
  /** The address as it stands in the request line. */
  readonly target: string;
  readonly host: readonly string[];
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly cookie: string | undefined;
  readonly contentType: string | undefined;
  readonly contentLength: string | undefined;
}

/** What the server knows about itself and about who may come in. */
export interface Door {
  readonly port: number;
  /** Value of the cookie of everyone who came in with a key. */
  readonly session: string;
  /** Whether a key opens the door; a key for one use is used up by asking. */
  readonly takesKey: (key: string) => boolean;
}

/** What to do with a request. */
export type Admission =
  | { readonly kind: 'refuse'; readonly status: number; readonly sentence: string }
  | { readonly kind: 'enter' }
  | { readonly kind: 'call'; readonly method: string }
  | { readonly kind: 'events' }
  | { readonly kind: 'file'; readonly path: string };

/** Name of the cookie. Cookies are not kept apart by port, so the port is in the name. */
export function cookieName(port: number): string {
  return `clauseline-${port}`;
}

/**
 * Decides about a request before anything of it is acted on. The host comes first and must be
 * exactly this one: a page elsewhere that has its own name point to this machine sends neither
 * origin nor fetch metadata on a plain request, only its name.
 */
export function admitRequest(head: RequestHead, door: Door): Admission {
  const here = `127.0.0.1:${door.port}`;
  const stranger = refuseStranger(head, here);
  if (stranger) return stranger;
  const [path = '', query = ''] = head.target.split('?', 2);
  const key = head.method === 'GET' && path === '/' ? new URLSearchParams(query).get('key') : null;
  if (key !== null) return door.takesKey(key) ? { kind: 'enter' } : wrongKey();
  if (!hasSession(head.cookie, door)) return wrongKey();
  if (head.method === 'POST') return admitCall(head, path, here);
  if (head.method !== 'GET' && head.method !== 'HEAD') return refuse(405, 'Not possible here.');
  return path === '/events' ? { kind: 'events' } : { kind: 'file', path };
}

function refuseStranger(head: RequestHead, here: string): Admission | null {
  if (head.host.length !== 1 || head.host[0] !== here) return refuse(421, 'This is another host.');
  if (!head.target.startsWith('/') || head.target.startsWith('//')) {
    return refuse(400, 'This address cannot be read.');
  }
  return fromHere(head, here) ? null : refuse(403, 'Only Clauseline’s own window may ask this.');
}

/** Whether two secrets are the same, in a time that tells nothing about where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}

function admitCall(head: RequestHead, path: string, here: string): Admission {
  if (head.origin !== `http://${here}`) {
    return refuse(403, 'Only Clauseline’s own window may change anything.');
  }
  const method = /^\/api\/([A-Za-z]+)$/u.exec(path)?.[1];
  if (method === undefined) return refuse(404, 'There is no such command.');
  // A type that no plain form can send, so that a browser asks first and is not answered.
  if (head.contentType !== messageType) return refuse(415, `Send ${messageType}.`);
  if (Number(head.contentLength ?? 0) > largestBody) {
    return refuse(413, 'Files of more than 512 MB are not taken.');
  }
  return { kind: 'call', method };
}

/** Other pages of this machine, on other ports, count as the same site; they are refused too. */
function fromHere({ origin, fetchSite }: RequestHead, here: string): boolean {
  const originFits = origin === undefined || origin === `http://${here}`;
  return originFits && (fetchSite === undefined || ['same-origin', 'none'].includes(fetchSite));
}

function hasSession(cookie: string | undefined, door: Door): boolean {
  const start = `${cookieName(door.port)}=`;
  const values = (cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(start))
    .map((pair) => pair.slice(start.length));
  return values.some((value) => sameSecret(value, door.session));
}

function wrongKey(): Admission {
  return refuse(
    401,
    'Open the address that Clauseline printed when it was started; it holds the key.',
  );
}

function refuse(status: number, sentence: string): Admission {
  return { kind: 'refuse', status, sentence };
}
