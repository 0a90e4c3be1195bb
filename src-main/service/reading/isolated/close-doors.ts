import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import process from 'node:process';

/** Objects of the language that all code shares, and that a file's parser could leave changed. */
const SHARED: readonly { readonly prototype: object }[] = [
  Object,
  Array,
  Function,
  String,
  Number,
  RegExp,
  Map,
  Set,
  Date,
  Uint8Array,
];

/**
 * Takes from this process the network, in all the ways a program of Node can reach it. A fence
 * inside the process, behind the empty environment and Node's permissions: code that a file
 * smuggled in would find it in its way; the parsers themselves never come near it.
 */
export function closeDoors(): void {
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
    Reflect.deleteProperty(globalThis, name);
  }
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  for (const name of ['bind', 'send', 'connect'] as const) {
    Reflect.set(dgram.Socket.prototype, name, refuse);
  }
  for (const name of ['lookup', 'resolve'] as const) Reflect.set(dns, name, refuse);
  for (const name of ['dlopen', 'binding', '_linkedBinding']) Reflect.set(process, name, refuse);
}

/**
 * Lets nothing be added to the prototypes that all code shares, so that no file can leave a
 * property there for the next one. Only once everything is loaded: libraries add their own.
 */
export function sealPrototypes(): void {
  for (const { prototype } of SHARED) Object.preventExtensions(prototype);
}

function refuse(): never {
  throw new Error('a parser has no network');
}
