import type { ClassifiedParagraph } from './outline/classified-paragraph.ts';
import type { Numbering } from './outline/number-paragraphs.ts';
import { isTopNumber } from './outline/outline-parts.ts';

/** So many warnings of one kind are told one by one; a text with more is not numbered in earnest. */
const MOST_OF_A_KIND = 8;

/** A sentence for each place where the numbers of a part do not count up by one. */
export function numberingWarnings(
  paragraphs: readonly ClassifiedParagraph[],
  numbering: readonly Numbering[],
): string[] {
  const warnings: string[] = [];
  // An annex inside a report interrupts the report's own numbers.
  const last = new Map<string | undefined, { value: number; label: string }>();
  paragraphs.forEach((paragraph, index) => {
    const numbered = numbering[index];
    if (!isTopNumber(paragraph) || !numbered) return;
    const { part } = numbered;
    const value = paragraph.written?.value ?? 0;
    const label = paragraph.written?.name ?? '';
    const previous = last.get(part) ?? { value: 0, label: '' };
    const sentence = gapSentence(previous, value, label);
    if (sentence) warnings.push(part === undefined ? sentence : `${part}: ${sentence}`);
    last.set(part, { value, label });
  });
  return limited(warnings.map(capitalised), 'number');
}

/** A sentence for footnotes without a mark in the text. */
export function footnoteWarnings(untied: readonly string[], lost: readonly string[]): string[] {
  return [
    ...limited(
      untied.map((label) => `Footnote ${label} has no mark in the text.`),
      'footnote',
    ),
    ...limited(
      lost.map((mark) => `The footnote mark ${mark} has no footnote in this file.`),
      'footnote mark',
    ),
  ];
}

function gapSentence(
  before: { readonly value: number; readonly label: string },
  value: number,
  label: string,
): string | undefined {
  const missing = value - before.value - 1;
  // "12 bis" follows 12 with the same value.
  if (missing === 0 || (missing === -1 && /\D/u.test(label))) return undefined;
  if (before.value === 0) return value === 0 ? undefined : `the numbers start at ${label}.`;
  if (missing === -1) return `number ${label} appears twice.`;
  if (missing < 0) return `paragraph ${before.label} is followed by ${label}.`;
  const count = missing === 1 ? 'one number is' : `${String(missing)} numbers are`;
  return `paragraph ${before.label} is followed by ${label}: ${count} missing.`;
}

function limited(warnings: readonly string[], what: string): string[] {
  if (warnings.length <= MOST_OF_A_KIND) return [...warnings];
  const more = warnings.length - MOST_OF_A_KIND;
  return [
    ...warnings.slice(0, MOST_OF_A_KIND),
    `There are ${String(more)} more ${what} warnings of this kind.`,
  ];
}

function capitalised(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}
