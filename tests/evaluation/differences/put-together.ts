import type { Comparison, WordChange } from '../../../src-main/engine/differences/difference.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { tokenise } from '../../../src-main/engine/text/tokens.ts';

/**
 * Whether the changes of a comparison applied to A give B, and back: every word of both texts
 * stands in exactly one run, in place, and what a run keeps is the same words on both sides.
 */
export function putsTogether(a: Document, b: Document, { differences }: Comparison): boolean {
  const runs = differences.flatMap(({ words }) => words);
  const list = (name: 'a' | 'b') =>
    differences
      .flatMap((one) => one[name])
      .sort()
      .join();
  const ids = ({ paragraphs }: Document) =>
    paragraphs
      .map(({ id }) => id)
      .sort()
      .join();
  return (
    list('a') === ids(a) &&
    list('b') === ids(b) &&
    covers(a, runs, 'a') &&
    covers(b, runs, 'b') &&
    wordsFrom(a, b, runs, 'a') === wordsOf(b) &&
    wordsFrom(b, a, runs, 'b') === wordsOf(a)
  );
}

/** The runs of one side in order, joined, are its paragraphs. */
function covers(document: Document, runs: readonly WordChange[], side: 'a' | 'b'): boolean {
  const spans = runs.flatMap((run) => run[side] ?? []);
  spans.sort((x, y) => x.start - y.start || x.end - y.end);
  const cut = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end);
  const inOrder = spans.every((span, index) => span.start >= (spans[index - 1]?.end ?? 0));
  return (
    inOrder && spans.map(cut).join('') === document.paragraphs.map((one) => cut(one.span)).join('')
  );
}

/** The words of the other side as they follow from one: kept ones taken from it, new ones added. */
function wordsFrom(
  from: Document,
  to: Document,
  runs: readonly WordChange[],
  side: 'a' | 'b',
): string {
  const target = side === 'a' ? 'b' : 'a';
  const pieces = runs.flatMap((run) => {
    const place = run[target];
    if (!place) return [];
    const kept = run[side];
    const keys = kept ? tokenise(from.text, kept) : tokenise(to.text, place);
    return [{ at: place.start, keys: keys.map(({ key }) => key).join(' ') }];
  });
  return joined(pieces.sort((x, y) => x.at - y.at).map(({ keys }) => keys));
}

function wordsOf({ text, paragraphs }: Document): string {
  return joined(
    paragraphs.map(({ span }) =>
      tokenise(text, span)
        .map(({ key }) => key)
        .join(' '),
    ),
  );
}

function joined(pieces: readonly string[]): string {
  return pieces.filter(Boolean).join(' ');
}
