import { containsSpan, type Span } from '../../text/span.ts';
import { foldWord } from '../../text/tokens.ts';
import type { Commitment, Quote } from '../commitment.ts';
import { isOpen } from '../compared/open-wording.ts';
import type { TrackedClause } from '../compared/tracked-clause.ts';
import { keptPairs } from './word-regions.ts';

/**
 * Two clauses without the bracketed wording that only one of them has. Such wording is not agreed:
 * its coming or going makes a clause neither wider nor narrower, stronger nor weaker. What both
 * have stays, so that words which only lost their brackets are no addition.
 */
export function agreedWording(a: TrackedClause, b: TrackedClause): [TrackedClause, TrackedClause] {
  if (a.open.length === 0 && b.open.length === 0) return [a, b];
  const kept = keptPairs(a.words, b.words);
  const [keptA, keptB] = [new Set(kept.map(([i]) => i)), new Set(kept.map(([, j]) => j))];
  return [
    withoutSettled(agreed(a, b.commitment, keptA), b),
    withoutSettled(agreed(b, a.commitment, keptB), a),
  ];
}

/** A number in place of one left open settles it: "at least 55 Parties" after "[50][60] Parties". */
function withoutSettled(own: TrackedClause, other: TrackedClause): TrackedClause {
  const openUnits = other.commitment.quantities.filter((one) => isLeftOpen(one, other));
  if (openUnits.length === 0) return own;
  const quantities = own.commitment.quantities.filter(
    (one) => !openUnits.some((two) => foldWord(two.unit) === foldWord(one.unit)),
  );
  return { ...own, commitment: { ...own.commitment, quantities } };
}

function agreed(own: TrackedClause, other: Commitment, kept: ReadonlySet<number>): TrackedClause {
  if (own.open.length === 0) return own;
  const firm = <T extends Quote>(quotes: readonly T[], others: readonly Quote[]): T[] =>
    quotes.filter((one) => !isLeftOpen(one, own) || others.some((two) => equal(one, two)));
  const { commitment } = own;
  return {
    ...own,
    words: own.words.filter((word, i) => kept.has(i) || !isOpen(word, own.open)),
    commitment: {
      ...commitment,
      hedges: firm(commitment.hedges, other.hedges),
      conditions: firm(commitment.conditions, other.conditions),
      intensifiers: firm(commitment.intensifiers, other.intensifiers),
      timeBounds: firm(commitment.timeBounds, other.timeBounds),
      quantities: firm(commitment.quantities, other.quantities),
    },
  };
}

/** In inner brackets, or with brackets in it: "at least [50][60] Parties". */
function isLeftOpen({ span, text }: Quote, { open }: TrackedClause): boolean {
  return isOpen(span, open) || text.includes('[');
}

function equal(a: Quote, b: Quote): boolean {
  return foldWord(a.text) === foldWord(b.text);
}

/**
 * An item without the hedges, dates and conditions of its chapeau: what became of those is told once,
 * of the chapeau, and not of every item again.
 */
export function withoutInherited(clause: TrackedClause): TrackedClause {
  const { commitment, document } = clause;
  if (!commitment.flags.includes('item')) return clause;
  const home = document.paragraphs.find(({ id }) => id === commitment.paragraph)?.span;
  if (!home) return clause;
  const own = <T extends { readonly span: Span }>(quotes: readonly T[]): T[] =>
    quotes.filter(({ span }) => containsSpan(home, span));
  return {
    ...clause,
    commitment: {
      ...commitment,
      hedges: own(commitment.hedges),
      conditions: own(commitment.conditions),
      intensifiers: own(commitment.intensifiers),
      timeBounds: own(commitment.timeBounds),
      quantities: own(commitment.quantities),
    },
  };
}
