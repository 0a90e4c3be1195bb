import type { Document } from '../../documents/document.ts';
import { spansOverlap, type Span } from '../../text/span.ts';
import type { AliasIndex } from './aliases.ts';
import type { Commitment } from '../commitment.ts';
import { INFERRED_ACTOR } from '../record/antecedents.ts';
import { comparedStem, comparedWords, type ComparedWord } from './compared-words.ts';
import { isOpen, openStretches } from './open-wording.ts';

/** A commitment prepared for alignment: its words and stems. */
export interface TrackedClause {
  readonly commitment: Commitment;
  readonly document: Document;
  /** Words of the content. */
  readonly words: readonly ComparedWord[];
  readonly addressee: readonly ComparedWord[];
  /** Words of who acts, where the clause itself says so. */
  readonly actor: readonly ComparedWord[];
  /** Whether its subject cannot act and is part of what it says. */
  readonly subjectIsContent: boolean;
  /** Stems that count, of content and addressee. */
  readonly stems: ReadonlySet<string>;
  /**
   * Stems that stand in brackets only, within what is agreed or within wider brackets: wording
   * offered for choice, so that its loss is no unlikeness.
   */
  readonly options: ReadonlySet<string>;
  /** Where such wording stands: the clause's inner brackets. */
  readonly open: readonly Span[];
  /** Stems of the content (and of a subject that cannot act), in order. */
  readonly order: readonly string[];
  readonly predicates: ReadonlySet<string>;
}

/** Stems of words that count, in order. */
export function countedStems(words: readonly ComparedWord[]): string[] {
  return words.filter((word) => word.counts).map((word) => word.stem);
}

/** Prepares a commitment. */
export function trackedClause(
  commitment: Commitment,
  document: Document,
  aliases: AliasIndex,
): TrackedClause {
  const without = [...comparedApart(commitment), ...draftersNotes(document, commitment)];
  const content = comparedWords(document.text, commitment.content.span, without, aliases);
  const subject = subjectSpan(commitment);
  const about = subject ? comparedWords(document.text, subject, without, aliases) : [];
  const addressee = commitment.addressee
    ? comparedWords(document.text, commitment.addressee.span, without, aliases)
    : [];
  const order = countedStems([...about, ...content]);
  const open = openStretches(
    document.text,
    content.filter((word) => word.counts),
    commitment.content.span.end,
  );
  const named =
    commitment.actor &&
    (spansOverlap(commitment.actor.span, commitment.span) ||
      commitment.flags.includes(INFERRED_ACTOR));
  const actor =
    named && commitment.actor
      ? comparedWords(document.text, commitment.actor.span, [], aliases)
      : [];
  return {
    commitment,
    document,
    words: content,
    addressee,
    actor,
    subjectIsContent: subject !== null,
    order,
    stems: new Set(order),
    options: optionsAmong(content, open),
    open,
    predicates: new Set(commitment.actions.map((action) => comparedStem(action.predicate))),
  };
}

/** Of what cannot act the subject is what the clause is about: "The Mechanism shall serve". */
function subjectSpan({ actor, class: cls, content, span }: Commitment): Span | null {
  if (!actor || (cls !== 'decision' && cls !== 'need')) return null;
  const isBefore = actor.span.start >= span.start && actor.span.end <= content.span.start;
  return isBefore ? actor.span : null;
}

/** Stems that stand in inner brackets only. */
function optionsAmong(words: readonly ComparedWord[], open: readonly Span[]): Set<string> {
  if (open.length === 0) return NO_STEMS;
  const firm = new Set(countedStems(words.filter((word) => !isOpen(word, open))));
  return new Set(countedStems(words).filter((stem) => !firm.has(stem)));
}

const NO_STEMS = new Set<string>();

/** "{pending the outcome of Article 10}" is said by the drafters about the text. */
function draftersNotes({ text }: Document, { content }: Commitment): Span[] {
  const { start, end } = content.span;
  return [...text.slice(start, end).matchAll(/\{[^{}]*\}?/gu)].map((note) => ({
    start: start + note.index,
    end: start + note.index + note[0].length,
  }));
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
