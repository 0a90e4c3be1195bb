import type { Commitment, Quote } from '../../commitments/commitment.ts';
import type { Facet } from '../../commitments/lineage.ts';
import type { Document } from '../../documents/document.ts';
import type { Span } from '../../text/span.ts';

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
  const { start, end } = clauseWithDecisive(document, commitment, facets, side);
  const words = document.text.slice(start, end);
  const spans: Span[] = [];
  for (const facet of facets) {
    for (const asked of partsOf(facet[side])) {
      const found = findWholeWords(words, asked);
      if (found) spans.push({ start: start + found.start, end: start + found.end });
    }
  }
  return spans;
}

/**
 * The clause as far as it must be shown: with the conditions, dates and other qualifiers that
 * decided and stand before or after it in its paragraph ("If you list a product, you must …").
 */
export function clauseWithDecisive(
  document: Document,
  commitment: Commitment,
  facets: readonly Facet[],
  side: 'from' | 'to',
): Span {
  const { span } = commitment;
  const home = document.paragraphs.find(({ id }) => id === commitment.paragraph)?.span ?? span;
  const asked = facets.flatMap((facet) => facet[side]?.trim() || []);
  const decisive = qualifiersOf(commitment).filter(
    (one) =>
      one.span.start >= home.start &&
      one.span.end <= home.end &&
      asked.some((words) => findWholeWords(one.text, words)),
  );
  return {
    start: Math.min(span.start, ...decisive.map((one) => one.span.start)),
    end: Math.max(span.end, ...decisive.map((one) => one.span.end)),
  };
}

/** "cut costs … in every province": words left out in between are no part of what decided. */
function partsOf(words: string | null): string[] {
  return (words ?? '').split('…').flatMap((part) => part.trim() || []);
}

function qualifiersOf(commitment: Commitment): readonly Quote[] {
  const { hedges, conditions, intensifiers, timeBounds, quantities } = commitment;
  return [...hedges, ...conditions, ...intensifiers, ...timeBounds, ...quantities];
}

function findWholeWords(text: string, asked: string): Span | null {
  const escaped = asked
    .replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replace(/\s+/gu, String.raw`\s+`);
  const pattern = String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`;
  const found = new RegExp(pattern, 'iu').exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}
