import { apiMethods } from './api.ts';
import type { Api, ApiMethod } from './api.ts';

/**
 * How requests and answers travel over HTTP: plain JSON, with the bytes of files beside it as they
 * are. Layout of a message:
 *
 *     4 bytes   length of the JSON, unsigned, big endian
 *     JSON      { "value": …, "bytes": [{ "path": ["value", …], "length": n }, …] }
 *     bytes     the byte fields in the listed order, each `length` long
 *
 * A byte field is null inside `value` and named by its path, so no text of the user's can be
 * mistaken for one.
 */
export const messageType = 'application/x-clauseline';

// Both are in Node and in browsers; this layer is compiled with the types of neither.
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

const HEADER_BYTES = 4;

interface BytePart {
  readonly path: readonly string[];
  readonly length: number;
}

/** A value of plain data, in which any field may be a Uint8Array, as the bytes of a message. */
export function encodeMessage(value: unknown): Uint8Array<ArrayBuffer> {
  const found: { part: BytePart; bytes: Uint8Array }[] = [];
  const plain = withoutBytes(value, [], (path, bytes) => {
    found.push({ part: { path, length: bytes.length }, bytes });
  });
  const envelope = JSON.stringify({ value: plain, bytes: found.map(({ part }) => part) });
  return joinMessage(new TextEncoder().encode(envelope), found);
}

/** The value of a message. Throws a `RangeError` or `SyntaxError` when it is not a whole message. */
export function decodeMessage(message: Uint8Array): unknown {
  if (message.length < HEADER_BYTES) throw new RangeError('message is too short');
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
  const jsonEnd = HEADER_BYTES + view.getUint32(0);
  if (jsonEnd > message.length) throw new RangeError('message is cut off');
  const json = new TextDecoder('utf-8', { fatal: true }).decode(
    message.subarray(HEADER_BYTES, jsonEnd),
  );
  const envelope = JSON.parse(json) as { value?: unknown; bytes?: unknown };
  if (!isObject(envelope)) throw new RangeError('message holds no envelope');
  const root = { value: envelope.value };
  placeBytes(root, partsOf(envelope.bytes), message.subarray(jsonEnd));
  return root.value;
}

/**
 * The whole contract over one function that carries a request and brings the answer. The window
 * gives it `fetch` or Electron's `invoke`.
 */
export function apiOver(call: (method: ApiMethod, request: unknown) => Promise<unknown>): Api {
  const entries = apiMethods.map((method) => [method, (request: unknown) => call(method, request)]);
  return Object.fromEntries(entries) as Api;
}

function withoutBytes(
  value: unknown,
  path: readonly string[],
  found: (path: readonly string[], bytes: Uint8Array) => void,
): unknown {
  if (value instanceof Uint8Array) {
    found(['value', ...path], value);
    return null;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => withoutBytes(item, [...path, String(index)], found));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutBytes(item, [...path, key], found)]),
  );
}

function joinMessage(
  json: Uint8Array,
  found: readonly { bytes: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  const size = found.reduce((sum, { bytes }) => sum + bytes.length, HEADER_BYTES + json.length);
  const message = new Uint8Array(size);
  new DataView(message.buffer).setUint32(0, json.length);
  message.set(json, HEADER_BYTES);
  let offset = HEADER_BYTES + json.length;
  for (const { bytes } of found) {
    message.set(bytes, offset);
    offset += bytes.length;
  }
  return message;
}

function partsOf(listed: unknown): BytePart[] {
  if (!Array.isArray(listed)) throw new RangeError('message lists no byte fields');
  return listed.map((part: unknown) => {
    if (!isObject(part) || !Array.isArray(part['path'])) throw new RangeError('bad byte field');
    const length = part['length'];
    if (!Number.isSafeInteger(length) || (length as number) < 0) throw new RangeError('bad length');
    return { path: part['path'].map(String), length: length as number };
  });
}

function placeBytes(root: object, parts: readonly BytePart[], bytes: Uint8Array): void {
  let offset = 0;
  for (const { path, length } of parts) {
    if (offset + length > bytes.length) throw new RangeError('message is cut off');
    placeAt(root, path, bytes.subarray(offset, offset + length));
    offset += length;
  }
  if (offset !== bytes.length) throw new RangeError('message is too long');
}

function placeAt(root: object, path: readonly string[], bytes: Uint8Array): void {
  let place: unknown = root;
  for (const key of path.slice(0, -1)) place = ownField(place, key);
  const last = path.at(-1);
  // Only a field that is there as null may be filled: a path can never reach a prototype.
  if (last === undefined || ownField(place, last) !== null) throw new RangeError('bad path');
  (place as Record<string, unknown>)[last] = bytes;
}

function ownField(place: unknown, key: string): unknown {
  if (typeof place !== 'object' || place === null || !Object.hasOwn(place, key)) {
    throw new RangeError('bad path');
  }
  return (place as Record<string, unknown>)[key];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
