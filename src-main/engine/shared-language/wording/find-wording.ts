import type { Document } from '../../documents/document.ts';
import {
  defaultSharedSettings,
  type SharedKind,
  type SharedSettings,
  type WordingHit,
} from '../shared-passage.ts';
import {
  type AskedWording,
  indexWording,
  readAskedWording,
  spanOfIndexed,
} from './wording-index.ts';
import type { WordingIndex } from './wording-index.ts';
import { alignedWindow, looseWindow, type WordingWindow } from './wording-window.ts';
import { paragraphNumber } from '../words/word-table.ts';

/** Most paragraphs that are looked at closely, best first by the telling words they hold. */
const MOST_PARAGRAPHS = 500;

/** Most places that are returned, best first. */
export const MOST_HITS = 1_000;

/**
 * Least share of what the asked words tell that a place must hold to be a rewording, in any order or
 * in the order asked for, which is better evidence.
 */
const LEAST_SHARE = 0.6;
const LEAST_SHARE_IN_ORDER = 0.5;

/**
 * The same for a paragraph to be looked at, among words that any document has. In made collections
 * of 4 million words, stretches of 12 to 50 words with one word in ten changed at random are found
 * in 99.7 of 100 cases, and no more with .5.
 */
const LIKELY_SHARE = 0.6;

/** A rewording keeps at least so many content words; fewer would be chance. */
const LEAST_CONTENT_WORDS = 3;

/** Finds wording in documents; see `searchWording`. To ask more than once, keep the index. */
export function findWording(
  wording: string,
  documents: readonly Document[],
  settings: SharedSettings = defaultSharedSettings,
): WordingHit[] {
  return searchWording(indexWording(documents), wording, settings);
}

/**
 * Finds where wording, or wording like it, stands: first the places that have it word for word,
 * then those with the tolerated share of words changed, then rewordings; each group most alike
 * first, then by date and reading order. A place lies inside one paragraph, which has either all
 * its word-for-word places or its one most alike place.
 */
export function searchWording(
  index: WordingIndex,
  wording: string,
  settings: SharedSettings = defaultSharedSettings,
): WordingHit[] {
  const asked = readAskedWording(index, wording);
  if (asked.keys.length === 0) return [];
  const hits: WordingHit[] = [];
  const ranks = new Map<string, number>();
  const add = (paragraph: number, hit: WordingHit): void => {
    hits.push(hit);
    ranks.set(hit.document, index.table.paragraphs[paragraph]!.document);
  };
  const { whole, likely } = likelyParagraphs(index, asked);
  const done = new Set<number>();
  for (const paragraph of whole) {
    for (const window of exactWindows(index, asked, paragraph)) {
      add(paragraph, makeHit(index, asked, paragraph, window, 'verbatim'));
      done.add(paragraph);
    }
  }
  for (const paragraph of likely) {
    if (done.has(paragraph)) continue;
    const hit = bestInParagraph(index, asked, paragraph, settings);
    if (hit) add(paragraph, hit);
  }
  return hits.sort(byLikeness(ranks)).slice(0, MOST_HITS);
}

/** All places of a paragraph that have the asked words one after the other. */
function exactWindows(
  { table: { keys, paragraphs } }: WordingIndex,
  asked: AskedWording,
  paragraph: number,
): WordingWindow[] {
  const { from, to } = paragraphs[paragraph]!;
  const { length } = asked.keys;
  const windows: WordingWindow[] = [];
  for (let start = from; start + length <= to; start++) {
    let same = 0;
    while (same < length && keys[start + same] === asked.keys[same]) same++;
    if (same < length) continue;
    const all = Array.from(asked.keys.keys());
    const found = all.map((i) => start + i);
    windows.push({ from: start, to: start + length, asked: all, found });
    start += length - 1;
  }
  return windows;
}

/** Sums of the same weights in another order may differ by so much. */
const ROUNDING = 1e-6;

/** Paragraphs that hold what is asked, without regard to order. */
interface LikelyParagraphs {
  /** Those that hold all asked words that tell anything. */
  readonly whole: readonly number[];
  /** Those that hold enough of them, most telling ones first; no more than are looked at. */
  readonly likely: readonly number[];
}

function likelyParagraphs(index: WordingIndex, asked: AskedWording): LikelyParagraphs {
  // Words no document has are held by none, so they cannot tell the likely from the others.
  const total = sumOf(asked.weights.filter((_, i) => asked.stems[i]! >= 0));
  const least = LIKELY_SHARE * total - ROUNDING;
  const { candidates, held } = weighParagraphs(index, weightsByStem(asked), total, least);
  const isWhole = (paragraph: number): boolean => held[paragraph]! >= total - ROUNDING;
  const whole = asked.stems.includes(-1) ? [] : candidates.filter(isWhole);
  const likely = candidates.filter((paragraph) => held[paragraph]! >= least);
  if (likely.length > MOST_PARAGRAPHS) likely.sort((x, y) => held[y]! - held[x]! || x - y);
  return { whole, likely: likely.slice(0, MOST_PARAGRAPHS) };
}

/**
 * How much of what is asked each paragraph holds, each stem counted once. Only paragraphs with one
 * of the rarest words are looked at, as many of these as it takes for the others not to be enough
 * by themselves; with each further word those are dropped that cannot hold enough any more.
 */
function weighParagraphs(
  index: WordingIndex,
  weights: ReadonlyMap<number, number>,
  total: number,
  least: number,
): { candidates: number[]; held: Float64Array } {
  const { offsets, places } = index;
  const count = (stem: number): number => (stem < 0 ? 0 : offsets[stem + 1]! - offsets[stem]!);
  const rarestFirst = [...weights].sort((x, y) => count(x[0]) - count(y[0]) || x[0] - y[0]);
  const met = new Uint8Array(index.table.paragraphs.length);
  const held = new Float64Array(index.table.paragraphs.length);
  let candidates: number[] = [];
  let rest = total;
  for (const [stem, weight] of rarestFirst) {
    if (weight === 0 && total > 0) continue;
    if (stem < 0) continue;
    const mayBeNew = rest >= least;
    rest -= weight;
    if (!mayBeNew) candidates = candidates.filter((p) => held[p]! + rest + weight >= least);
    if (!mayBeNew && candidates.length * SEARCH_STEPS < count(stem)) {
      const list = places.subarray(offsets[stem], offsets[stem + 1]);
      for (const paragraph of candidates) if (holds(list, paragraph)) held[paragraph]! += weight;
      continue;
    }
    for (let i = offsets[stem]!; i < offsets[stem + 1]!; i++) {
      const paragraph = places[i]!;
      if (met[paragraph] === 0) {
        if (!mayBeNew) continue;
        met[paragraph] = 1;
        candidates.push(paragraph);
      }
      held[paragraph]! += weight;
    }
  }
  return { candidates, held };
}

/** Looking a paragraph up in a list costs about as much as going through so many entries. */
const SEARCH_STEPS = 16;

/** Whether a number is in an ascending list. */
function holds(list: Int32Array, number: number): boolean {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return list[low] === number;
}

/** Words of one stem together, so that a paragraph counts each stem once. */
function weightsByStem(asked: AskedWording): Map<number, number> {
  const weights = new Map<number, number>();
  asked.stems.forEach((stem, i) => weights.set(stem, (weights.get(stem) ?? 0) + asked.weights[i]!));
  return weights;
}

function bestInParagraph(
  index: WordingIndex,
  asked: AskedWording,
  paragraph: number,
  settings: SharedSettings,
): WordingHit | undefined {
  const { table, stemWeights } = index;
  const { from, to } = paragraphNumber(table, paragraph);
  const stems = table.keys.slice(from, to);
  for (let i = 0; i < stems.length; i++) stems[i] = table.stemOfKey[stems[i]!]!;
  const aligned = alignedWindow(asked.stems, stems, 0, stems.length);
  if (aligned && isNear(asked, aligned, settings)) {
    return makeHit(index, asked, paragraph, shifted(aligned, from), 'near-verbatim');
  }
  const weightOf = (stem: number): number => stemWeights[stem] ?? 0;
  const loose = looseWindow(asked, stems, weightOf, 0, stems.length);
  const reworded =
    loose && isRewording(asked, loose, LEAST_SHARE)
      ? loose
      : aligned && isRewording(asked, aligned, LEAST_SHARE_IN_ORDER) && aligned;
  return reworded
    ? makeHit(index, asked, paragraph, shifted(reworded, from), 'reworded')
    : undefined;
}

/** A window counted from the start of the table rather than of its paragraph. */
function shifted({ from, to, asked, found }: WordingWindow, by: number): WordingWindow {
  return { from: from + by, to: to + by, asked, found: found.map((place) => place + by) };
}

/** One changed word is tolerated in any wording of two words and more. */
function isNear(asked: AskedWording, window: WordingWindow, settings: SharedSettings): boolean {
  const longer = Math.max(asked.keys.length, window.to - window.from);
  const changed = longer - window.found.length;
  const tolerated = Math.max(
    asked.keys.length > 2 ? 1 : 0,
    (longer * settings.changedWordsInTen) / 10,
  );
  return changed <= (settings.changedWordsInTen > 0 ? tolerated : 0);
}

function isRewording(asked: AskedWording, window: WordingWindow, least: number): boolean {
  const weights = window.asked.map((place) => asked.weights[place]!);
  const content = weights.filter((weight) => weight > 0).length;
  return content >= LEAST_CONTENT_WORDS && sumOf(weights) >= least * sumOf(asked.weights);
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

function makeHit(
  index: WordingIndex,
  asked: AskedWording,
  number: number,
  window: WordingWindow,
  kind: SharedKind,
): WordingHit {
  const { table } = index;
  const same = new Set<number>();
  window.found.forEach((place, i) => {
    if (table.keys[place] === asked.keys[window.asked[i]!]) same.add(place);
  });
  const { document, paragraph } = paragraphNumber(table, number);
  const changed = [];
  for (let i = window.from; i < window.to; i++) {
    if (!same.has(i)) changed.push(spanOfIndexed(table, i, i + 1));
  }
  return {
    document: table.documents[document]!.id,
    paragraph: paragraph.id,
    span: spanOfIndexed(table, window.from, window.to),
    kind,
    similarity: window.found.length / asked.keys.length,
    changed,
  };
}

const KINDS: readonly SharedKind[] = ['verbatim', 'near-verbatim', 'reworded'];

/** Exact before near before reworded, the most alike first, then by rank of the document. */
export function byLikeness(
  ranks: ReadonlyMap<string, number>,
): (x: WordingHit, y: WordingHit) => number {
  return (x, y) =>
    KINDS.indexOf(x.kind) - KINDS.indexOf(y.kind) ||
    y.similarity - x.similarity ||
    x.changed.length - y.changed.length ||
    ranks.get(x.document)! - ranks.get(y.document)! ||
    x.span.start - y.span.start;
}
