import { diffArrays } from 'diff';
import type { Span } from '../../text/span.ts';
import { tokeniseWords, type Token } from '../../text/tokens.ts';

/** Fewer words say too little to be recognised when some of them have changed. */
const FEWEST_WORDS = 3;

/**
 * Least share of words in common, in order. Hypothesis gives up when half of a quotation's
 * characters are wrong; words differ sooner than characters, and a note on the wrong words is
 * worse than an orphaned one, so three fifths must agree.
 */
const LEAST_SIMILARITY = 0.6;

/** Windows that share as many words as the best one does are compared word by word, so many. */
const MOST_CANDIDATES = 40;

/** Most similar words of a text and how similar they are, 0 to 1. */
export interface NearWords {
  readonly span: Span;
  readonly score: number;
}

/**
 * The place of a text whose words are most like the given ones, in order. Null when none is
 * similar enough or the wording is too short to tell. Ties go to the place nearest to `near`.
 */
export function findNearWords(wording: string, text: string, near: number): NearWords | null {
  const asked = tokeniseWords(wording);
  const words = tokeniseWords(text);
  if (asked.length < FEWEST_WORDS || words.length === 0) return null;
  let best: NearWords | null = null;
  for (const start of likelyWindows(asked, words)) {
    const found = compareWindow(asked, words.slice(start, start + asked.length * 2));
    if (found && isBetter(found, best, near)) best = found;
  }
  return best;
}

function isBetter(found: NearWords, best: NearWords | null, near: number): boolean {
  if (!best || found.score !== best.score) return !best || found.score > best.score;
  return Math.abs(found.span.start - near) < Math.abs(best.span.start - near);
}

/** Starts of the windows that share most words with the asked ones, whatever their order. */
function likelyWindows(asked: readonly Token[], words: readonly Token[]): number[] {
  const wanted = countKeys(asked);
  const inside = new Map<string, number>();
  const overlaps: { start: number; shared: number }[] = [];
  let shared = 0;
  for (let end = 0; end < words.length; end += 1) {
    shared += add(wanted, inside, words[end]?.key ?? '', 1);
    const start = end - asked.length + 1;
    if (start > 0) shared += add(wanted, inside, words[start - 1]?.key ?? '', -1);
    if (start >= 0 || end === words.length - 1)
      overlaps.push({ start: Math.max(0, start), shared });
  }
  return overlaps
    .filter(({ shared: count }) => count >= asked.length * LEAST_SIMILARITY * 0.75)
    .sort((a, b) => b.shared - a.shared || a.start - b.start)
    .slice(0, MOST_CANDIDATES)
    .map(({ start }) => start);
}

/** Counts a word in or out of the window; says by how much the shared count changes. */
function add(
  wanted: ReadonlyMap<string, number>,
  inside: Map<string, number>,
  key: string,
  step: 1 | -1,
): number {
  const most = wanted.get(key);
  if (most === undefined) return 0;
  const before = inside.get(key) ?? 0;
  inside.set(key, before + step);
  return Math.min(most, before + step) - Math.min(most, before);
}

function countKeys(words: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Aligns the asked words with a window and keeps the stretch from the first to the last shared. */
function compareWindow(asked: readonly Token[], window: readonly Token[]): NearWords | null {
  const changes = diffArrays(
    asked.map(({ key }) => key),
    window.map(({ key }) => key),
  );
  let at = 0;
  const shared: number[] = [];
  for (const change of changes) {
    if (!change.added && !change.removed)
      for (let index = 0; index < change.count; index += 1) shared.push(at + index);
    if (!change.removed) at += change.count;
  }
  return closestStretch(asked.length, window, shared);
}

/** Drops shared words at the far end that stand so apart that they only stretch the quotation. */
function closestStretch(
  length: number,
  window: readonly Token[],
  shared: readonly number[],
): NearWords | null {
  const first = shared[0];
  if (first === undefined) return null;
  let best: NearWords | null = null;
  shared.forEach((last, index) => {
    const score = (2 * (index + 1)) / (length + last - first + 1);
    const from = window[first];
    const to = window[last];
    if (from && to && score >= LEAST_SIMILARITY && score > (best?.score ?? 0))
      best = { span: { start: from.start, end: to.end }, score };
  });
  return best;
}
