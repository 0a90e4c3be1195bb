import type { Commitment } from '../../../src-main/engine/commitments/commitment.ts';
import type { Comparison } from '../../../src-main/engine/differences/difference.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import type { SharedPassage } from '../../../src-main/engine/shared-language/shared-passage.ts';
import type { Layers, Selection } from '../../state/store-types.ts';
import { paragraphsById } from '../../state/use-documents.ts';

/** What the columns show, for F8 to walk through. */
export interface SteppedColumns {
  readonly documents: readonly Document[];
  /** `comparisons[i]` is of column i with column i + 1. */
  readonly comparisons: readonly (Comparison | undefined)[];
  /** Passages that stand in at least two of the columns. */
  readonly passages: readonly SharedPassage[];
  readonly commitments: readonly Commitment[];
  readonly layers: Layers;
}

interface Ranked {
  readonly selection: Selection;
  readonly rank: number;
  readonly start: number;
}

/** Findings in the order in which a reader meets them going down both columns at once. */
export function findingSteps(columns: SteppedColumns): Selection[] {
  const ranks = rankParagraphs(columns);
  const ranked = [
    ...(columns.layers.differences ? differenceSteps(columns, ranks) : []),
    ...(columns.layers.shared ? passageSteps(columns, ranks) : []),
    ...(columns.layers.commitments ? commitmentSteps(columns, ranks) : []),
  ];
  return ranked.sort((a, b) => a.rank - b.rank || a.start - b.start).map((one) => one.selection);
}

type Ranks = ReadonlyMap<string, number>;

/**
 * Paragraphs that are each other's counterparts get the same rank; one without counterpart comes
 * right after what stands before it.
 */
function rankParagraphs({ documents, comparisons }: SteppedColumns): Ranks {
  const ranks = new Map<string, number>();
  const first = documents[0];
  first?.paragraphs.forEach((paragraph, index) => ranks.set(key(first.id, paragraph.id), index));
  for (const comparison of comparisons) {
    if (!comparison) continue;
    let last = 0;
    for (const difference of comparison.differences) {
      const partner = difference.a[0];
      const known = partner ? ranks.get(key(comparison.a, partner)) : undefined;
      if (known !== undefined && !difference.kind.startsWith('moved')) last = known;
      for (const paragraph of difference.b) ranks.set(key(comparison.b, paragraph), last);
    }
  }
  return ranks;
}

function differenceSteps({ comparisons, documents }: SteppedColumns, ranks: Ranks): Ranked[] {
  return comparisons.flatMap((comparison) =>
    (comparison?.differences ?? []).flatMap((difference) => {
      if (difference.kind === 'same' || !comparison) return [];
      const [id, paragraph] = difference.b[0]
        ? [comparison.b, difference.b[0]]
        : [comparison.a, difference.a[0] ?? ''];
      const document = documents.find((one) => one.id === id);
      const start = (document && paragraphsById(document).get(paragraph)?.span.start) ?? 0;
      const selection: Selection = { kind: 'difference', id: difference.id };
      return [{ selection, rank: ranks.get(key(id, paragraph)) ?? 0, start }];
    }),
  );
}

function passageSteps({ passages, documents }: SteppedColumns, ranks: Ranks): Ranked[] {
  const shown = new Set(documents.map((document) => document.id));
  return passages.flatMap((passage) => {
    const occurrence = passage.occurrences.findLast((o) => shown.has(o.document));
    if (!occurrence) return [];
    const rank = ranks.get(key(occurrence.document, occurrence.paragraph)) ?? 0;
    const selection: Selection = { kind: 'passage', id: passage.id };
    return [{ selection, rank, start: occurrence.span.start }];
  });
}

function commitmentSteps({ commitments, documents }: SteppedColumns, ranks: Ranks): Ranked[] {
  const shown = new Set(documents.map((document) => document.id));
  return commitments
    .filter((commitment) => shown.has(commitment.document))
    .map(({ id, document, paragraph, span }) => ({
      selection: { kind: 'commitment', id, document },
      rank: ranks.get(key(document, paragraph)) ?? 0,
      start: span.start,
    }));
}

function key(document: string, paragraph: string): string {
  return `${document}:${paragraph}`;
}
