import { decoderOf } from '../encodings/code-pages.ts';
import type { ByteDecoder } from '../encodings/code-pages.ts';

/** Encodings of the character sets that fonts name (RTF 1.9.1, font table). */
const BY_CHARSET: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** Encodings of Windows code pages by number where the name does not follow from it. */
const BY_PAGE: Readonly<Record<number, string>> = {
  437: 'ibm437',
  850: 'ibm850',
  852: 'ibm852',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The character set whose letters are signs. */
export const SYMBOL_CHARSET = 2;

/** What text is taken for when nothing better is known. */
export const USUAL_ENCODING = 'windows-1252';

/** Encoding of a font's character set; undefined where it is the file's own. */
export function charsetEncoding(charset: number): string | undefined {
  return BY_CHARSET[charset];
}

/** Encoding of a code page; undefined for those nobody decodes any more. */
export function pageEncoding(page: number): string | undefined {
  const windows = page >= 1250 && page <= 1258 ? `windows-${page}` : undefined;
  return BY_PAGE[page] ?? windows;
}

const decoders = new Map<string, ByteDecoder>();

/** Characters of bytes that are written as the characters of their numbers. */
export function decodeBytes(bytes: string, encoding: string): string {
  // eslint-disable-next-line no-control-regex -- all of ASCII means ASCII
  if (/^[\u0000-\u007F]*$/u.test(bytes)) return bytes;
  const decoder = decoders.get(encoding) ?? decoderOf(encoding);
  if (!decoder) throw new Error(`no encoding is called ${encoding}`);
  decoders.set(encoding, decoder);
  return decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}
