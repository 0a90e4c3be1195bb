import type { Document } from '../documents/document.ts';
import type { Span } from '../text/span.ts';
import type { AliasIndex } from './aliases.ts';
import type { Commitment } from './commitment.ts';
import { comparedStem, comparedWords, type ComparedWord } from './compared-words.ts';

/** A commitment prepared for alignment: its words and stems. */
export interface TrackedClause {
  readonly commitment: Commitment;
  readonly document: Document;
  readonly words: readonly ComparedWord[];
  readonly addressee: readonly ComparedWord[];
  /** Stems that count, of content and addressee. */
  readonly stems: ReadonlySet<string>;
  /** Stems of the content alone, in order. */
  readonly order: readonly string[];
  readonly predicates: ReadonlySet<string>;
}

/** Prepares a commitment. */
export function trackedClause(
  commitment: Commitment,
  document: Document,
  aliases: AliasIndex,
): TrackedClause {
  const without = comparedApart(commitment);
  const words = comparedWords(document.text, commitment.content.span, without, aliases);
  const addressee = commitment.addressee
    ? comparedWords(document.text, commitment.addressee.span, without, aliases)
    : [];
  const order = words.filter((word) => word.counts).map((word) => word.stem);
  return {
    commitment,
    document,
    words,
    addressee,
    order,
    stems: new Set(order),
    predicates: new Set(commitment.actions.map((action) => comparedStem(action.predicate))),
  };
}

/** Hedges, conditions, dates and numbers change by themselves and are compared by themselves. */
function comparedApart(commitment: Commitment): Span[] {
  return [
    ...commitment.hedges.filter((hedge) => hedge.kind !== 'epistemic' && hedge.kind !== 'vague'),
    ...commitment.conditions,
    ...commitment.timeBounds,
    ...commitment.quantities,
  ].map((quote) => quote.span);
}
