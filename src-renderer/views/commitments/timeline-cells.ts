import type { Commitment, Force } from '../../../src-main/engine/commitments/commitment.ts';
import type { Lineage, LineageStep } from '../../../src-main/engine/commitments/lineage.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { strongest } from './step-rows.ts';

/** What a lineage shows in the column of one document. */
export interface TimelineCell {
  /** `mark`: it stands there; `hollow`: looked for and not found; `empty`: before or after. */
  readonly kind: 'mark' | 'hollow' | 'empty';
  readonly force: Force | null;
  /** The step that leads here; null at the first document. */
  readonly step: LineageStep | null;
  /** Whether the line reaches this column from the left, and goes on to the right. */
  readonly lineIn: boolean;
  readonly lineOut: boolean;
}

/** Documents that a timeline has columns for: those that any lineage speaks of, in date order. */
export function timelineDocuments(
  lineages: readonly Lineage[],
  documents: readonly Document[],
): Document[] {
  const named = new Set(
    lineages.flatMap(({ steps }) =>
      steps.flatMap(({ fromDocument, toDocument }) => [fromDocument ?? toDocument, toDocument]),
    ),
  );
  return documents.filter(({ id }) => named.has(id));
}

/** The cells of a lineage, one for each of `columns`. */
export function timelineCells(
  lineage: Lineage,
  columns: readonly Document[],
  commitments: ReadonlyMap<string, Commitment>,
): TimelineCell[] {
  const places = columns.map(({ id }) => findPlace(lineage, id, commitments));
  const used = places.flatMap((place, index) => (place ? [index] : []));
  const first = used[0] ?? Infinity;
  const last = used.at(-1) ?? -1;
  return places.map((place, index) => ({
    ...(place ?? { kind: 'empty' as const, force: null, step: null }),
    lineIn: index > first && index <= last,
    lineOut: index >= first && index < last,
  }));
}

type Place = Pick<TimelineCell, 'kind' | 'force' | 'step'>;

function findPlace(
  { steps }: Lineage,
  document: string,
  commitments: ReadonlyMap<string, Commitment>,
): Place | null {
  const into = steps.find(({ toDocument }) => toDocument === document);
  const outOf = steps.find(({ fromDocument }) => fromDocument === document);
  const ids = into ? into.to : outOf?.from;
  if (!ids) return null;
  const force = strongest(ids.flatMap((id) => commitments.get(id) ?? []));
  return { kind: ids.length > 0 ? 'mark' : 'hollow', force, step: into ?? null };
}
