import type { Document } from '../../documents/document.ts';
import { orderDocuments } from '../../documents/order-documents.ts';
import type { Commitment, Modifier } from '../commitment.ts';

/** Where a qualifier stands in one document, and what became of it since the document before. */
export interface QualifierStation {
  /** Id of the document. */
  readonly document: string;
  /** Where it stands: the words, and the id of the commitment they bear on. Empty when nowhere. */
  readonly places: readonly { readonly commitment: string; readonly quote: Modifier }[];
  /**
   * "came": absent from the dated document before, or this is the first; "went": there before and
   * no longer; "stands": in both; "absent": in neither.
   */
  readonly change: 'came' | 'went' | 'stands' | 'absent';
}

/** The course of one qualifier over the dated documents, oldest first. */
export interface QualifierTrack {
  /** The words in lower case: "as appropriate". */
  readonly qualifier: string;
  readonly kind: Modifier['kind'];
  readonly course: readonly QualifierStation[];
  /** The course as a sentence of counts. */
  readonly sentence: string;
}

const TRACKED_KINDS: ReadonlySet<Modifier['kind']> = new Set([
  'hedge',
  'condition',
  'anchor',
  'limit',
  'vague',
]);

/**
 * Follows every qualifier ("as appropriate", "where feasible", "if …") through the dated documents:
 * where it stands, came and went. Most frequent first, ties in alphabetical order. Undated documents
 * and preambles are left out; a hedge inherited from a chapeau counts once.
 */
export function trackQualifiers(
  documents: readonly Document[],
  commitments: readonly Commitment[],
): QualifierTrack[] {
  const dated = orderDocuments(documents).filter((document) => document.date);
  const places = new Map<string, Found[]>();
  const seen = new Set<string>();
  for (const found of commitments.flatMap(modifiersOf)) {
    const { commitment, quote } = found;
    const place = `${commitment.document} ${quote.span.start}`;
    if (seen.has(place)) continue;
    seen.add(place);
    const key = `${quote.kind} ${folded(quote.text)}`;
    places.set(key, [...(places.get(key) ?? []), found]);
  }
  return [...places.values()]
    .map((found) => trackOf(found, dated))
    .filter((track) => countOf(track) > 0)
    .sort((a, b) => countOf(b) - countOf(a) || compareText(a.qualifier, b.qualifier));
}

interface Found {
  readonly commitment: Commitment;
  readonly quote: Modifier;
}

function modifiersOf(commitment: Commitment): Found[] {
  if (commitment.flags.includes('preambular')) return [];
  return [...commitment.hedges, ...commitment.conditions]
    .filter((quote) => TRACKED_KINDS.has(quote.kind))
    .map((quote) => ({ commitment, quote }));
}

function trackOf(found: readonly Found[], documents: readonly Document[]): QualifierTrack {
  const [first] = found;
  let before = false;
  const course = documents.map((document) => {
    const places = found
      .filter(({ commitment }) => commitment.document === document.id)
      .map(({ commitment, quote }) => ({ commitment: commitment.id, quote }))
      .sort((a, b) => a.quote.span.start - b.quote.span.start);
    const here = places.length > 0;
    const change = changeOf(before, here);
    before = here;
    return { document: document.id, places, change };
  });
  const qualifier = folded(first?.quote.text ?? '');
  return {
    qualifier,
    kind: first?.quote.kind ?? 'hedge',
    course,
    sentence: tell(qualifier, course),
  };
}

function changeOf(before: boolean, here: boolean): QualifierStation['change'] {
  if (here) return before ? 'stands' : 'came';
  return before ? 'went' : 'absent';
}

function tell(qualifier: string, course: readonly QualifierStation[]): string {
  const counts = course.map(({ places }) => places.length);
  return `“${qualifier}” stands ${counts.map(times).join(', then ')}.`;
}

function times(count: number): string {
  if (count === 0) return 'nowhere';
  return count === 1 ? 'once' : `${count} times`;
}

function countOf(track: QualifierTrack): number {
  return track.course.reduce((sum, station) => sum + station.places.length, 0);
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').toLowerCase();
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
