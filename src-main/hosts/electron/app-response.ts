import { readWindowFile, windowFile } from '../window-files.ts';
import { windowHeaders } from '../window-headers.ts';
import { appOrigin } from './own-addresses.ts';

/** Answers a request of the window for one of its own files. */
export async function appResponse(
  folder: string,
  request: { readonly url: string; readonly method: string },
): Promise<Response> {
  const file = request.method === 'GET' ? windowFile(pathOf(request.url)) : null;
  const bytes = file && (await readWindowFile(folder, file));
  if (!bytes) return new Response('There is nothing here.\n', { status: 404 });
  return new Response(bytes, { headers: { ...windowHeaders, 'content-type': file.mediaType } });
}

function pathOf(address: string): string {
  if (!address.startsWith(`${appOrigin}/`)) return '';
  return address.slice(appOrigin.length).split(/[?#]/u, 1)[0] ?? '';
}
