import type { FormulaFrame } from './enacting-formula.ts';
import { isOpening } from './enacting-formula.ts';
import type { LabelledParagraph } from './read-labels.ts';

/** Another text of the same paper: who speaks, and where its unnumbered paragraphs end. */
export interface FurtherFrame {
  /** Index of "The General Assembly,". */
  readonly opening: number;
  /** Index past its unnumbered paragraphs: of the first number, the next heading or formula. */
  readonly end: number;
}

/**
 * The texts of a report that holds several draft resolutions, or of a resolution with another one
 * in its annex: each has a heading and below it a formula of its own. The first formula of the
 * paper is `first`; a paper may have none before these.
 */
export function furtherFrames(
  paragraphs: readonly LabelledParagraph[],
  first: FormulaFrame,
): FurtherFrame[] {
  const openings = paragraphs.flatMap((paragraph, index) =>
    index > (first.opening ?? -1) &&
    isOpening(paragraph) &&
    neighbour(paragraphs, index, -1)?.rough.kind === 'heading' &&
    isUnnumberedProse(neighbour(paragraphs, index, 1))
      ? [index]
      : [],
  );
  return openings.map((opening) => ({ opening, end: endOf(paragraphs, opening) }));
}

function endOf(paragraphs: readonly LabelledParagraph[], opening: number): number {
  const end = paragraphs.findIndex(
    ({ rough, written }, index) =>
      index > opening && (rough.kind === 'heading' || (written !== undefined && isCount(written))),
  );
  return end < 0 ? paragraphs.length : end;
}

function isCount({ style }: NonNullable<LabelledParagraph['written']>): boolean {
  return style === 'decimal' || style === 'outline' || style === 'article';
}

/** The paragraph before or after, over footnotes. */
function neighbour(
  paragraphs: readonly LabelledParagraph[],
  index: number,
  step: 1 | -1,
): LabelledParagraph | undefined {
  let at = index + step;
  while (paragraphs[at]?.rough.kind === 'note') at += step;
  return paragraphs[at];
}

function isUnnumberedProse(paragraph: LabelledParagraph | undefined): boolean {
  return paragraph?.rough.kind === 'paragraph' && paragraph.written === undefined;
}
