import type { TakenOut } from '../../../engine/documents/lines/clean-paragraphs.ts';

/** Stands for a line between the two halves of a paragraph; decoded text has no such character. */
export const PAGE_GAP = '\u0000';

/** "Miller            Informational            [Page 3]", as RFCs and old reports are paged. */
const PAGE_FOOT = /^\s*(?:\S.*\s{2,})?\[Page (\d{1,4})\]\s*$/u;

/** "RFC 9999        Rules of the Weir        May 2031". */
const PAGE_HEAD = /^\s*\S.*\S\s{3,}\S.*\s{3,}\S.*$/u;

/** A text of pages has at least so many. */
const FEWEST_PAGES = 2;

/**
 * Takes page feet that count their pages, and the heads after them, out of a plain text, and joins
 * the paragraphs that they cut. All other lines keep their numbers.
 */
export function takePages(text: string): { text: string; removed: TakenOut[] } {
  const lines = text.split('\n');
  const feet = lines.flatMap((line, index) => (PAGE_FOOT.test(line) ? [index] : []));
  const removed: TakenOut[] = [];
  if (feet.length < FEWEST_PAGES || !areCounted(feet.map((index) => lines[index] ?? ''))) {
    return { text, removed };
  }
  const takeOut = (index: number, reason: TakenOut['reason']): void => {
    removed.push({ what: (lines[index] ?? '').trim(), reason, line: index + 1 });
    lines[index] = '';
  };
  for (const foot of feet) {
    takeOut(foot, 'page number');
    const head = nextFilled(lines, foot);
    if (PAGE_HEAD.test(lines[head] ?? '')) takeOut(head, 'running head');
    closeGap(lines, foot);
  }
  return { text: lines.join('\n'), removed };
}

/** Page numbers that follow each other. */
function areCounted(feet: readonly string[]): boolean {
  const numbers = feet.map((line) => Number(PAGE_FOOT.exec(line)?.[1]));
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}

function nextFilled(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at] ?? '').trim() === '') at += 1;
  return at;
}

/** A paragraph goes on over the page where it has no end and the next words begin small. */
function closeGap(lines: string[], foot: number): void {
  let last = foot;
  while (last >= 0 && (lines[last] ?? '').trim() === '') last -= 1;
  const next = nextFilled(lines, foot);
  const isOpen = !/[.:;!?]["”’)\]]*\s*$/u.test(lines[last] ?? '.');
  if (isOpen && /^\s*\p{Ll}/u.test(lines[next] ?? '')) lines.fill(PAGE_GAP, last + 1, next);
}
