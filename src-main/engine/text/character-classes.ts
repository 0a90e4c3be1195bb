/**
 * What a character can be part of; a character may have several of these bits. `Alone` characters
 * are tokens of their own even when they are letters; `Wide` ones take two code units.
 */
export const CHARACTER = {
  letter: 1,
  mark: 2,
  number: 4,
  alone: 8,
  capital: 16,
  blank: 32,
  sign: 64,
  wide: 128,
} as const;

/**
 * Han, Hiragana, Katakana and Thai characters stand alone, since these scripts do not put spaces
 * between words.
 */
const ALONE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/\p{L}/u, CHARACTER.letter],
  [/\p{M}/u, CHARACTER.mark],
  [/\p{N}/u, CHARACTER.number],
  [ALONE, CHARACTER.alone],
  [/\p{Lu}/u, CHARACTER.capital],
  [/[\s\p{Cf}]/u, CHARACTER.blank],
];

/** By code unit; 0 where none has been asked for yet. */
const known = new Uint8Array(0x1_0000);
/** By code point, of characters that take two code units. */
const knownWide = new Map<number, number>();

/**
 * The classes of the character at a place as bits of `CHARACTER`, by the Unicode tables of the
 * engine that runs this. Past the end is a blank; half a wide character is a sign.
 */
export function classesAt(text: string, at: number, to: number): number {
  if (at >= to) return CHARACTER.blank;
  const code = text.charCodeAt(at);
  if ((code & 0xfc00) === 0xd800 && at + 1 < to) {
    const point = text.codePointAt(at)!;
    if (point > 0xffff) return classesOfWide(point);
  }
  return known[code] || (known[code] = classify(code));
}

function classesOfWide(point: number): number {
  const found = knownWide.get(point);
  if (found !== undefined) return found;
  const classes = classify(point) | CHARACTER.wide;
  knownWide.set(point, classes);
  return classes;
}

function classify(point: number): number {
  const character = String.fromCodePoint(point);
  let classes = 0;
  for (const [expression, bit] of CLASSES) if (expression.test(character)) classes |= bit;
  return classes || CHARACTER.sign;
}
