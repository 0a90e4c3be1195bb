import type { Connection, ServiceEvent } from '../../../src-main/contract/api.ts';
import {
  apiOver,
  decodeMessage,
  encodeMessage,
  messageType,
} from '../../../src-main/contract/wire.ts';

/** A window in a test: it comes in with the printed address and speaks as the page does. */
export interface HttpConnection extends Connection {
  readonly cookie: string;
  readonly origin: string;
  close(): void;
}

export async function connectOverHttp(address: string): Promise<HttpConnection> {
  const origin = new URL(address).origin;
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const listeners = new Set<(event: ServiceEvent) => void>();
  const ending = new AbortController();
  const events = await fetch(`${origin}/events`, { headers: { cookie }, signal: ending.signal });
  void readEvents(events, (event) => listeners.forEach((listener) => listener(event)));
  return {
    cookie,
    origin,
    api: apiOver(async (method, request) => {
      const response = await fetch(`${origin}/api/${method}`, {
        method: 'POST',
        headers: { cookie, origin, 'content-type': messageType },
        body: encodeMessage(request),
      });
      return decodeMessage(new Uint8Array(await response.arrayBuffer()));
    }),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => ending.abort(),
  };
}

async function readEvents(response: Response, tell: (event: ServiceEvent) => void): Promise<void> {
  let text = '';
  const decoder = new TextDecoder();
  try {
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(part, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        if (block.startsWith('data: ')) tell(JSON.parse(block.slice(6)) as ServiceEvent);
      }
    }
  } catch {
    // The test is over, or the server is gone; either way there are no more events.
  }
}
