import type { Comparison } from '../../../src-main/engine/differences/difference.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';

/** Two heights that belong beside each other, in pixels from the top of each column's content. */
export interface Anchor {
  readonly a: number;
  readonly b: number;
}

/**
 * Pairs of paragraphs that stand beside each other while scrolling: counterparts that kept their
 * order. A moved paragraph is no anchor, since following it would tear the columns to and fro.
 */
export function anchorParagraphs(
  comparison: Comparison,
  a: Document,
  b: Document,
): readonly (readonly [string, string])[] {
  const orderA = new Map(a.paragraphs.map((paragraph, index) => [paragraph.id, index]));
  const orderB = new Map(b.paragraphs.map((paragraph, index) => [paragraph.id, index]));
  const pairs: [string, string][] = [];
  let last = { a: -1, b: -1 };
  for (const { kind, a: fromA, b: fromB } of comparison.differences) {
    const [idA] = fromA;
    const [idB] = fromB;
    if (!idA || !idB || kind.startsWith('moved')) continue;
    const at = { a: orderA.get(idA) ?? -1, b: orderB.get(idB) ?? -1 };
    if (at.a <= last.a || at.b <= last.b) continue;
    pairs.push([idA, idB]);
    last = at;
  }
  return pairs;
}

/** Where height `from` of one side lies on the other; straight lines between anchors. */
export function mapHeight(
  anchors: readonly Anchor[],
  from: number,
  direction: 'a-b' | 'b-a',
): number {
  const [source, target] = direction === 'a-b' ? (['a', 'b'] as const) : (['b', 'a'] as const);
  const next = anchors.findIndex((anchor) => anchor[source] >= from);
  const after = anchors[next];
  const before = anchors[next - 1];
  if (!after) return anchors.at(-1)?.[target] ?? from;
  if (!before) return after[target];
  const length = after[source] - before[source];
  const share = length === 0 ? 0 : (from - before[source]) / length;
  return before[target] + share * (after[target] - before[target]);
}

/** Scroll height, window height and scroll position of a column. */
export interface ScrollState {
  readonly top: number;
  readonly window: number;
  readonly content: number;
}

/**
 * The height of the content that is being read: at the top of the window when the column is at
 * its beginning, at the foot when it is at its end, so that both ends of linked columns meet.
 */
export function readingHeight({ top, window, content }: ScrollState): number {
  const most = content - window;
  return most <= 0 ? 0 : (top / most) * content;
}

/** The scroll position at which `height` is being read; the reverse of `readingHeight`. */
export function scrollTopFor(height: number, { window, content }: ScrollState): number {
  const most = Math.max(0, content - window);
  return content <= 0 ? 0 : Math.min(most, Math.max(0, (height / content) * most));
}
