import { Buffer } from 'node:buffer';

/** Formats made of tags. */
export type MarkupFormat = 'html' | 'akoma-ntoso' | 'odt';

/** What a file is says its first tag; comments and declarations may go before. */
const HEAD = 16 * 1024;

const BEFORE_FIRST_TAG = /^(?:\s+|<\?[^>]{0,2000}\?>|<!--[\s\S]{0,8000}?-->)+/u;
const HTML_START = /^<(?:!doctype\s+html|html|head|body|title|meta)(?=[\s/>])/iu;
const AKOMA_NTOSO = /^(?:<!doctype[^>]{0,500}>\s*)?<(?:[\w-]{1,20}:)?akomaNtoso(?=[\s>])/iu;
/** An OpenDocument text in one file, not zipped. */
const FLAT_ODT = /^<office:document(?=[\s>])/u;

/** How a piece of a page begins, and how many of its elements must be closed. */
const PIECE_START =
  /^<(?:p|div|h[1-6]|ul|ol|table|article|section|main|blockquote|header|center|b|i|font|span)(?=[\s>])/iu;
const CLOSED_ELEMENT = /<\/(?:p|div|h[1-6]|li|ul|ol|tr|table|section|article|blockquote)>/giu;
const FEWEST_CLOSED = 2;
const MARKDOWN_NAME = /\.(?:md|markdown|mdown|mkdn?)$/iu;
const HTML_NAME = /\.x?html?$/iu;

/** Which format of tags a file is, by its content; the name only decides for small pieces of a page. */
export function recogniseMarkup(name: string, bytes: Uint8Array): MarkupFormat | undefined {
  const head = headText(bytes);
  const start = head.replace(BEFORE_FIRST_TAG, '');
  if (HTML_START.test(start)) return 'html';
  if (AKOMA_NTOSO.test(start)) return 'akoma-ntoso';
  if (FLAT_ODT.test(start)) return 'odt';
  if (PIECE_START.test(start) && !MARKDOWN_NAME.test(name)) {
    const closed = start.match(CLOSED_ELEMENT)?.length ?? 0;
    if (closed >= FEWEST_CLOSED) return 'html';
  }
  return HTML_NAME.test(name) && /<[a-z!]/iu.test(start) ? 'html' : undefined;
}

/** Tags are ASCII in all encodings; in UTF-16 with zero bytes between. */
function headText(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.length));
  const text = head.toString('latin1');
  return text.replace(/^(?:ï»¿|ÿþ|þÿ)/u, '').replace(/\0/gu, '');
}
