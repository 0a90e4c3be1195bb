import type { ComparedSide } from './alignment/compared-side.ts';
import { replaceWhole, tidyWordChanges } from './word-changes/tidy-word-changes.ts';
import { WORD_CLASS } from './word-changes/vocabulary.ts';
import type { Vocabulary } from './word-changes/vocabulary.ts';
import type { WordAlignment, WordSequence } from './word-changes/word-alignment.ts';
import type { WordChange } from './difference.ts';
import { countWords } from './word-changes/word-counts.ts';
import type { WordCounts } from './word-changes/word-counts.ts';
import { wordRuns } from './word-changes/word-runs.ts';
import type { ParagraphWords } from './word-changes/word-runs.ts';

/** What became of the words of some paragraphs. */
export interface ComparedWords {
  readonly changes: readonly WordChange[];
  /** Share of words in common wherever they stand, 0 to 1. */
  readonly similarity: number;
  /** Whether nothing was kept although both sides have words: the old text was replaced whole. */
  readonly replaced: boolean;
  readonly limited: boolean;
}

/** The paragraphs to compare, by position on each side. */
export interface ParagraphGroup {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** What the comparison of all pairs of two documents shares. */
export interface WordComparison {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  readonly vocabulary: Vocabulary;
  readonly counts: WordCounts;
  /** What paragraphs numbered anew were called in A, and are called in B. */
  readonly renumbered: ReadonlyMap<string, string>;
  /** Whether either text holds brackets or options anywhere. */
  readonly mayBeOpen: boolean;
  /** Whether either text writes a word (by key) with a capital inside sentences. */
  readonly isNameInside: (key: string) => boolean;
}

/**
 * Pairs that are little alike as a whole keep their word marks from this share of words kept in
 * place or moved. Below it marks are scattered: read on treaty drafts and on versions of
 * declarations written for this tool.
 */
const LEAST_KEPT = 0.45;

/**
 * Compares the words of paragraphs that belong together. Unless they are `alike` or keep enough of
 * their words, nothing is matched: the old text is deleted, the new one inserted.
 */
export function compareWords(
  comparison: WordComparison,
  group: ParagraphGroup,
  alike: boolean,
): ComparedWords {
  const { a, b, vocabulary, counts } = comparison;
  const plain = compareAtOnce(a, b, group);
  if (plain) return plain;
  const sideA = readSide(a, group.a, vocabulary);
  const sideB = readSide(b, group.b, vocabulary);
  const tidy = tidyWordChanges(sideA.sequence, sideB.sequence);
  const alignment = alike || shareKept(tidy) >= LEAST_KEPT ? tidy : replaceWhole(tidy);
  return {
    changes: wordRuns(alignment, sideA.words, sideB.words),
    similarity: counts.shareInCommon(tidy),
    replaced: shareKept(alignment) === 0,
    limited: alignment.limited,
  };
}

/** What needs no look at words: paragraphs of one side only, and two written just alike. */
function compareAtOnce(
  a: ComparedSide,
  b: ComparedSide,
  group: ParagraphGroup,
): ComparedWords | undefined {
  const known = { replaced: false, limited: false };
  if (group.b.length === 0) return { changes: wholly(a, group.a, 'a'), similarity: 0, ...known };
  if (group.a.length === 0) return { changes: wholly(b, group.b, 'b'), similarity: 0, ...known };
  const [first, second] = [group.a[0] ?? 0, group.b[0] ?? 0];
  if (group.a.length + group.b.length > 2 || a.contents[first] !== b.contents[second])
    return undefined;
  const [spanA, spanB] = [spanOf(a, first), spanOf(b, second)];
  if (a.text.slice(spanA.start, spanA.end) !== b.text.slice(spanB.start, spanB.end))
    return undefined;
  return { changes: [{ kind: 'same', a: spanA, b: spanB }], similarity: 1, ...known };
}

function wholly(side: ComparedSide, paragraphs: readonly number[], name: 'a' | 'b'): WordChange[] {
  return paragraphs.map((paragraph) => ({
    kind: name === 'a' ? 'deleted' : 'inserted',
    [name]: spanOf(side, paragraph),
  }));
}

/** Share of the words of both sides that are kept or moved; 1 for two texts without words. */
function shareKept({ a, b, partners, moved }: WordAlignment): number {
  let kept = 0;
  for (let position = 0; position < partners.length; position++)
    if ((partners[position] ?? -1) >= 0 && a.classes[position] !== WORD_CLASS.sign) kept++;
  for (const run of moved)
    for (let step = 0; step < run.length; step++)
      if (a.classes[run.a + step] !== WORD_CLASS.sign) kept++;
  const words = countWords(a) + countWords(b);
  return words === 0 ? 1 : (2 * kept) / words;
}

function spanOf(side: ComparedSide, paragraph: number) {
  const found = side.paragraphs[paragraph];
  if (!found) throw new RangeError(`there is no paragraph ${paragraph}`);
  return found.span;
}

interface ReadSide {
  readonly words: ParagraphWords;
  readonly sequence: WordSequence;
}

function readSide(
  side: ComparedSide,
  paragraphs: readonly number[],
  vocabulary: Vocabulary,
): ReadSide {
  const starts = [0];
  for (const paragraph of paragraphs) {
    const own = (side.starts[paragraph + 1] ?? 0) - (side.starts[paragraph] ?? 0);
    starts.push((starts.at(-1) ?? 0) + own);
  }
  const forms = joined(side.forms, side, paragraphs);
  return {
    words: {
      tokenStarts: joined(side.tokenStarts, side, paragraphs),
      tokenEnds: joined(side.tokenEnds, side, paragraphs),
      spans: paragraphs.map((paragraph) => spanOf(side, paragraph)),
      starts,
    },
    sequence: {
      ids: joined(side.ids, side, paragraphs),
      classes: joined(side.classes, side, paragraphs),
      forms,
      written: (position) => {
        const form = forms[position];
        return form === undefined ? '' : vocabulary.form(form).written;
      },
    },
  };
}

/** What a list says of the tokens of some paragraphs, one after another. */
function joined<T extends Int32Array | Uint8Array>(
  list: T,
  { starts }: ComparedSide,
  paragraphs: readonly number[],
): T {
  const [first = 0] = paragraphs;
  if (paragraphs.length === 1) return list.subarray(starts[first], starts[first + 1]) as T;
  const parts = paragraphs.map((one) => list.subarray(starts[one], starts[one + 1]));
  const whole = list.slice(
    0,
    parts.reduce((sum, part) => sum + part.length, 0),
  ) as T;
  let length = 0;
  for (const part of parts) {
    whole.set(part, length);
    length += part.length;
  }
  return whole;
}
