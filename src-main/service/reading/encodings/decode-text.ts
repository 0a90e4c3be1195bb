import { guessEncoding } from './guess-encoding.ts';
import { recogniseUtf16 } from './recognise-utf16.ts';

/** Decoded text, with the name of its encoding as the WHATWG Encoding Standard writes it. */
export interface DecodedText {
  /** Without byte order mark; every line end is "\n". */
  readonly text: string;
  readonly encoding: string;
  /** How many places could not be decoded and now hold U+FFFD. */
  readonly replaced: number;
  /** Whether the encoding was guessed from the bytes' statistics. */
  readonly guessed: boolean;
  /** Whether the words it makes are none that people write, so that the guess may be wrong. */
  readonly doubtful?: boolean;
  /** Encoding the file says it has where its bytes say another. */
  readonly declared?: string;
}

/** Escape sequences that begin Japanese text in ISO-2022-JP, whose bytes are all ASCII. */
// eslint-disable-next-line no-control-regex -- the escape character is the sign
const JAPANESE_ESCAPE = /\u001B\$[@B]/u;

/**
 * Decodes a text file: by its byte order mark, as UTF-16 where its byte pairs are text, as strict
 * UTF-8, else by statistics of the bytes and the words they make; windows-1252, which reads
 * anything, comes last.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = encodingByMark(bytes);
  if (marked) return decodeAs(bytes, marked);
  const utf16 = recogniseUtf16(bytes);
  if (utf16) return decodeAs(bytes, utf16);
  const strict = tryDecode(bytes, 'utf-8');
  if (strict !== undefined) {
    const isJapanese = JAPANESE_ESCAPE.test(strict);
    return isJapanese ? decodeAs(bytes, 'iso-2022-jp') : finished(strict, 'utf-8', false);
  }
  const { decoder, doubtful } = guessEncoding(bytes);
  const text = finished(decoder.decode(bytes), decoder.encoding, true);
  return doubtful ? { ...text, doubtful } : text;
}

function encodingByMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const decoder = new TextDecoder(encoding);
  return finished(decoder.decode(bytes), decoder.encoding, false);
}

function finished(decoded: string, encoding: string, guessed: boolean): DecodedText {
  const text = normaliseText(decoded);
  return { text, encoding, replaced: text.split('\uFFFD').length - 1, guessed };
}

/** Control characters that have no place in a text; each is shown as one unreadable character. */
// eslint-disable-next-line no-control-regex -- finding them is the point
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F]/gu;

/**
 * Line ends of all systems as "\n", a form feed as an empty line, no byte order mark, control
 * characters and lone surrogates as U+FFFD.
 */
export function normaliseText(text: string): string {
  return text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?|\u0085|\u2028/gu, '\n')
    .replace(/\f|\v|\u2029/gu, '\n\n')
    .replace(CONTROLS, '\uFFFD')
    .toWellFormed();
}
