import { decodeText, normaliseText } from '../decode-text.ts';

/** A page's text and how it was encoded. */
export interface DecodedHtml {
  readonly text: string;
  readonly encoding: string;
  readonly replaced: number;
  readonly guessed: boolean;
}

/** Where a page declares its encoding; the HTML Standard looks at 1,024 bytes, pages need more. */
const DECLARED_WITHIN = 4_096;

const DECLARATION =
  /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/iu;

/**
 * Decodes a page: by its byte order mark or as strict UTF-8, else as it declares, else by the
 * statistics of its bytes. Pages often declare an old encoding and are UTF-8.
 */
export function decodeHtml(bytes: Uint8Array): DecodedHtml {
  const found = decodeText(bytes);
  const declared = declaredEncoding(bytes);
  // Encodings of escape sequences look like UTF-8 of ASCII letters.
  const escapes = declared?.encoding.startsWith('iso-2022') ?? false;
  if (!declared || (!found.guessed && !escapes)) return found;
  const text = declared.decode(bytes);
  return {
    text: normaliseText(text),
    encoding: declared.encoding,
    replaced: text.match(/\uFFFD/gu)?.length ?? 0,
    guessed: false,
  };
}

function declaredEncoding(bytes: Uint8Array): TextDecoder | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARED_WITHIN));
  const match = DECLARATION.exec(head);
  const label = match?.[1] ?? match?.[2];
  if (label === undefined || /^utf-?(?:16|32)/iu.test(label)) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
