import { decoderOf } from '../encodings/code-pages.ts';
import type { ByteDecoder } from '../encodings/code-pages.ts';
import { decodeText, normaliseText } from '../encodings/decode-text.ts';
import type { DecodedText } from '../encodings/decode-text.ts';
import { oddnessOf, oddShare } from '../encodings/letter-oddness.ts';

/** Where a page declares its encoding; the HTML Standard looks at 1,024 bytes, pages need more. */
const DECLARED_WITHIN = 4_096;

const DECLARATION =
  /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/iu;

/** A declared encoding is believed while it leaves less than this share of odd characters. */
const ODD_SHARE = 0.05;

/** So many characters tell whether the declared encoding is the right one. */
const SAMPLE = 64 * 1024;

/**
 * Decodes a page: by its byte order mark or as strict UTF-8, else as it declares, else by the
 * statistics of its bytes. Pages often declare an old encoding and are UTF-8; some declare one old
 * encoding and are in another.
 */
export function decodeHtml(bytes: Uint8Array): DecodedText {
  const found = decodeText(bytes);
  const declared = declaredEncoding(bytes);
  // Encodings of escape sequences look like UTF-8 of ASCII letters.
  const escapes = declared?.encoding.startsWith('iso-2022') ?? false;
  if (!declared || (!found.guessed && !escapes)) return found;
  const text = normaliseText(declared.decode(bytes));
  const share = oddShare(oddnessOf(text.slice(0, SAMPLE)));
  if (share >= ODD_SHARE && oddShare(oddnessOf(found.text.slice(0, SAMPLE))) < share / 2) {
    return { ...found, declared: declared.encoding };
  }
  const replaced = text.match(/\uFFFD/gu)?.length ?? 0;
  return { text, encoding: declared.encoding, replaced, guessed: false };
}

function declaredEncoding(bytes: Uint8Array): ByteDecoder | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARED_WITHIN));
  const match = DECLARATION.exec(head);
  const label = match?.[1] ?? match?.[2];
  return label === undefined || /^utf-?(?:16|32)/iu.test(label) ? undefined : decoderOf(label);
}
