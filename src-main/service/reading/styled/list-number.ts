import { formatNumber } from './format-number.ts';

/** How a list counts. */
export type CountingStyle = '1' | 'a' | 'A' | 'i' | 'I';

/** Letters and small romans are cited in brackets; "a." would be taken for a word. */
export function citedLabel(label: string): string {
  return label.replace(/^([a-z]{1,6})\.$/u, '($1)');
}

/** The number of a list item in the style of HTML and OpenDocument: a … z, then aa, ab … */
export function listNumber(value: number, style: CountingStyle): string {
  if (style === 'i') return formatNumber(value, 'lowerRoman');
  if (style === 'I') return formatNumber(value, 'upperRoman');
  if (style === '1' || value < 1) return String(value);
  const letters = letterNumber(value);
  return style === 'A' ? letters.toUpperCase() : letters;
}

function letterNumber(value: number): string {
  let written = '';
  for (let left = value; left > 0; left = Math.floor((left - 1) / 26)) {
    written = String.fromCharCode(97 + ((left - 1) % 26)) + written;
  }
  return written;
}
