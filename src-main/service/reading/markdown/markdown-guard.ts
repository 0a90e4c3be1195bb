/**
 * Signs that open or close Markdown structure, allowed in one paragraph. The Markdown parser takes
 * time that grows with the square of them; the longest real paragraph read for this, a negotiating
 * text full of square brackets, has 344.
 */
const MOST_SIGNS_IN_PARAGRAPH = 5_000;

/** Levels of quotation and of lists. Real texts have up to 6. */
const DEEPEST_NESTING = 40;

/**
 * Footnotes of one text. The parser looks each up among all others: 5,000 take 6 seconds, and the
 * longest reports have under 1,000.
 */
const MOST_FOOTNOTES = 2_000;

/**
 * Markdown longer than this (about 600,000 words) is read as plain text: the parser's tree of 4.9
 * million characters took 1.4 gigabytes.
 */
const LONGEST_MARKDOWN = 4_000_000;

/**
 * Whether a text would take the Markdown parser more time or memory than any real text does:
 * thousands of brackets in one paragraph, quotations or lists nested without end, or sheer size.
 */
export function isTooTangled(text: string): boolean {
  if (text.length > LONGEST_MARKDOWN) return true;
  if ((text.match(/^ {0,3}\[\^/gmu)?.length ?? 0) > MOST_FOOTNOTES) return true;
  let signs = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') signs = 0;
    else signs += line.match(/[[\]*_`~<>&\\!|]/gu)?.length ?? 0;
    if (signs > MOST_SIGNS_IN_PARAGRAPH || nesting(line) > DEEPEST_NESTING) return true;
  }
  return false;
}

/** Quotation and list marks at the start of a line, and its indentation in steps of two. */
function nesting(line: string): number {
  const start = /^(?:\s|>|[-*+](?=\s)|\d{1,9}[.)](?=\s))*/u.exec(line)?.[0] ?? '';
  const marks = start.match(/>|[-*+]|\d+[.)]/gu)?.length ?? 0;
  return marks;
}
