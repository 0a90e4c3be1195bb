import type { SharedKind, SharedSettings, WordingHit } from '../shared-passage.ts';
import { paragraphNumber } from '../words/word-table.ts';
import { type AskedWording, sumOf } from './asked-wording.ts';
import { type IndexedWords, spanOfIndexed } from './wording-index.ts';
import { alignedWindow, looseWindow, type WordingWindow } from './wording-window.ts';

/**
 * Least share of what the asked words tell that a place must hold to be a rewording, in any order or
 * in the order asked for, which is better evidence.
 */
const LEAST_SHARE = 0.6;
const LEAST_SHARE_IN_ORDER = 0.5;

/** A rewording keeps at least so many content words; fewer would be chance. */
const LEAST_CONTENT_WORDS = 3;

/** A paragraph that is compared with asked wording, both in the numbers of one part. */
export interface JudgedParagraph {
  readonly table: IndexedWords;
  readonly number: number;
  readonly asked: AskedWording;
  /** What each stem of the part tells. */
  readonly weights: Float32Array;
}

/** All places of a paragraph that have the asked words one after the other. */
export function exactPlaces(judged: JudgedParagraph): WordingHit[] {
  const { table, number, asked } = judged;
  const { from, to } = paragraphNumber(table, number);
  const { length } = asked.keys;
  const hits: WordingHit[] = [];
  for (let start = from; start + length <= to; start++) {
    let same = 0;
    while (same < length && table.keys[start + same] === asked.keys[same]) same++;
    if (same < length) continue;
    const all = Array.from(asked.keys.keys());
    const found = all.map((i) => start + i);
    hits.push(makeHit(judged, { from: start, to: start + length, asked: all, found }, 'verbatim'));
    start += length - 1;
  }
  return hits;
}

/** The place of a paragraph most like the asked wording, when it is like enough. */
export function likestPlace(
  judged: JudgedParagraph,
  settings: SharedSettings,
): WordingHit | undefined {
  const { table, number, asked, weights } = judged;
  const { from, to } = paragraphNumber(table, number);
  const stems = table.keys.slice(from, to);
  for (let i = 0; i < stems.length; i++) stems[i] = table.stemOfKey[stems[i]!]!;
  const aligned = alignedWindow(asked.stems, stems, 0, stems.length);
  if (aligned && isNear(asked, aligned, settings)) {
    return makeHit(judged, shifted(aligned, from), 'near-verbatim');
  }
  const loose = looseWindow(asked, stems, (stem) => weights[stem] ?? 0, 0, stems.length);
  const reworded =
    loose && isRewording(asked, loose, LEAST_SHARE)
      ? loose
      : aligned && isRewording(asked, aligned, LEAST_SHARE_IN_ORDER) && aligned;
  return reworded ? makeHit(judged, shifted(reworded, from), 'reworded') : undefined;
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

function makeHit(
  { table, number, asked }: JudgedParagraph,
  window: WordingWindow,
  kind: SharedKind,
): WordingHit {
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
