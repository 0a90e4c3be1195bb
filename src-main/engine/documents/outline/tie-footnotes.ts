import type { ClassifiedParagraph } from './classified-paragraph.ts';

/** To which paragraph a footnote belongs and where in it the mark stood. */
export interface FootnoteTie {
  readonly paragraph: number;
  readonly offset: number;
}

/** Ties by index of the footnote, and what was left over. */
export interface TiedFootnotes {
  readonly ties: ReadonlyMap<number, FootnoteTie>;
  /** Labels of footnotes without a mark. */
  readonly untied: readonly string[];
  /** Labels of marks without a footnote. */
  readonly lost: readonly string[];
}

interface PlacedMark extends FootnoteTie {
  readonly label: string;
}

/**
 * Ties each footnote to the last free mark of its label before it, else to the first free one
 * after it: footnotes stand at the foot of the page of their mark, or all at the end. A label may
 * come back on a later page.
 */
export function tieFootnotes(paragraphs: readonly ClassifiedParagraph[]): TiedFootnotes {
  const marks = marksByLabel(paragraphs);
  const ties = new Map<number, FootnoteTie>();
  const untied: string[] = [];
  paragraphs.forEach(({ kind, rough }, index) => {
    if (kind !== 'footnote') return;
    const label = rough.label ?? '';
    const mark = takeMark(marks.get(label) ?? [], index);
    if (mark) ties.set(index, { paragraph: mark.paragraph, offset: mark.offset });
    else untied.push(label);
  });
  const noted = new Set(
    paragraphs.flatMap(({ kind, rough }) => (kind === 'footnote' ? [rough.label] : [])),
  );
  // One footnote may have several marks; only marks whose label has no footnote at all are lost.
  const lost = [...marks.keys()].filter((label) => !noted.has(label));
  return { ties, untied, lost };
}

function marksByLabel(paragraphs: readonly ClassifiedParagraph[]): Map<string, PlacedMark[]> {
  const marks = new Map<string, PlacedMark[]>();
  paragraphs.forEach(({ rough }, paragraph) => {
    for (const { label, offset } of rough.marks) {
      const list = marks.get(label);
      if (list) list.push({ label, offset, paragraph });
      else marks.set(label, [{ label, offset, paragraph }]);
    }
  });
  return marks;
}

function takeMark(marks: PlacedMark[], footnote: number): PlacedMark | undefined {
  let at = 0;
  while (at + 1 < marks.length && (marks[at + 1]?.paragraph ?? Infinity) < footnote) at += 1;
  // Marks before the one taken belong to the same footnote or were passed by.
  return marks.splice(0, at + 1).at(-1);
}
