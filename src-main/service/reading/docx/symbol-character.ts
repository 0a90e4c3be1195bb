/** Signs of the Symbol font as Unicode, by their place in the font. */
const SYMBOL_FONT: Readonly<Record<number, string>> = {
  0x2d: '−',
  0xa3: '≤',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb9: '≠',
  0xbb: '≈',
};

/** Letters of the Symbol font from A and from a. */
const GREEK_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const GREEK_SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

/** The character a `w:sym` element shows; picture fonts show bullets. */
export function symbolCharacter(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (!Number.isFinite(value) || value < 1 || value > 0x10ffff) return '';
  if (/wingdings|webdings/iu.test(font)) return '•';
  if (!/symbol/iu.test(font)) return String.fromCodePoint(value);
  const place = value & 0xff;
  return (
    SYMBOL_FONT[place] ??
    GREEK_CAPITALS[place - 0x41] ??
    GREEK_SMALL[place - 0x61] ??
    String.fromCharCode(place)
  );
}
