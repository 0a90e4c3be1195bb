const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Numbers beyond this are a hostile file's; they are written in digits. */
const HIGHEST = 4_000;

/** A number in one of the formats of ECMA-376, 17.18.59; unknown formats count in digits. */
export function formatNumber(value: number, format: string): string {
  if (format === 'none') return '';
  if (value < 1 || value > HIGHEST) return String(value);
  switch (format) {
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'chicago':
      return chicago(value);
    default:
      return String(value);
  }
}

function roman(value: number): string {
  let left = value;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      written += sign;
      left -= worth;
    }
  }
  return written;
}

/** a … z, then aa, bb … */
function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

/** *, †, ‡, §, then doubled. */
function chicago(value: number): string {
  const sign = ['*', '†', '‡', '§'][(value - 1) % 4] ?? '*';
  return sign.repeat(Math.floor((value - 1) / 4) + 1);
}
