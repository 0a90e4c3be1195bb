import type { Document, DocumentStatus } from '../../../src-main/engine/documents/document.ts';
import type {
  SharedKind,
  WordingHit,
} from '../../../src-main/engine/shared-language/shared-passage.ts';
import { percent } from '../../parts/percent.ts';
import { overlapLength, type Span } from '../../../src-main/engine/text/span.ts';

/** A hit with the document it stands in. */
export interface PlacedHit {
  readonly hit: WordingHit;
  readonly document: Document;
}

/** Hits of one kind in one document, in reading order. */
export interface DocumentHits {
  readonly document: Document;
  readonly hits: readonly WordingHit[];
}

/** Hits of one kind, by document, oldest first. */
export interface HitGroup {
  readonly kind: SharedKind;
  readonly title: string;
  readonly documents: readonly DocumentHits[];
  readonly count: number;
}

const kinds: readonly (readonly [SharedKind, string])[] = [
  ['verbatim', 'Word for word'],
  ['near-verbatim', 'Nearly the same'],
  ['reworded', 'Reworded'],
];

/** Hits grouped by how alike they are, then by document and date; `documents` in date order. */
export function groupHits(hits: readonly WordingHit[], documents: readonly Document[]): HitGroup[] {
  return kinds.flatMap(([kind, title]) => {
    const own = hits.filter((hit) => hit.kind === kind);
    const placed = documents.flatMap((document) => {
      const here = own.filter((hit) => hit.document === document.id);
      const ordered = here.sort((a, b) => a.span.start - b.span.start);
      return ordered.length > 0 ? [{ document, hits: ordered }] : [];
    });
    const count = placed.reduce((sum, one) => sum + one.hits.length, 0);
    return count > 0 ? [{ kind, title, documents: placed, count }] : [];
  });
}

/** The most similar hit in an adopted text or a treaty; null when there is none. */
export function nearestAdopted(
  hits: readonly WordingHit[],
  documents: readonly Document[],
): PlacedHit | null {
  const adopted = new Map(
    documents.filter(({ status }) => isAgreed(status)).map((one) => [one.id, one]),
  );
  let best: PlacedHit | null = null;
  for (const hit of hits) {
    const document = adopted.get(hit.document);
    if (document && hit.similarity > (best?.hit.similarity ?? -1)) best = { hit, document };
  }
  return best;
}

/** Whether wording of such a document can be cited as agreed. */
export function isAgreed(status: DocumentStatus | undefined): boolean {
  return status === 'adopted' || status === 'treaty';
}

/** Code units shown before and after a hit inside a long paragraph. */
const AROUND = 160;

/**
 * The stretch of text a hit is shown in: its paragraph, or so much of a long one as helps to
 * read it, cut at spaces.
 */
export function contextOf(document: Document, hit: WordingHit): Span {
  const own = document.paragraphs.filter(({ span }) => overlapLength(span, hit.span) > 0);
  const start = own[0]?.span.start ?? hit.span.start;
  const end = own.at(-1)?.span.end ?? hit.span.end;
  const { text } = document;
  const from = hit.span.start - start > AROUND ? hit.span.start - AROUND : start;
  const to = end - hit.span.end > AROUND ? hit.span.end + AROUND : end;
  return {
    start: from === start ? start : text.indexOf(' ', from) + 1,
    end: to === end ? end : text.lastIndexOf(' ', to),
  };
}

/** The first `most` hits of a group, still by document. */
export function firstHits(group: HitGroup, most: number): DocumentHits[] {
  const shown: DocumentHits[] = [];
  let left = most;
  for (const { document, hits } of group.documents) {
    if (left <= 0) break;
    shown.push({ document, hits: hits.slice(0, left) });
    left -= hits.length;
  }
  return shown;
}

/** How like the asked wording a place is, in words: what it has of it, and what stands between. */
export function likenessOf(hit: WordingHit): string {
  const others = hit.changed.length;
  if (hit.similarity < 1) return `${percent(hit.similarity)} of your words`;
  if (others === 0) return 'all your words';
  return `all your words, with others in ${String(others)} ${others === 1 ? 'place' : 'places'}`;
}
