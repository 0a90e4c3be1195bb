import type { Document, Paragraph } from '../../documents/document.ts';

/** How far back and ahead the other half of a bracket is looked for, in paragraphs. */
const FARTHEST = 60;

/**
 * Brackets that were opened before a paragraph and close behind it: all of the paragraph is open.
 * How many there are. A bracket whose other half is farther than 60 paragraphs is not found.
 */
export function countEnclosingBrackets(document: Document, paragraph: Paragraph): number {
  const place = document.paragraphs.indexOf(paragraph);
  const before = document.paragraphs.slice(Math.max(0, place - FARTHEST), place);
  const opened = openAfter(document.text, before);
  if (opened === 0) return 0;
  const after = document.paragraphs.slice(place + 1, place + 1 + FARTHEST);
  const closed = closedIn(document.text, after);
  const own = signsOf(document.text, paragraph);
  // A half bracket of the paragraph itself is told by the paragraph.
  return own === 0 ? Math.min(opened, closed) : 0;
}

/** How many brackets are open after some paragraphs. */
function openAfter(text: string, paragraphs: readonly Paragraph[]): number {
  let open = 0;
  for (const { span } of paragraphs)
    for (const sign of signsIn(text, span.start, span.end))
      open = sign === '[' ? open + 1 : Math.max(0, open - 1);
  return open;
}

/** How many brackets some paragraphs close that they did not open. */
function closedIn(text: string, paragraphs: readonly Paragraph[]): number {
  let [open, closed] = [0, 0];
  for (const { span } of paragraphs)
    for (const sign of signsIn(text, span.start, span.end)) {
      if (sign === '[') open++;
      else if (open > 0) open--;
      else closed++;
    }
  return closed;
}

function signsOf(text: string, { span }: Paragraph): number {
  let balance = 0;
  for (const sign of signsIn(text, span.start, span.end)) balance += sign === '[' ? 1 : -1;
  return balance;
}

function signsIn(text: string, start: number, end: number): string[] {
  return text.slice(start, end).match(/[[\]]/gu) ?? [];
}
