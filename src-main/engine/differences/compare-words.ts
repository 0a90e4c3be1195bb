import type { ComparedSide } from './compared-side.ts';
import { wordsOf } from './compared-side.ts';
import { replaceWhole, tidyWordChanges } from './tidy-word-changes.ts';
import { WORD_CLASS } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordAlignment, WordSequence } from './word-alignment.ts';
import type { WordChange } from './difference.ts';
import { wordRuns } from './word-runs.ts';
import type { ParagraphWords } from './word-runs.ts';

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
  a: ComparedSide,
  b: ComparedSide,
  group: ParagraphGroup,
  alike: boolean,
  vocabulary: Vocabulary,
): ComparedWords {
  const plain = compareAtOnce(a, b, group);
  if (plain) return plain;
  const wordsA = paragraphWords(a, group.a);
  const wordsB = paragraphWords(b, group.b);
  const tidy = tidyWordChanges(
    sequenceOf(a, group.a, wordsA, vocabulary),
    sequenceOf(b, group.b, wordsB, vocabulary),
  );
  const alignment = alike || shareKept(tidy) >= LEAST_KEPT ? tidy : replaceWhole(tidy);
  return {
    changes: wordRuns(alignment, wordsA, wordsB),
    similarity: shareInCommon(joinWords(a, group.a), joinWords(b, group.b)),
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
  const spansA = group.a.map((paragraph) => spanOf(a, paragraph));
  const spansB = group.b.map((paragraph) => spanOf(b, paragraph));
  const known = { replaced: false, limited: false };
  if (spansB.length === 0)
    return {
      changes: spansA.map((span) => ({ kind: 'deleted', a: span })),
      similarity: 0,
      ...known,
    };
  if (spansA.length === 0)
    return {
      changes: spansB.map((span) => ({ kind: 'inserted', b: span })),
      similarity: 0,
      ...known,
    };
  const [first] = spansA;
  const [second] = spansB;
  if (!first || !second || spansA.length + spansB.length > 2) return undefined;
  if (a.text.slice(first.start, first.end) !== b.text.slice(second.start, second.end))
    return undefined;
  return { changes: [{ kind: 'same', a: first, b: second }], similarity: 1, ...known };
}

/** Share of the words of both sides that are kept or moved; 1 for two texts without words. */
function shareKept({ a, b, partners, moved }: WordAlignment): number {
  const isWord = (position: number) => a.classes[position] !== WORD_CLASS.sign;
  let kept = 0;
  partners.forEach((partner, position) => {
    if (partner >= 0 && isWord(position)) kept++;
  });
  for (const run of moved)
    for (let step = 0; step < run.length; step++) if (isWord(run.a + step)) kept++;
  const words = [a, b].flatMap(({ classes }) => classes).filter((one) => one !== WORD_CLASS.sign);
  return words.length === 0 ? 1 : (2 * kept) / words.length;
}

function paragraphWords(side: ComparedSide, paragraphs: readonly number[]): ParagraphWords {
  const starts = [0];
  const tokens = paragraphs.flatMap((paragraph) => {
    const own = side.tokens.slice(side.starts[paragraph], side.starts[paragraph + 1]);
    starts.push((starts.at(-1) ?? 0) + own.length);
    return own;
  });
  const spans = paragraphs.map((paragraph) => spanOf(side, paragraph));
  return { tokens, spans, starts };
}

function spanOf(side: ComparedSide, paragraph: number) {
  const found = side.paragraphs[paragraph];
  if (!found) throw new RangeError(`there is no paragraph ${paragraph}`);
  return found.span;
}

function sequenceOf(
  side: ComparedSide,
  paragraphs: readonly number[],
  { tokens }: ParagraphWords,
  vocabulary: Vocabulary,
): WordSequence {
  const ids = new Int32Array(tokens.length);
  let length = 0;
  for (const paragraph of paragraphs) {
    const own = side.ids.subarray(side.starts[paragraph], side.starts[paragraph + 1]);
    ids.set(own, length);
    length += own.length;
  }
  return {
    ids,
    classes: Array.from(ids, (id) => vocabulary.classOf(id)),
    written: (position) => side.text.slice(tokens[position]?.start, tokens[position]?.end),
  };
}

function joinWords(side: ComparedSide, paragraphs: readonly number[]): number[] {
  return paragraphs.flatMap((paragraph) => [...wordsOf(side, paragraph)]);
}

/** Twice the words in common by the words of both, repeats counted; 1 for two empty texts. */
function shareInCommon(a: readonly number[], b: readonly number[]): number {
  if (a.length + b.length === 0) return 1;
  const left = new Map<number, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common++;
  }
  return (2 * common) / (a.length + b.length);
}
