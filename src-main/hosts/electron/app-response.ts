import { readWindowFile, windowFile } from '../window-files.ts';
import { windowHeaders } from '../window-headers.ts';
import { appOrigin } from './own-addresses.ts';

/** Answers a request of the window for one of its own files; the same headers on every answer. */
export async function appResponse(
  folder: string,
  request: { readonly url: string; readonly method: string },
): Promise<Response> {
  const file = request.method === 'GET' ? windowFile(pathOf(request.url)) : null;
  const bytes = file && (await readWindowFile(folder, file));
  if (!bytes) return answer('There is nothing here.\n', 404, 'text/plain; charset=utf-8');
  return answer(bytes, 200, file.mediaType);
}

function answer(body: BodyInit, status: number, mediaType: string): Response {
  return new Response(body, { status, headers: { ...windowHeaders, 'content-type': mediaType } });
}

function pathOf(address: string): string {
  if (!address.startsWith(`${appOrigin}/`)) return '';
  return address.slice(appOrigin.length).split(/[?#]/u, 1)[0] ?? '';
}
