import module from 'node:module';
import net from 'node:net';
import process from 'node:process';

/** Modules of Node that reach the network or start programs; merely loading some reads settings. */
const NETWORK = new Set([
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'dns/promises',
  'http',
  'http2',
  'https',
  'inspector',
  'tls',
]);

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
  for (const name of ['dlopen', 'binding', '_linkedBinding', 'getBuiltinModule']) {
    Reflect.set(process, name, refuse);
  }
  // Node 20 has no such hooks; there the fences before and behind this one stand alone.
  if (!('registerHooks' in module)) return;
  module.registerHooks({
    resolve: (specifier, context, next) =>
      NETWORK.has(specifier.replace(/^node:/u, '')) ? refuse() : next(specifier, context),
  });
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
