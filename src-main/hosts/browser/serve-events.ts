import type { ServerResponse } from 'node:http';
import type { ServiceEvent } from '../../contract/api.ts';
import type { PolicyService } from '../../service/policy-service.ts';

/** How often a sign of life is sent, in milliseconds; proxies and sleeping laptops drop others. */
const SIGN_OF_LIFE = 15_000;

/** Waiting bytes from which progress is left out; a window that cannot keep up needs only the end. */
const TOO_MUCH_WAITING = 1024 * 1024;

/**
 * Sends all events of the service as Server-Sent Events until the window goes. A window that comes
 * (again) is first told at which revision the workspace is.
 */
export function serveEvents(service: PolicyService, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  response.write('retry: 1000\n\n');
  const send = (event: ServiceEvent): void => {
    if (event.type === 'progress' && response.writableLength > TOO_MUCH_WAITING) return;
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  const stop = service.onEvent(send);
  const timer = setInterval(() => response.write(':\n\n'), SIGN_OF_LIFE);
  timer.unref();
  response.on('close', () => {
    clearInterval(timer);
    stop();
  });
  send({ type: 'workspace', revision: service.revision() });
}
