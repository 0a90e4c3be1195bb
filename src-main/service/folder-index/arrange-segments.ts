import type { KeptDocument } from './index-database.ts';

/**
 * Longest texts of a segment together, in code units: about two million words, which are indexed in
 * half a second. So much a changed file costs at most; more segments would slow each question.
 */
const MOST_LENGTH = 12_000_000;

/** Segments under this share of `MOST_LENGTH` are made anew together with what is new. */
const SMALL_SHARE = 0.25;

/** Which documents go into new segments. Segments that are not named here stay as they are. */
export interface SegmentPlan {
  /** Documents of each segment to be made, by id. */
  readonly toMake: readonly (readonly string[])[];
}

/**
 * Puts documents that are in no segment into new ones, together with those of small segments, so
 * that there are never many of them. `spoiled` segments hold documents that are gone.
 */
export function arrangeSegments(
  documents: readonly KeptDocument[],
  spoiled: readonly string[],
): SegmentPlan {
  const lengths = new Map<string, number>();
  for (const { segment, length } of documents) {
    if (segment !== null) lengths.set(segment, (lengths.get(segment) ?? 0) + length);
  }
  const isNew = ({ segment }: KeptDocument): boolean =>
    segment === null || spoiled.includes(segment);
  if (!documents.some(isNew)) return { toMake: [] };
  const isSmall = ({ segment }: KeptDocument): boolean =>
    segment !== null && (lengths.get(segment) ?? 0) < SMALL_SHARE * MOST_LENGTH;
  const loose = documents.filter((document) => isNew(document) || isSmall(document));
  return { toMake: fill(loose) };
}

function fill(documents: readonly KeptDocument[]): string[][] {
  const segments: string[][] = [];
  let room = 0;
  for (const { id, length } of documents) {
    if (length > room || segments.length === 0) {
      segments.push([]);
      room = MOST_LENGTH;
    }
    segments.at(-1)?.push(id);
    room -= length;
  }
  return segments;
}
