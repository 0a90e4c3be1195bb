import type { Document } from '../../documents/document.ts';
import {
  defaultSharedSettings,
  type SharedKind,
  type SharedSettings,
  type WordingHit,
} from '../shared-passage.ts';
import { askedOfParts, readAskedWording } from './asked-wording.ts';
import { joinWording, type JoinedWording } from './joined-wording.ts';
import { PartJudge } from './judge-paragraph.ts';
import { likelyParagraphs } from './likely-paragraphs.ts';
import { indexWording } from './wording-index.ts';

/** Most places that are returned, best first. */
export const MOST_HITS = 1_000;

/** Finds wording in documents; see `searchWording`. To ask more than once, keep the index. */
export function findWording(
  wording: string,
  documents: readonly Document[],
  settings: SharedSettings = defaultSharedSettings,
): WordingHit[] {
  return searchWording(joinWording([indexWording(documents)]), wording, settings);
}

/** A place with its paragraph's place in reading order. */
interface FoundPlace {
  readonly place: number;
  readonly hit: WordingHit;
}

/**
 * Finds where wording, or wording like it, stands: first the places that have it word for word,
 * then those with the tolerated share of words changed, then rewordings; each group most alike
 * first, then by date and reading order. A place lies inside one paragraph, which has either all
 * its word-for-word places or its one most alike place. Places that are not word for word are looked
 * for in the `MOST_PARAGRAPHS` most likely paragraphs.
 */
export function searchWording(
  joined: JoinedWording,
  wording: string,
  settings: SharedSettings = defaultSharedSettings,
): WordingHit[] {
  const asked = readAskedWording(joined, wording);
  if (asked.keys.length === 0) return [];
  const ofParts = askedOfParts(joined, asked);
  const { parts, paragraphs } = joined.order;
  const judges = new Array<PartJudge | undefined>(joined.parts.length);
  const judgeOf = (place: number): PartJudge => {
    const part = parts[place]!;
    return (judges[part] ??= new PartJudge(
      joined.parts[part]!.table,
      joined.weightsInPart[part]!,
      ofParts[part]!,
      settings,
    ));
  };
  const { whole, likely } = likelyParagraphs(joined, asked, ofParts);
  const found: FoundPlace[] = [];
  const exact = new Set<number>();
  for (const place of whole) {
    for (const hit of judgeOf(place).exactPlaces(paragraphs[place]!)) {
      found.push({ place, hit });
      exact.add(place);
    }
    // They come in the order in which they are named, and before all others.
    if (found.length >= MOST_HITS) return found.slice(0, MOST_HITS).map(({ hit }) => hit);
  }
  for (const place of likely) {
    const hit = exact.has(place) ? undefined : judgeOf(place).likestPlace(paragraphs[place]!);
    if (hit) found.push({ place, hit });
  }
  found.sort(byLikeness);
  return found.slice(0, MOST_HITS).map(({ hit }) => hit);
}

const KINDS: readonly SharedKind[] = ['verbatim', 'near-verbatim', 'reworded'];

/** Exact before near before reworded, the most alike first, then in reading order. */
function byLikeness({ hit: x, place: a }: FoundPlace, { hit: y, place: b }: FoundPlace): number {
  return (
    KINDS.indexOf(x.kind) - KINDS.indexOf(y.kind) ||
    y.similarity - x.similarity ||
    x.changed.length - y.changed.length ||
    a - b ||
    x.span.start - y.span.start
  );
}
