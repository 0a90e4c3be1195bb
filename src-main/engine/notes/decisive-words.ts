import type { Commitment } from '../commitments/commitment.ts';
import type { Facet } from '../commitments/lineage.ts';
import type { Document } from '../documents/document.ts';
import type { Span } from '../text/span.ts';

/**
 * Where the words that decided a verdict stand in a commitment: the facets' words of the earlier
 * (`from`) or the later (`to`) text, as whole words, whatever their case. Words that do not stand
 * there literally (such as a base form) give no span.
 */
export function decisiveWords(
  document: Document,
  commitment: Commitment,
  facets: readonly Facet[],
  side: 'from' | 'to',
): Span[] {
  const { start, end } = commitment.span;
  const words = document.text.slice(start, end);
  const spans: Span[] = [];
  for (const facet of facets) {
    const asked = facet[side]?.trim();
    if (!asked) continue;
    const found = findWholeWords(words, asked);
    if (found) spans.push({ start: start + found.start, end: start + found.end });
  }
  return spans;
}

function findWholeWords(text: string, asked: string): Span | null {
  const escaped = asked
    .replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replace(/\s+/gu, String.raw`\s+`);
  const pattern = String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`;
  const found = new RegExp(pattern, 'iu').exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}
