import type { TakenOut } from './clean-paragraphs.ts';
import type { RoughParagraph } from './rough-paragraph.ts';

/**
 * Takes out the heading row that a table shows again at the top of each further page: where a page
 * ends is layout. It is written just as the table's first row, and is the first one of its page.
 */
export function takeRepeatedHeads(paragraphs: readonly RoughParagraph[]): {
  readonly paragraphs: readonly RoughParagraph[];
  readonly removed: readonly TakenOut[];
} {
  const kept: RoughParagraph[] = [];
  const removed: TakenOut[] = [];
  let head: RoughParagraph | undefined;
  let page: number | undefined;
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'note') {
      kept.push(paragraph);
      continue;
    }
    if (paragraph.kind !== 'row') head = undefined;
    else if (!head) head = paragraph;
    else if (paragraph.page !== page && isHead(paragraph, head)) {
      removed.push({ what: paragraph.text.trim(), reason: 'running head', ...placeOf(paragraph) });
      page = paragraph.page;
      continue;
    }
    page = paragraph.page;
    kept.push(paragraph);
  }
  return { paragraphs: kept, removed };
}

/** A heading row has words in two cells or more. */
function isHead({ text }: RoughParagraph, head: RoughParagraph): boolean {
  return text === head.text && /\p{L}[^\t]*\t.*\p{L}/u.test(text);
}

function placeOf({ lines, page }: RoughParagraph) {
  return { line: lines[0]?.line ?? 1, ...(page === undefined ? {} : { page }) };
}
