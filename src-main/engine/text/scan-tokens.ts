/**
 * What a token is: a word, a number (with its inner separators: `10,000`, `3.5`, `2030`), or a
 * sign (each other visible character alone, such as a comma or a bracket).
 */
export type TokenKind = 'word' | 'number' | 'sign';

/**
 * A number keeps its inner separators, a symbol such as `A/RES/68/4` is one token, a word keeps
 * inner apostrophes and hyphens (`women's`, `decision-making`). Han, Hiragana, Katakana and Thai
 * characters stand alone, since these scripts do not put spaces between words.
 */
const ALONE = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}`;

/** Letters of words with more than one; "2030年前" is the number, then two words. */
const LETTER = String.raw`[\p{L}--[${ALONE}]]`;
const LETTER_OR_MARK = String.raw`[[\p{L}\p{M}]--[${ALONE}]]`;
const LETTER_DIGIT_DOT_OR_DASH = String.raw`[[\p{L}\d.\-]--[${ALONE}]]`;
const LETTER_MARK_OR_DIGIT = String.raw`[[\p{L}\p{M}\p{N}]--[${ALONE}]]`;

const TOKEN = new RegExp(
  [
    String.raw`[${ALONE}]\p{M}*`,
    String.raw`\p{Lu}[\p{Lu}\d]*(?:\/[\p{Lu}\d]${LETTER_DIGIT_DOT_OR_DASH}*)+`,
    String.raw`\p{N}+(?:[.,:\/’'\-–]\p{N}+)*(?:${LETTER}+)?`,
    String.raw`${LETTER_OR_MARK}+(?:[\p{N}]+)?(?:['’‘\-‐‑]${LETTER_MARK_OR_DIGIT}+)*`,
    String.raw`[^\s\p{L}\p{N}\p{Cf}]`,
  ].join('|'),
  'gv',
);

const STARTS_WITH_DIGIT = /^\p{N}/u;
const STARTS_WITH_LETTER = /^[\p{L}\p{M}]/u;

/** Classes of ASCII characters; every other character is `FOREIGN` and left to the expression. */
const SIGN = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const SPACE = 4;
const FOREIGN = 5;

const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/u.test(character)) return LOWER;
  if (/[A-Z]/u.test(character)) return UPPER;
  if (/\d/u.test(character)) return DIGIT;
  return /\s/u.test(character) ? SPACE : SIGN;
});

/** The token does not end where the plain scan can tell; the expression must read it. */
const UNSURE = -1;

/**
 * Calls `emit` for every token between two places of a text, in reading order, as if nothing stood
 * around them. Plain English is read character by character, about four times as fast as by the
 * expression; a token that touches a character outside ASCII, and symbols such as `A/RES/68/4`,
 * are read by the expression.
 */
export function scanTokens(
  text: string,
  from: number,
  to: number,
  emit: (start: number, end: number, kind: TokenKind) => void,
): void {
  let part: string | undefined;
  let at = from;
  while (at < to) {
    const first = classAt(text, at, to);
    if (first === SPACE) {
      at++;
      continue;
    }
    let end = UNSURE;
    if (first === SIGN) end = at + 1;
    else if (first === DIGIT) end = endOfNumber(text, at, to);
    else if (first !== FOREIGN) end = endOfWord(text, at, to, first);
    if (end !== UNSURE) {
      emit(at, end, first === SIGN ? 'sign' : first === DIGIT ? 'number' : 'word');
      at = end;
      continue;
    }
    part ??= text.slice(from, to);
    TOKEN.lastIndex = at - from;
    const found = TOKEN.exec(part);
    if (!found) return;
    const start = found.index + from;
    at = start + found[0].length;
    emit(start, at, kindOf(found[0]));
  }
}

/** Class of the character at a place; past the end nothing can belong to a token. */
function classAt(text: string, at: number, to: number): number {
  if (at >= to) return SPACE;
  const code = text.charCodeAt(at);
  return code < 128 ? (CLASSES[code] ?? SIGN) : FOREIGN;
}

function endOfWord(text: string, start: number, to: number, first: number): number {
  if (first === UPPER && mayBeSymbol(text, start, to)) return UNSURE;
  let at = start + 1;
  let next = classAt(text, at, to);
  while (next === LOWER || next === UPPER) next = classAt(text, ++at, to);
  while (next === DIGIT) next = classAt(text, ++at, to);
  while (next === SIGN && isJoiner(text.charCodeAt(at))) {
    const inner = classAt(text, at + 1, to);
    if (inner === FOREIGN) return UNSURE;
    if (!isLetterOrDigit(inner)) return at;
    at++;
    next = inner;
    while (isLetterOrDigit(next)) next = classAt(text, ++at, to);
  }
  return next === FOREIGN ? UNSURE : at;
}

function isLetterOrDigit(one: number): boolean {
  return one === LOWER || one === UPPER || one === DIGIT;
}

/** Whether capitals and digits run up to a slash or to a character outside ASCII. */
function mayBeSymbol(text: string, start: number, to: number): boolean {
  let at = start + 1;
  let next = classAt(text, at, to);
  while (next === UPPER || next === DIGIT) next = classAt(text, ++at, to);
  return next === FOREIGN || (next === SIGN && text.charCodeAt(at) === SLASH);
}

function endOfNumber(text: string, start: number, to: number): number {
  let at = start + 1;
  let next = classAt(text, at, to);
  while (next === DIGIT) next = classAt(text, ++at, to);
  while (next === SIGN && isSeparator(text.charCodeAt(at))) {
    const inner = classAt(text, at + 1, to);
    if (inner === FOREIGN) return UNSURE;
    if (inner !== DIGIT) return at;
    at++;
    next = inner;
    while (next === DIGIT) next = classAt(text, ++at, to);
  }
  while (next === LOWER || next === UPPER) next = classAt(text, ++at, to);
  return next === FOREIGN ? UNSURE : at;
}

const SLASH = 0x2f;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;

function isJoiner(code: number): boolean {
  return code === APOSTROPHE || code === HYPHEN;
}

/** One of `. , : / ' -`. */
function isSeparator(code: number): boolean {
  return isJoiner(code) || code === SLASH || code === 0x2e || code === 0x2c || code === 0x3a;
}

function kindOf(word: string): TokenKind {
  if (STARTS_WITH_DIGIT.test(word)) return 'number';
  return STARTS_WITH_LETTER.test(word) ? 'word' : 'sign';
}
