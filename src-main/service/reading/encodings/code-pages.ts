import pages from './dos-code-pages.json' with { type: 'json' };

/** The upper halves of code pages of DOS, which the WHATWG Encoding Standard leaves out. */
const DOS_PAGES: Readonly<Record<string, string>> = pages;

/** What decodes bytes of one encoding. Bytes that stand for nothing become U+FFFD. */
export interface ByteDecoder {
  /** As in `DecodedText.encoding`. */
  readonly encoding: string;
  readonly decode: (bytes: Uint8Array) => string;
}

/**
 * The decoder of an encoding by its name: those of the WHATWG Encoding Standard, and ibm437,
 * ibm850 and ibm852 after Unicode's mapping tables. Undefined for all others.
 */
export function decoderOf(name: string): ByteDecoder | undefined {
  const page = DOS_PAGES[name.toLowerCase().replace(/^cp-?/u, 'ibm')];
  if (page !== undefined) {
    const encoding = name.toLowerCase().replace(/^cp-?/u, 'ibm');
    return { encoding, decode: (bytes) => decodeByPage(bytes, page) };
  }
  try {
    const decoder = new TextDecoder(name);
    return { encoding: decoder.encoding, decode: (bytes) => decoder.decode(bytes) };
  } catch {
    return undefined;
  }
}

/** Characters made at a time: a call takes so many arguments without harm. */
const PIECE = 8_192;

function decodeByPage(bytes: Uint8Array, page: string): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    const codes = Array.from(bytes.subarray(at, at + PIECE), (byte) =>
      byte < 128 ? byte : page.charCodeAt(byte - 128),
    );
    text += String.fromCharCode(...codes);
  }
  return text;
}
