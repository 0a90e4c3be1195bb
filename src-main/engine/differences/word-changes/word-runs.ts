import type { Span } from '../../text/span.ts';
import type { WordChange } from '../difference.ts';
import { movedFlags } from './word-alignment.ts';
import type { MovedWords, WordAlignment } from './word-alignment.ts';

/** The words of one side of a finding: some paragraphs, one after another. */
export interface ParagraphWords {
  /** Where each token starts and ends in the text. */
  readonly tokenStarts: Int32Array;
  readonly tokenEnds: Int32Array;
  /** The paragraphs' spans, in reading order. */
  readonly spans: readonly Span[];
  /** For each paragraph the position of its first token, and one entry more for the end. */
  readonly starts: readonly number[];
}

/** A run of words by position; `same` and `moved` runs are as long on both sides. */
interface Run {
  readonly kind: WordChange['kind'];
  readonly a: Span;
  readonly b: Span;
}

/**
 * Turns an alignment of words into runs that cover every paragraph wholly, white space included,
 * in reading order of B with deletions where they stood. A run never crosses from one paragraph
 * into the next.
 */
export function wordRuns(
  alignment: WordAlignment,
  a: ParagraphWords,
  b: ParagraphWords,
): WordChange[] {
  const runs = cutAtParagraphs(runsOf(alignment), a, b);
  const leading = {
    a: new Uint8Array(a.tokenStarts.length),
    b: new Uint8Array(b.tokenStarts.length),
  };
  placeSpaces(runs, a, b, leading);
  const changes = runs.map(({ kind, a: inA, b: inB }): WordChange => {
    if (inB.end === inB.start) return { kind, a: spanOf(inA, a, leading.a) };
    if (inA.end === inA.start) return { kind, b: spanOf(inB, b, leading.b) };
    return { kind, a: spanOf(inA, a, leading.a), b: spanOf(inB, b, leading.b) };
  });
  const [deleted, inserted] = [
    emptyParagraphs('deleted', 'a', a),
    emptyParagraphs('inserted', 'b', b),
  ];
  if (deleted.length === 0 && inserted.length === 0) return changes;
  return [...deleted, ...changes, ...inserted];
}

/** Maximal runs in reading order of B; deletions come first where both stand at one place. */
function runsOf(alignment: WordAlignment): Run[] {
  const { partners, moved } = alignment;
  const lengthB = alignment.b.ids.length;
  const movedA = moved.length > 0 ? movedFlags(alignment, 'a') : undefined;
  const movedAt = new Map(moved.map((run) => [run.b, run]));
  const runs: Run[] = [];
  let inA = 0;
  let inB = 0;
  while (inA < partners.length || inB < lengthB) {
    const from = inA;
    const shift = inB - inA;
    while (inA < partners.length && partners[inA] === inA + shift) inA++;
    inB = inA + shift;
    if (inA > from) runs.push(run('same', from, inA, from + shift, inB));
    inA = readDeleted(partners, movedA, inA, inB, runs);
    inB = readInserted(partners[inA] ?? lengthB, movedAt, inA, inB, runs);
  }
  return runs;
}

function run(kind: Run['kind'], aFrom: number, aTo: number, bFrom: number, bTo: number): Run {
  return { kind, a: { start: aFrom, end: aTo }, b: { start: bFrom, end: bTo } };
}

function readDeleted(
  partners: Int32Array,
  moved: Uint8Array | undefined,
  from: number,
  inB: number,
  runs: Run[],
): number {
  let inA = from;
  while (inA < partners.length && (partners[inA] ?? 0) < 0) {
    const start = inA;
    while (inA < partners.length && (partners[inA] ?? 0) < 0 && !moved?.[inA]) inA++;
    if (inA > start) runs.push(run('deleted', start, inA, inB, inB));
    while (inA < partners.length && moved?.[inA]) inA++;
  }
  return inA;
}

/** Reads the words of B up to the next kept one, `end`. */
function readInserted(
  end: number,
  movedAt: ReadonlyMap<number, MovedWords>,
  inA: number,
  from: number,
  runs: Run[],
): number {
  let inB = from;
  while (inB < end) {
    const start = inB;
    if (movedAt.size === 0) inB = end;
    else while (inB < end && !movedAt.has(inB)) inB++;
    if (inB > start) runs.push(run('inserted', inA, inA, start, inB));
    for (let moved = movedAt.get(inB); moved; moved = movedAt.get(inB)) {
      runs.push(run('moved', moved.a, moved.a + moved.length, inB, inB + moved.length));
      inB += moved.length;
    }
  }
  return inB;
}

/** Cuts runs wherever a paragraph starts on either side. */
function cutAtParagraphs(runs: readonly Run[], a: ParagraphWords, b: ParagraphWords): Run[] {
  if (a.spans.length <= 1 && b.spans.length <= 1) return [...runs];
  const startsA = new Set(a.starts);
  const startsB = new Set(b.starts);
  return runs.flatMap(({ kind, a: inA, b: inB }) => {
    const length = Math.max(inA.end - inA.start, inB.end - inB.start);
    const isCut = (step: number) =>
      (inA.start + step < inA.end && startsA.has(inA.start + step)) ||
      (inB.start + step < inB.end && startsB.has(inB.start + step));
    const parts: Run[] = [];
    let from = 0;
    for (let step = 1; step <= length; step++) {
      if (step < length && !isCut(step)) continue;
      const piece = (side: Span) => ({
        start: Math.min(side.start + from, side.end),
        end: Math.min(side.start + step, side.end),
      });
      parts.push({ kind, a: piece(inA), b: piece(inB) });
      from = step;
    }
    return parts;
  });
}

interface Leading {
  readonly a: Uint8Array;
  readonly b: Uint8Array;
}

/**
 * Decides whether the white space before a token belongs to it (1) or to the token before it (0),
 * where a change meets kept words: white space that both sides have stays with the kept words, so
 * that only words are marked; white space that came or went with a word is marked with it.
 */
function placeSpaces(
  runs: readonly Run[],
  a: ParagraphWords,
  b: ParagraphWords,
  leading: Leading,
): void {
  let from = { a: 0, b: 0 };
  const settle = (to: { readonly a: number; readonly b: number }) => {
    if (to.a > from.a || to.b > from.b) placeAround({ from, to }, a, b, leading);
  };
  for (const { kind, a: inA, b: inB } of runs) {
    if (kind !== 'same') continue;
    settle({ a: inA.start, b: inB.start });
    from = { a: inA.end, b: inB.end };
  }
  settle({ a: a.tokenStarts.length, b: b.tokenStarts.length });
}

interface Hunk {
  readonly from: { readonly a: number; readonly b: number };
  readonly to: { readonly a: number; readonly b: number };
}

function placeAround({ from, to }: Hunk, a: ParagraphWords, b: ParagraphWords, leading: Leading) {
  const before = { a: hasSpaceBefore(a, from.a), b: hasSpaceBefore(b, from.b) };
  const after = { a: hasSpaceBefore(a, to.a), b: hasSpaceBefore(b, to.b) };
  const bothSides = to.a > from.a && to.b > from.b;
  if (bothSides) {
    if (!(before.a && before.b)) leading.a[from.a] = leading.b[from.b] = 1;
    if (after.a && after.b) leading.a[to.a] = leading.b[to.b] = 1;
    return;
  }
  const [changed, other] = to.a > from.a ? (['a', 'b'] as const) : (['b', 'a'] as const);
  if (!after[other]) leading[changed][from[changed]] = 1;
  else if (!before[changed] && after[changed]) leading.a[to.a] = leading.b[to.b] = 1;
}

function hasSpaceBefore({ tokenStarts, tokenEnds }: ParagraphWords, position: number): boolean {
  const before = tokenEnds[position - 1];
  const start = tokenStarts[position];
  return before !== undefined && start !== undefined && start > before;
}

/** Place in the text of a run of tokens, with the white space that belongs to it. */
function spanOf(run: Span, words: ParagraphWords, leading: Uint8Array): Span {
  return {
    start: borderBefore(run.start, words, leading, 'start'),
    end: borderBefore(run.end, words, leading, 'end'),
  };
}

function borderBefore(
  position: number,
  { tokenStarts, tokenEnds, spans, starts }: ParagraphWords,
  leading: Uint8Array,
  edge: 'start' | 'end',
): number {
  const paragraph = paragraphStartingAt(position, starts, edge);
  if (paragraph >= 0) return spans[paragraph]?.[edge] ?? 0;
  if (leading[position]) return tokenEnds[position - 1] ?? 0;
  return tokenStarts[position] ?? 0;
}

/** The paragraph that starts (or ends) at a token position, or -1; empty paragraphs never do. */
function paragraphStartingAt(position: number, starts: readonly number[], edge: 'start' | 'end') {
  for (let paragraph = 0; paragraph + 1 < starts.length; paragraph++) {
    const from = starts[paragraph] ?? 0;
    const to = starts[paragraph + 1] ?? 0;
    if (to > from && position === (edge === 'start' ? from : to)) return paragraph;
  }
  return -1;
}

/** Paragraphs that hold no token at all, such as invisible characters only. */
function emptyParagraphs(
  kind: 'deleted' | 'inserted',
  side: 'a' | 'b',
  { spans, starts }: ParagraphWords,
): WordChange[] {
  return spans
    .filter((span, index) => starts[index] === starts[index + 1] && span.end > span.start)
    .map((span) => ({ kind, [side]: span }));
}
