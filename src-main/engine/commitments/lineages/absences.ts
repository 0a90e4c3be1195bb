import { containsSpan } from '../../text/span.ts';
import {
  buildAliasIndex,
  defaultAliases,
  type Alias,
  type AliasIndex,
} from '../compared/aliases.ts';
import type { Commitment, Quantity, Quote, TimeBound } from '../commitment.ts';
import { comparedWords } from '../compared/compared-words.ts';
import type { Lineage } from '../lineage.ts';
import { laterDocuments } from './later-documents.ts';

/** What kind of words a later document lacks. */
export type AbsentKind = 'actor' | 'deadline' | 'number' | 'qualifier';

/** Words of an earlier commitment that no later document repeats. */
export interface AbsentElement {
  readonly kind: AbsentKind;
  /** Id of the lineage the commitment belongs to. */
  readonly lineage: string;
  /** Id of the commitment that has the words. */
  readonly commitment: string;
  /** Id of the document they stand in. */
  readonly document: string;
  /** The words, at their place. */
  readonly quote: Quote;
  /** The absence as a sentence: what is missing, and in how many later documents. */
  readonly sentence: string;
}

/**
 * Actors, deadlines, numbers and qualifiers of earlier commitments which no commitment of a later
 * document repeats, in the order of the lineages and of their words. Those of the newest document
 * are never absent: nothing is later. `aliases` are renamed bodies beside those that come with the
 * tool. A deadline or number is repeated by the same words or by the same year or value and unit.
 */
export function absentElements(
  lineages: readonly Lineage[],
  commitments: readonly Commitment[],
  aliases: readonly Alias[] = [],
): AbsentElement[] {
  const index = buildAliasIndex([...defaultAliases, ...aliases]);
  const later = laterDocuments(lineages);
  const known = new Map(commitments.map((one) => [one.id, one] as const));
  const said = saidByDocument(commitments, index);
  const seen = new Set<string>();
  return lineages.flatMap((lineage) =>
    membersOf(lineage, known).flatMap((commitment) => {
      const documents = [...(later.get(commitment.document) ?? [])];
      if (documents.length === 0) return [];
      const sayings = documents.flatMap((document) => said.get(document) ?? []);
      return elementsOf(commitment, index)
        .filter((element) => isFirstTime(seen, commitment.document, element))
        .filter((element) => !sayings.some((saying) => repeats(saying, element)))
        .map((element) => absent(lineage, commitment, element, documents.length));
    }),
  );
}

/** Items repeat what their chapeau says, at the same place: it is missing once. */
function isFirstTime(seen: Set<string>, document: string, { kind, quote }: Element): boolean {
  const place = `${document} ${kind} ${quote.span.start}`;
  if (seen.has(place)) return false;
  seen.add(place);
  return true;
}

interface Element {
  readonly kind: AbsentKind;
  readonly quote: Quote;
  /** Of an actor: the words that name it. */
  readonly stems: readonly string[];
  readonly time?: TimeBound;
  readonly quantity?: Quantity;
}

/** What one commitment of a document says, prepared to be asked many times. */
interface Saying {
  readonly stems: ReadonlySet<string>;
  readonly qualifiers: ReadonlySet<string>;
  readonly timeBounds: readonly TimeBound[];
  readonly quantities: readonly Quantity[];
}

function membersOf(lineage: Lineage, known: ReadonlyMap<string, Commitment>): Commitment[] {
  const ids = new Set(lineage.steps.flatMap((step) => [...step.from, ...step.to]));
  return [...ids].flatMap((id) => known.get(id) ?? []);
}

function elementsOf(commitment: Commitment, index: AliasIndex): Element[] {
  // The speaker of a whole document stands outside its clauses and goes missing with the document.
  const bodies = [commitment.actor, commitment.addressee]
    .filter((quote) => quote !== null && containsSpan(commitment.span, quote.span))
    .flatMap(partsOf);
  return [
    ...bodies.map((quote) => ({
      kind: 'actor' as const,
      quote,
      stems: [...stemsOf(withoutFormerNames(quote), index)],
    })),
    ...commitment.timeBounds
      .filter(isDeadline)
      .map((time) => ({ kind: 'deadline' as const, quote: time, stems: [], time })),
    ...commitment.quantities.map((quantity) => ({
      kind: 'number' as const,
      quote: quantity,
      stems: [],
      quantity,
    })),
    ...qualifiersOf(commitment).map((quote) => ({ kind: 'qualifier' as const, quote, stems: [] })),
  ];
}

/** "in the elaboration of" says on what occasion, not by when. */
function isDeadline(time: TimeBound): boolean {
  return time.kind !== 'process';
}

function qualifiersOf(commitment: Commitment): Quote[] {
  const hedges = commitment.hedges.filter(({ kind }) => kind === 'hedge' || kind === 'limit');
  return [...hedges, ...commitment.conditions];
}

/** "the Office, the Fund and their partners": each part between commas is looked for by itself. */
function partsOf(quote: Quote | null): Quote[] {
  if (!quote) return [];
  return [...quote.text.matchAll(/[^,;]+/gu)].flatMap((match) => {
    const lead = /^\s*(?:(?:and|or|including)\s+)*/u.exec(match[0])?.[0] ?? '';
    const text = match[0].slice(lead.length).trimEnd();
    const start = quote.span.start + match.index + lead.length;
    return text ? [{ text, span: { start, end: start + text.length } }] : [];
  });
}

function saidByDocument(
  commitments: readonly Commitment[],
  index: AliasIndex,
): ReadonlyMap<string, Saying[]> {
  const said = new Map<string, Saying[]>();
  for (const one of commitments) {
    const quotes = [one.actor, one.addressee, one.content].filter((quote) => quote !== null);
    const saying = {
      stems: new Set(quotes.flatMap((quote) => [...stemsOf(quote, index)])),
      qualifiers: new Set(qualifiersOf(one).map((quote) => folded(quote.text))),
      timeBounds: one.timeBounds,
      quantities: one.quantities,
    };
    const same = said.get(one.document);
    if (same) same.push(saying);
    else said.set(one.document, [saying]);
  }
  return said;
}

function repeats(saying: Saying, element: Element): boolean {
  const { time, quantity, stems } = element;
  if (time) return saying.timeBounds.some((other) => sameTime(time, other));
  if (quantity) return saying.quantities.some((other) => sameQuantity(quantity, other));
  if (element.kind === 'qualifier') return saying.qualifiers.has(folded(element.quote.text));
  // "We" and "they" name nobody that could be missing.
  return stems.every((stem) => saying.stems.has(stem));
}

function sameTime(a: TimeBound, b: TimeBound): boolean {
  if (folded(a.text) === folded(b.text)) return true;
  return a.year !== undefined && a.year === b.year && a.kind === b.kind;
}

function sameQuantity(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && folded(a.unit) === folded(b.unit);
}

/** "the Network (formerly the Group)" is repeated by "the Network". */
function withoutFormerNames({ span, text }: Quote): Quote {
  return { span, text: text.replace(/\([^)]*\)/gu, '') };
}

function stemsOf(quote: Quote, index: AliasIndex): Set<string> {
  const words = comparedWords(quote.text, { start: 0, end: quote.text.length }, [], index);
  return new Set(words.filter((word) => word.counts).map((word) => word.stem));
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').toLowerCase();
}

function absent(
  lineage: Lineage,
  commitment: Commitment,
  { kind, quote }: Element,
  documents: number,
): AbsentElement {
  const text = quote.text.replace(/\s+/gu, ' ');
  const where = documents === 1 ? 'the later document' : `any of the ${documents} later documents`;
  return {
    kind,
    lineage: lineage.id,
    commitment: commitment.id,
    document: commitment.document,
    quote: { span: quote.span, text: quote.text },
    sentence: `The ${kind} “${text}” stands in no commitment of ${where}.`,
  };
}
