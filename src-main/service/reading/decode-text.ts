import chardet from 'chardet';

/** Decoded text, with the name of its encoding as the WHATWG Encoding Standard writes it. */
export interface DecodedText {
  /** Without byte order mark; every line end is "\n". */
  readonly text: string;
  readonly encoding: string;
  /** How many places could not be decoded and now hold U+FFFD. */
  readonly replaced: number;
  /** Whether the encoding was guessed from the bytes' statistics. */
  readonly guessed: boolean;
}

/** The guess of an encoding looks at so many bytes; more do not make it surer. */
const DETECTION_SAMPLE = 64 * 1024;

/** Share of zero bytes on one side of all byte pairs that shows UTF-16 of mostly Latin text. */
const ZERO_SHARE = 0.4;

/**
 * Decodes a text file: by its byte order mark, as strict UTF-8, as UTF-16 by the pattern of its
 * zero bytes, else by statistics of the bytes; windows-1252, which reads anything, comes last.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = encodingByMark(bytes);
  if (marked) return decodeAs(bytes, marked, false);
  const zeros = encodingByZeros(bytes);
  if (zeros) return decodeAs(bytes, zeros, false);
  const strict = tryDecode(bytes, 'utf-8');
  if (strict !== undefined) return finished(strict, 'utf-8', false);
  return decodeAs(bytes, encodingByStatistics(bytes), true);
}

function encodingByMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: in text of mostly Latin letters every other byte is zero. */
function encodingByZeros(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, DETECTION_SAMPLE & ~1);
  if (sample.length < 4 || bytes.length % 2 === 1) return undefined;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2));
  if (odd > ZERO_SHARE && even < ZERO_SHARE / 10) return 'utf-16le';
  if (even > ZERO_SHARE && odd < ZERO_SHARE / 10) return 'utf-16be';
  return undefined;
}

function encodingByStatistics(bytes: Uint8Array): string {
  for (const { name } of chardet.analyse(bytes.subarray(0, DETECTION_SAMPLE))) {
    // Latin-1 as people use it is windows-1252, which has the quotation marks of word processors.
    const wanted = name === 'ISO-8859-1' ? 'windows-1252' : name.toLowerCase();
    if (wanted.startsWith('utf-') || wanted === 'ascii') continue;
    if (canDecode(wanted)) return wanted;
  }
  return 'windows-1252';
}

function canDecode(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string, guessed: boolean): DecodedText {
  const decoder = new TextDecoder(encoding);
  return finished(decoder.decode(bytes), decoder.encoding, guessed);
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
