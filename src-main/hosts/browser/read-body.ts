import type { IncomingMessage } from 'node:http';
import { largestBody } from './admit-request.ts';

/**
 * The whole body of a request, or null when it is larger than is taken; nothing beyond the limit
 * is kept. Rejects when the connection breaks.
 */
export async function readBody(
  request: IncomingMessage,
  limit: number = largestBody,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
