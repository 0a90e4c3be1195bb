import type { Span } from '../text/span.ts';
import type { ClassifiedParagraph } from './outline/classified-paragraph.ts';
import type { TakenOut } from './lines/clean-paragraphs.ts';
import type { Removal } from './document.ts';

/** What stands between two paragraphs of a document's text. */
export const PARAGRAPH_BREAK = '\n\n';

/** The clean text with the span of each paragraph in it. */
export interface AssembledText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Puts the words of all paragraphs together, a blank line between them. */
export function assembleText(paragraphs: readonly ClassifiedParagraph[]): AssembledText {
  const spans: Span[] = [];
  let start = 0;
  for (const { rough } of paragraphs) {
    spans.push({ start, end: start + rough.text.length });
    start += rough.text.length + PARAGRAPH_BREAK.length;
  }
  return { text: paragraphs.map(({ rough }) => rough.text).join(PARAGRAPH_BREAK), spans };
}

/** The removals in the order of the file, each with its place in the clean text. */
export function placeRemovals(
  removed: readonly TakenOut[],
  paragraphs: readonly ClassifiedParagraph[],
  { text, spans }: AssembledText,
): Removal[] {
  const starts = paragraphs
    .flatMap(({ rough }, index) =>
      rough.lines.map(({ line, offset }) => ({
        line,
        offset: offset + (spans[index]?.start ?? 0),
      })),
    )
    .sort((a, b) => a.line - b.line);
  let at = 0;
  return [...removed]
    .sort((a, b) => a.line - b.line)
    .map(({ what, reason, line, page }) => {
      while ((starts[at]?.line ?? Infinity) <= line) at += 1;
      const offset = starts[at]?.offset ?? text.length;
      return { what, reason, where: { line, offset, ...(page === undefined ? {} : { page }) } };
    });
}
