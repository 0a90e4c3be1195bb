import type { Document } from '../../src-main/engine/documents/document.ts';
import type { SharedPassage } from '../../src-main/engine/shared-language/shared-passage.ts';
import type { Span } from '../../src-main/engine/text/span.ts';
import { overlapLength, spanLength } from '../../src-main/engine/text/span.ts';
import type { CaseOutcome, Truth, TruthOccurrence } from './truth.ts';
import { known, paragraphNamed } from './truth.ts';

/**
 * Share of a quoted passage that a found occurrence must cover. Passages may run on where the
 * wording runs on, but may not miss a fifth of what a reader would quote.
 */
const COVERED = 0.8;

/** Holds one shared passage of the truth against the passages found. */
export function checkShared(
  wanted: Truth['shared'][number],
  documents: ReadonlyMap<string, Document>,
  passages: readonly SharedPassage[],
): CaseOutcome {
  const places = wanted.occurrences.map((occurrence) => {
    const document = known(documents, occurrence.document);
    return { document: document.id, span: quoteSpan(document, occurrence) };
  });
  const holding = passages.filter((passage) =>
    places.every((place) => passage.occurrences.some((found) => covers(found, place))),
  );
  const kinds = holding.map((passage) => kindAmong(passage, places));
  const complaints =
    holding.length === 0
      ? [`no passage covers all places: ${describe(places, passages)}`]
      : kinds.includes(wanted.kind)
        ? []
        : [`found as ${kinds.join(', ')}`];
  return { area: 'shared', name: wanted.case, complaints };
}

const WEAKENING = ['verbatim', 'near-verbatim', 'reworded'] as const;

/**
 * How alike the listed places are among themselves: a family may hold a further place that differs
 * more, which makes the passage as a whole less alike.
 */
function kindAmong(
  passage: SharedPassage,
  places: readonly { readonly document: string; readonly span: Span }[],
): SharedPassage['kind'] {
  const listed = passage.occurrences.filter((found) =>
    places.some((place) => covers(found, place)),
  );
  const kinds = listed.slice(1).map((found) => found.kind ?? passage.kind);
  return WEAKENING.findLast((kind) => kinds.includes(kind)) ?? passage.kind;
}

function covers(
  found: { readonly document: string; readonly span: Span },
  place: { readonly document: string; readonly span: Span },
): boolean {
  return (
    found.document === place.document &&
    overlapLength(found.span, place.span) >= COVERED * spanLength(place.span)
  );
}

function describe(
  places: readonly { readonly document: string; readonly span: Span }[],
  passages: readonly SharedPassage[],
): string {
  const touching = passages.filter((passage) =>
    passage.occurrences.some((found) => covers(found, places[0]!)),
  );
  return `the first place stands in ${touching.length} passages (${touching
    .map((passage) => `${passage.kind}, ${passage.occurrences.length} places`)
    .join('; ')})`;
}

function quoteSpan(document: Document, place: TruthOccurrence): Span {
  const paragraph = paragraphNamed(document, place.paragraph);
  const at = document.text.indexOf(place.quote, paragraph.span.start);
  if (at < 0 || at >= paragraph.span.end) {
    throw new Error(`“${place.quote}” does not stand in paragraph ${place.paragraph}`);
  }
  return { start: at, end: at + place.quote.length };
}
