/** UTF-16 of one byte order. */
export type Utf16 = 'utf-16le' | 'utf-16be';

/** So many bytes are looked at; more do not make the answer surer. */
const SAMPLE = 64 * 1024;

/** Share of zero bytes on one side of all byte pairs that shows UTF-16 of mostly Latin text. */
const ZERO_SHARE = 0.4;

/**
 * Share of characters that end words or sentences in any text. Measured on 24,000 sentences in six
 * languages: 7 % in Chinese, 13 % and more elsewhere; a text of one sentence has fewer.
 */
const BREAK_SHARE = 0.02;

/** Share of letters that the two commonest scripts of a text hold; other bytes make many scripts. */
const SCRIPT_SHARE = 0.95;

const SCRIPTS = [
  ...['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Bengali', 'Tamil', 'Thai'],
  ...['Georgian', 'Armenian', 'Ethiopic', 'Hangul', 'Khmer', 'Lao', 'Myanmar', 'Sinhala'],
].map((script) => new RegExp(String.raw`\p{Script=${script}}`, 'gu'));
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;

/** The byte order of UTF-16 without a mark; undefined for everything that is not surely UTF-16. */
export function recogniseUtf16(bytes: Uint8Array): Utf16 | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 4 || bytes.length % 2 === 1) return undefined;
  const byZeros = orderByZeros(sample);
  if (byZeros) return byZeros;
  return (['utf-16le', 'utf-16be'] as const).find((order) => readsAsText(sample, order));
}

/** In text of mostly Latin letters every other byte is zero. */
function orderByZeros(sample: Uint8Array): Utf16 | undefined {
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2));
  if (odd > ZERO_SHARE && even < ZERO_SHARE / 10) return 'utf-16le';
  return even > ZERO_SHARE && odd < ZERO_SHARE / 10 ? 'utf-16be' : undefined;
}

/**
 * Whether bytes read in this order are text of at most two scripts, with spaces or full stops in
 * it. These signs need bytes that no text of another encoding has.
 */
function readsAsText(sample: Uint8Array, order: Utf16): boolean {
  const text = new TextDecoder(order).decode(sample).replace(/\uFFFD$/u, '');
  if (/(?![\t\n\f\r])[\p{Cc}\p{Co}\p{Cn}\uFFFD]/u.test(text)) return false;
  const letters = count(text, /\p{L}/gu);
  const breaks = count(text, /[ \n\u3000-\u3002\uFF0C]/gu);
  if (letters === 0 || breaks < text.length * BREAK_SHARE) return false;
  const byScript = [EAST_ASIAN, ...SCRIPTS].map((script) => count(text, script));
  const [first = 0, second = 0] = byScript.sort((a, b) => b - a);
  return first + second >= letters * SCRIPT_SHARE;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
