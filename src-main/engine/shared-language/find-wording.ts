import type { Document } from '../documents/document.ts';
import {
  defaultSharedSettings,
  type SharedKind,
  type SharedSettings,
  type WordingHit,
} from './shared-passage.ts';
import {
  type AskedWording,
  indexWording,
  readAskedWording,
  spanOfIndexed,
} from './wording-index.ts';
import type { WordingIndex } from './wording-index.ts';
import { alignedWindow, looseWindow, type WordingWindow } from './wording-window.ts';
import { paragraphNumber, wordAt } from './word-table.ts';

/** Most paragraphs that are looked at closely, best first by the telling words they hold. */
const MOST_PARAGRAPHS = 500;

/** Most places that are returned, best first. */
export const MOST_HITS = 1_000;

/**
 * Least share of what the asked words tell that a paragraph must hold to be looked at, and a place
 * must hold to be a rewording. Measured as for prior work on finding near-verbatim wording: with
 * three words in five, a wording with one word in five changed is still found in 99 % of cases.
 */
const LEAST_SHARE = 0.6;

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
  const exact = exactWindows(index, asked);
  const done = new Set(exact.map((window) => index.table.paragraphOf[window.from]!));
  const hits = exact.map((window) => makeHit(index, asked, window, 'verbatim'));
  for (const paragraph of likelyParagraphs(index, asked)) {
    const hit = done.has(paragraph)
      ? undefined
      : bestInParagraph(index, asked, paragraph, settings);
    if (hit) hits.push(hit);
  }
  const ranks = new Map(index.table.documents.map(({ id }, rank) => [id, rank]));
  return hits.sort(byLikeness(ranks)).slice(0, MOST_HITS);
}

function exactWindows(index: WordingIndex, asked: AskedWording): WordingWindow[] {
  const { table, places, offsets } = index;
  if (asked.keys.includes(-1)) return [];
  const count = (stem: number): number => offsets[stem + 1]! - offsets[stem]!;
  let rarest = 0;
  asked.stems.forEach((stem, i) => {
    if (count(stem) < count(asked.stems[rarest]!)) rarest = i;
  });
  const stem = asked.stems[rarest]!;
  const windows: WordingWindow[] = [];
  for (const place of places.subarray(offsets[stem], offsets[stem + 1])) {
    const from = place - rarest;
    const to = from + asked.keys.length;
    if (table.paragraphOf[from] !== table.paragraphOf[to - 1] || from < 0) continue;
    if (from < (windows.at(-1)?.to ?? 0)) continue;
    if (asked.keys.some((key, i) => table.keys[from + i] !== key)) continue;
    const all = Array.from(asked.keys.keys());
    windows.push({ from, to, asked: all, found: all.map((i) => from + i) });
  }
  return windows;
}

/** Paragraphs that hold enough of the asked words, in any order, most telling ones first. */
function likelyParagraphs(index: WordingIndex, asked: AskedWording): number[] {
  const total = sumOf(asked.weights);
  const weights = weightsByStem(asked);
  const likely: (readonly [number, number])[] = [];
  for (const paragraph of candidateParagraphs(index, weights, total)) {
    const held = heldWeight(index, paragraph, weights);
    if (held >= LEAST_SHARE * total - ROUNDING) likely.push([paragraph, held]);
  }
  return likely
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, MOST_PARAGRAPHS)
    .map(([paragraph]) => paragraph);
}

/** Sums of the same weights in another order may differ by so much. */
const ROUNDING = 1e-6;

/**
 * Paragraphs that hold one of the rarest asked words, as many of these as it takes for the others
 * not to be enough by themselves; so common words are not gone through.
 */
function candidateParagraphs(
  { table, places, offsets }: WordingIndex,
  weights: ReadonlyMap<number, number>,
  total: number,
): Set<number> {
  const count = (stem: number): number => (stem < 0 ? 0 : offsets[stem + 1]! - offsets[stem]!);
  const rarestFirst = [...weights].sort((x, y) => count(x[0]) - count(y[0]) || x[0] - y[0]);
  const found = new Set<number>();
  let rest = total;
  for (const [stem, weight] of rarestFirst) {
    if (weight === 0 && total > 0) continue;
    if (rest < LEAST_SHARE * total - ROUNDING) break;
    rest -= weight;
    for (let i = offsets[stem] ?? 0; stem >= 0 && i < offsets[stem + 1]!; i++) {
      found.add(wordAt(table.paragraphOf, places[i]!));
    }
  }
  return found;
}

/** What the asked words tell that a paragraph holds, each stem counted once. */
function heldWeight(
  { table }: WordingIndex,
  paragraph: number,
  weights: ReadonlyMap<number, number>,
): number {
  const { from, to } = paragraphNumber(table, paragraph);
  const met = new Set<number>();
  let held = 0;
  for (let i = from; i < to; i++) {
    const stem = table.stems[i]!;
    const weight = weights.get(stem);
    if (weight === undefined || met.has(stem)) continue;
    met.add(stem);
    held += weight;
  }
  return held;
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
  const aligned = alignedWindow(asked.stems, table.stems, from, to);
  if (aligned && isNear(asked, aligned, settings)) {
    return makeHit(index, asked, aligned, 'near-verbatim');
  }
  const weightOf = (stem: number): number => stemWeights[stem] ?? 0;
  const loose = looseWindow(asked, table.stems, weightOf, from, to);
  return loose && isRewording(asked, loose) ? makeHit(index, asked, loose, 'reworded') : undefined;
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

function isRewording(asked: AskedWording, window: WordingWindow): boolean {
  const weights = window.asked.map((place) => asked.weights[place]!);
  const content = weights.filter((weight) => weight > 0).length;
  return content >= LEAST_CONTENT_WORDS && sumOf(weights) >= LEAST_SHARE * sumOf(asked.weights);
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

function makeHit(
  index: WordingIndex,
  asked: AskedWording,
  window: WordingWindow,
  kind: SharedKind,
): WordingHit {
  const { table } = index;
  const same = new Set<number>();
  window.found.forEach((place, i) => {
    if (table.keys[place] === asked.keys[window.asked[i]!]) same.add(place);
  });
  const { document, paragraph } = paragraphNumber(table, wordAt(table.paragraphOf, window.from));
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
