import type { ApiMethod, Connection, ServiceEvent } from '../src-main/contract/api.ts';
import { failed, type Result } from '../src-main/contract/problem.ts';
import { apiOver, decodeMessage, encodeMessage, messageType } from '../src-main/contract/wire.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in the browser host. */
    readonly clauseline?: Connection;
  }
}

/**
 * The way to the service: the preload's bridge in Electron, otherwise HTTP with Server-Sent Events
 * on the address that served this page.
 */
export function connect(): Connection {
  return window.clauseline ?? { api: apiOver(post), onEvent: onServerEvent };
}

async function post(method: ApiMethod, request: unknown): Promise<Result<unknown>> {
  try {
    const response = await fetch(`/api/${method}`, {
      method: 'POST',
      headers: { 'content-type': messageType },
      body: encodeMessage(request),
    });
    return decodeMessage(new Uint8Array(await response.arrayBuffer())) as Result<unknown>;
  } catch {
    return failed(
      'host-gone',
      'Clauseline’s own program no longer answers. Start it again; what you saved is kept.',
    );
  }
}

/** Events are plain data without byte fields, so each is one line of JSON. */
function onServerEvent(listener: (event: ServiceEvent) => void): () => void {
  const source = new EventSource('/events');
  source.onmessage = (message: MessageEvent<string>) => {
    listener(JSON.parse(message.data) as ServiceEvent);
  };
  return () => {
    source.close();
  };
}
