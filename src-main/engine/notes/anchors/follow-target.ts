import type { Commitment } from '../../commitments/commitment.ts';
import type { Lineage } from '../../commitments/lineage.ts';
import type { Difference } from '../../differences/difference.ts';
import type { Document, Paragraph } from '../../documents/document.ts';
import type { Occurrence, SharedPassage } from '../../shared-language/shared-passage.ts';
import type { Span } from '../../text/span.ts';
import { findQuote, makeQuote } from './anchor-note.ts';

/**
 * Two findings are one when more than this share of the words of both together is common to both:
 * then no other finding can be as near, so that the choice is never between equals.
 */
const SAME_FINDING = 0.5;

/** What a document was and what it became. */
export interface Replacement {
  readonly older: Document;
  readonly newer: Document;
}

/** The finding of the newer texts that a shared passage has become; null when there is none. */
export function followPassage(
  passage: SharedPassage,
  passages: readonly SharedPassage[],
  replacement: Replacement,
): string | null {
  const places = passage.occurrences.flatMap((place) => placeNow(place, replacement) ?? []);
  return nearest(passages, (other) => sharedPart(places, other.occurrences));
}

/** The commitment of the newer text that one of the older text has become; null for none. */
export function followCommitment(
  commitment: Commitment,
  commitments: readonly Commitment[],
  replacement: Replacement,
): string | null {
  if (commitment.document !== replacement.older.id) return commitment.id;
  const place = placeNow(commitment, replacement);
  if (!place) return null;
  const others = commitments.filter(({ document }) => document === replacement.newer.id);
  return nearest(others, (other) => sharedPart([place], [other]));
}

/** The lineage that has most of the commitments of an older one; null when none has over half. */
export function followLineage(
  lineage: Lineage,
  before: readonly Commitment[],
  after: { readonly commitments: readonly Commitment[]; readonly lineages: readonly Lineage[] },
  replacement: Replacement,
): string | null {
  const ids = new Set(commitmentsOf(lineage));
  const known = before.filter(({ id }) => ids.has(id));
  const now = known.map((one) => followCommitment(one, after.commitments, replacement));
  const wanted = new Set(now.filter((id) => id !== null));
  return nearest(after.lineages, (other) => {
    const theirs = commitmentsOf(other);
    const common = theirs.filter((id) => wanted.has(id)).length;
    return common / (ids.size + theirs.length - common);
  });
}

/**
 * The difference of a newer comparison that an older one has become. `before` and `after` are the
 * paragraphs of the replaced side; those of the other side are the same.
 */
export function followDifference(
  difference: Difference,
  differences: readonly Difference[],
  side: 'a' | 'b',
  replacement: Replacement,
): string | null {
  const other = side === 'a' ? 'b' : 'a';
  const { older, newer } = replacement;
  const places = spansOf(older, difference[side]).flatMap(
    (span) => placeNow({ document: older.id, span }, replacement) ?? [],
  );
  const placesOf = (one: Difference): Place[] => [
    ...spansOf(newer, one[side]).map((span) => ({ document: newer.id, span })),
    // A paragraph of the other side did not move: its id stands for a span of any one length.
    ...one[other].map((id) => ({ document: id, span: { start: 0, end: UNMOVED_LENGTH } })),
  ];
  const unmoved = difference[other].map((id) => ({
    document: id,
    span: { start: 0, end: UNMOVED_LENGTH },
  }));
  return nearest(differences, (one) => sharedPart([...places, ...unmoved], placesOf(one)));
}

/** About the length of a paragraph of a resolution, in code units, so that both sides count. */
const UNMOVED_LENGTH = 400;

type Place = Pick<Occurrence, 'document' | 'span'>;

/** A place of the older text in the newer one; places of other documents stay. */
function placeNow(place: Place, { older, newer }: Replacement): Place | null {
  if (place.document !== older.id) return { document: place.document, span: place.span };
  const found = findQuote(makeQuote(older, place.span), newer);
  return found && { document: newer.id, span: found.span };
}

function spansOf(document: Document, ids: readonly string[]): Span[] {
  const known = new Map(document.paragraphs.map((one): [string, Paragraph] => [one.id, one]));
  return ids.flatMap((id) => known.get(id)?.span ?? []);
}

/** Share of code units common to two sets of places, of all that either has, 0 to 1. */
function sharedPart(a: readonly Place[], b: readonly Place[]): number {
  let common = 0;
  for (const one of a)
    for (const other of b) if (one.document === other.document) common += overlap(one, other);
  const all = lengthOf(a) + lengthOf(b) - common;
  return all === 0 ? 0 : common / all;
}

function overlap({ span: a }: Place, { span: b }: Place): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function lengthOf(places: readonly Place[]): number {
  return places.reduce((sum, { span }) => sum + span.end - span.start, 0);
}

function commitmentsOf(lineage: Lineage): string[] {
  return [...new Set(lineage.steps.flatMap(({ from, to }) => [...from, ...to]))];
}

function nearest<T extends { readonly id: string }>(
  findings: readonly T[],
  likeness: (finding: T) => number,
): string | null {
  let best: { id: string; score: number } | null = null;
  for (const finding of findings) {
    const score = likeness(finding);
    if (score > (best?.score ?? SAME_FINDING)) best = { id: finding.id, score };
  }
  return best?.id ?? null;
}
