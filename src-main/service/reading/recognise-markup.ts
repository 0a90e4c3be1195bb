import { Buffer } from 'node:buffer';

/** Formats made of tags. */
export type MarkupFormat = 'html' | 'akoma-ntoso';

/** What a file is says its first tag; comments and declarations may go before. */
const HEAD = 16 * 1024;

const BEFORE_FIRST_TAG = /^(?:\s+|<\?[^>]{0,2000}\?>|<!--[\s\S]{0,8000}?-->)+/u;
const HTML_START = /^<(?:!doctype\s+html|html|head|body|title|meta)(?=[\s/>])/iu;
const AKOMA_NTOSO = /^(?:<!doctype[^>]{0,500}>\s*)?<(?:[\w-]{1,20}:)?akomaNtoso(?=[\s>])/iu;
const HTML_NAME = /\.x?html?$/iu;

/** Which format of tags a file is, by its content; the name only decides for pieces of a page. */
export function recogniseMarkup(name: string, bytes: Uint8Array): MarkupFormat | undefined {
  const head = headText(bytes);
  const start = head.replace(BEFORE_FIRST_TAG, '');
  if (HTML_START.test(start)) return 'html';
  if (AKOMA_NTOSO.test(start)) return 'akoma-ntoso';
  return HTML_NAME.test(name) && /<[a-z!]/iu.test(start) ? 'html' : undefined;
}

/** Tags are ASCII in all encodings; in UTF-16 with zero bytes between. */
function headText(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.length));
  const text = head.toString('latin1');
  return text.replace(/^(?:ï»¿|ÿþ|þÿ)/u, '').replace(/\0/gu, '');
}
