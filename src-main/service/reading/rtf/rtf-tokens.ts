/** A piece of RTF: a brace, a command such as `\par` or `\'e9`, or a run of plain bytes. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  /** A control word; without a number of its own `value` is undefined. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  /** A control symbol: one sign after the backslash. */
  | { readonly kind: 'symbol'; readonly name: string }
  /** Bytes of text, each as the character of its number. */
  | { readonly kind: 'bytes'; readonly bytes: string };

const PLAIN = /[^\\{}\r\n]+/y;
const WORD = /\\([a-zA-Z]{1,64})(-?\d{1,10})? ?/y;
const HEX = /\\'([0-9a-fA-F]{2})/y;

/** Cuts RTF into its pieces. Binary data is passed over; line ends of the file mean nothing. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source) ?? undefined;
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < source.length) {
    const sign = source[at];
    if (sign === '\\') {
      const token = commandToken(match) ?? { kind: 'symbol', name: source[at + 1] ?? '' };
      if (token.kind === 'symbol') at += 2;
      at += binaryLength(token);
      yield token;
      continue;
    }
    const bytes = match(PLAIN)?.[0];
    if (bytes !== undefined) yield { kind: 'bytes', bytes };
    else at += 1;
    if (sign === '{' || sign === '}') yield { kind: sign === '{' ? 'open' : 'close' };
  }
}

/** How many bytes of binary data follow a command. */
function binaryLength(token: RtfToken): number {
  return token.kind === 'word' && token.name === 'bin' ? Math.max(0, token.value ?? 0) : 0;
}

function commandToken(
  match: (pattern: RegExp) => RegExpExecArray | undefined,
): RtfToken | undefined {
  const word = match(WORD);
  if (word) {
    const value = word[2] === undefined ? undefined : Number(word[2]);
    return { kind: 'word', name: word[1] ?? '', value };
  }
  const hex = match(HEX)?.[1];
  return hex === undefined
    ? undefined
    : { kind: 'bytes', bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
}
