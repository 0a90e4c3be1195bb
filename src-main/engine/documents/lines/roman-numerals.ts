const VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Well-formed roman numerals below 400; no list of paragraphs goes further. */
const ROMAN = /^(?=.)c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u;

/** Value of a roman numeral of either case, 1 to 399; undefined when it is none. */
export function romanValue(written: string): number | undefined {
  const lower = written.toLowerCase();
  if (!ROMAN.test(lower)) return undefined;
  let total = 0;
  for (let index = 0; index < lower.length; index += 1) {
    const value = VALUES[lower[index] ?? ''] ?? 0;
    const next = VALUES[lower[index + 1] ?? ''] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}
