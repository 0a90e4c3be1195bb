/** "3rd" and "m2" are words: their raised letters are no footnote marks. */
export function isExponent(before: string, raised: string): boolean {
  if (/^(?:st|nd|rd|th)$/u.test(raised)) return /\d$/u.test(before);
  return /^[23]$/u.test(raised) && /(?:^|[\s\d])[kcdm]?m$/u.test(before);
}

/** A raised piece of at most three such characters is a note's mark. */
export const RAISED_MARK = /^[\d*†‡a-z,\s]{1,3}$/u;

/** "1, 2" are two marks; a comma drawn on its own is none. */
export function markLabels(raised: string): string[] {
  return raised.split(/[\s,–-]+/u).filter((label) => label !== '');
}
