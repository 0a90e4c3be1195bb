/** How far decoded text is from any that people write. */
export interface Oddness {
  /** Characters beyond ASCII. */
  readonly beyond: number;
  /** Those of them that stand where no writer puts them. */
  readonly odd: number;
}

/** Signs that stand inside words in some language. */
const WORD_SIGN = /^[’‘ʼ'·‧\-‐‑\u00AD\u200B-\u200F\u2060ـ״׳]$/u;
const LETTER = /^\p{L}$/u;
const OTHER_SCRIPT = /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]$/u;
const FULL_WIDTH = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
/** Controls, characters nobody has assigned, drawn lines, Japanese of narrow terminals. */
const NEVER = /^[\p{Cc}\p{Co}\p{Cn}\uFFFD\u2500-\u259F\uFF61-\uFF9F]$/u;
/** Signs that end or begin no word. */
const FRACTION = /^[¼½¾¤]$/u;
const ACCENTED = /^[\u00C0-\u024F]$/u;
const SMALL = /^\p{Ll}$/u;
const CAPITAL = /^\p{Lu}$/u;

/**
 * Counts what a wrong encoding does to text: signs and drawn lines inside words, capitals after
 * small letters, letters of two scripts in one word, characters that nobody uses. Linear.
 */
export function oddnessOf(text: string): Oddness {
  const signs = [...text];
  let beyond = 0;
  let odd = 0;
  signs.forEach((sign, at) => {
    if (sign <= '\u007F') return;
    beyond += 1;
    if (isOdd(sign, signs[at - 1] ?? ' ', signs[at + 1] ?? ' ')) odd += 1;
  });
  return { beyond, odd };
}

/** Share of a text's characters beyond ASCII that are odd; 0 for plain ASCII. */
export function oddShare({ beyond, odd }: Oddness): number {
  return beyond === 0 ? 0 : odd / beyond;
}

function isOdd(sign: string, before: string, after: string): boolean {
  if (NEVER.test(sign)) return true;
  if (!LETTER.test(sign)) return isOddSign(sign, before, after);
  // Letters with accents stand alone or in pairs: three in a row are those of another script.
  if (ACCENTED.test(sign) && ACCENTED.test(before) && ACCENTED.test(after)) return true;
  if (CAPITAL.test(sign)) return SMALL.test(before) || isMixed(sign, before, after);
  return isMixed(sign, before, after);
}

function isOddSign(sign: string, before: string, after: string): boolean {
  if (WORD_SIGN.test(sign) || /^\p{M}$/u.test(sign)) return false;
  if (FULL_WIDTH.test(before) || FULL_WIDTH.test(after)) return false;
  if (/^[\p{Pd}\p{Zs}…/]$/u.test(sign)) return false;
  if (FRACTION.test(sign)) return LETTER.test(before) || LETTER.test(after);
  return isInWord(before) && isInWord(after);
}

/** A letter, or another sign where a letter may have been. */
function isInWord(sign: string): boolean {
  return LETTER.test(sign) || (sign > '\u007F' && /^[\p{S}\p{No}\p{Cf}]$/u.test(sign));
}

function isMixed(sign: string, before: string, after: string): boolean {
  if (!OTHER_SCRIPT.test(sign) && !FULL_WIDTH.test(sign)) return false;
  const isLatin = (other: string): boolean => /^[a-z\u00DF-\u017F]$/u.test(other);
  return isLatin(before) || (OTHER_SCRIPT.test(sign) && isLatin(after));
}
