/** So many characters on each side tell a reader where he is. */
const SHOWN = 90;

/**
 * The words before and after a place of a text, from and to the ends of words, with "…" where the
 * text goes on. Offsets are UTF-16 code units; a place behind the end is the end.
 */
export function wordsAround(
  text: string,
  offset: number,
): { readonly before: string; readonly after: string } {
  const place = Math.min(offset, text.length);
  const before = text.slice(Math.max(0, place - SHOWN), place).toWellFormed();
  const after = text.slice(place, place + SHOWN).toWellFormed();
  const cutBefore = place > SHOWN ? `… ${before.replace(/^\S*\s+/u, '')}` : before;
  const cutAfter = place + SHOWN < text.length ? `${after.replace(/\s+\S*$/u, '')} …` : after;
  return { before: oneLine(cutBefore), after: oneLine(cutAfter) };
}

/** Ends of paragraphs stay to be seen. */
function oneLine(text: string): string {
  return text.trim().replace(/\n\n+/gu, ' ¶ ').replace(/\s+/gu, ' ');
}
