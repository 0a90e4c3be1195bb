import { hyphenJudge } from './hyphens.ts';
import phrases from './page-furniture.json' with { type: 'json' };
import { joinRough } from './rough-paragraph.ts';
import type { RoughParagraph } from './rough-paragraph.ts';
import { splitAtLabels, tidy } from './unwrap-lines.ts';
import { writtenLabel } from './written-label.ts';

const NEVER_LAST = new Set(phrases.neverLast);

/**
 * Makes paragraphs whole: cuts a block before each line with a label of its own, puts wrapped
 * lines on one line, and joins what furniture or a footnote had broken apart. Footnotes that stood
 * in the middle of a paragraph come after it.
 */
export function joinParagraphs(paragraphs: readonly RoughParagraph[]): RoughParagraph[] {
  const dropsHyphen = hyphenJudge(paragraphs);
  const groups: RoughParagraph[][] = [];
  let open: RoughParagraph[] | undefined;
  for (const paragraph of paragraphs) {
    for (const piece of splitAtLabels(paragraph)) {
      const next = tidy(piece, dropsHyphen);
      if (next.text === '') continue;
      const interrupted = next.gap || groups.at(-1) !== open;
      if (open && isSameParagraph(open, next, interrupted)) {
        open.push(piece);
        continue;
      }
      groups.push([piece]);
      if (next.kind !== 'note') open = groups.at(-1);
    }
  }
  return groups.map((group) => tidy(joinRough(group, '\n'), dropsHyphen));
}

/** Whether `next` goes on with the paragraph begun in `open`. */
function isSameParagraph(
  open: readonly RoughParagraph[],
  next: RoughParagraph,
  interrupted: boolean,
): boolean {
  const [first] = open;
  const before = open.at(-1)?.text.trim() ?? '';
  if (!first || !isProse(next) || (first.kind !== 'item' && !isProse(first))) return false;
  if (next.label !== undefined || writtenLabel(next.text)) return false;
  if (isMeetingLine(before, next.text)) return true;
  return interrupted && goesOn(before, next.text);
}

function isProse(rough: RoughParagraph): boolean {
  return rough.kind === 'paragraph' || rough.kind === 'quote';
}

/** "25th plenary meeting" and the date below it are one closing line. */
function isMeetingLine(before: string, next: string): boolean {
  return (
    /^\d{1,5}(?:st|nd|rd|th)?\s[\p{L} ]{0,30}meeting$/iu.test(before) &&
    /^\d{1,2}\s\p{L}+\s\d{4}$/u.test(next)
  );
}

function goesOn(before: string, next: string): boolean {
  if (/[.;:!?…。；：](?:[”"’)\]]*)$/u.test(before)) return false;
  if (/^\p{Ll}/u.test(next)) return true;
  const last = /[\p{L}\p{M}]+$/u.exec(before)?.[0];
  return last !== undefined && last === last.toLowerCase() && NEVER_LAST.has(last);
}
