/** The words of one side of a pair, as numbers, with what the comparison must know of each. */
export interface WordSequence {
  /** The vocabulary's number of each word; equal numbers are equal words, ignoring case. */
  readonly ids: Int32Array;
  /** One of `WORD_CLASS` for each word. */
  readonly classes: ArrayLike<number>;
  /** The word at a position exactly as it stands in the text. */
  readonly written: (position: number) => string;
  /** Numbers of what `written` gives, where they are known: equal numbers are written alike. */
  readonly forms?: Int32Array;
}

/** Words that stand in both sides of a pair, in a row, but at another place. */
export interface MovedWords {
  /** Position of the first word in A and in B. */
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * Which word of A stands for which word of B. Partners never cross: read in order, partners of
 * later words stand later. Words that are neither partners nor moved are deleted or inserted.
 */
export interface WordAlignment {
  readonly a: WordSequence;
  readonly b: WordSequence;
  /** For each word of A its partner's position in B, or -1. */
  readonly partners: Int32Array;
  readonly moved: readonly MovedWords[];
  /** Whether a limit on work cut the search for partners short. */
  readonly limited: boolean;
}

/** Whether two words are known to be written alike; false says nothing. */
export function writtenAlike(a: WordSequence, inA: number, b: WordSequence, inB: number): boolean {
  return a.forms !== undefined && b.forms !== undefined && a.forms[inA] === b.forms[inB];
}

/** The same partners seen from the other side: for each of `length` words its partner, or -1. */
export function invertPartners(partners: Int32Array, length: number): Int32Array {
  const inverse = new Int32Array(length).fill(-1);
  for (let position = 0; position < partners.length; position++) {
    const partner = partners[position] ?? -1;
    if (partner >= 0) inverse[partner] = position;
  }
  return inverse;
}

/** The alignment with its sides exchanged. */
export function mirrorAlignment(alignment: WordAlignment): WordAlignment {
  const { a, b, partners, moved, limited } = alignment;
  const mirrored = moved.map((run) => ({ a: run.b, b: run.a, length: run.length }));
  return { a: b, b: a, partners: invertPartners(partners, b.ids.length), moved: mirrored, limited };
}

/** For each word of one side, 1 where it belongs to a moved run. */
export function movedFlags(alignment: WordAlignment, side: 'a' | 'b'): Uint8Array {
  const flags = new Uint8Array(alignment[side].ids.length);
  for (const run of alignment.moved) flags.fill(1, run[side], run[side] + run.length);
  return flags;
}

/**
 * Computes an alignment always in the same direction and mirrors it when the sides came the other
 * way round. Ties inside an algorithm then cannot make the comparison of B with A differ from that
 * of A with B.
 */
export function inFixedDirection(
  a: WordSequence,
  b: WordSequence,
  align: (first: WordSequence, second: WordSequence) => WordAlignment,
): WordAlignment {
  return comparesAfter(a, b) ? mirrorAlignment(align(b, a)) : align(a, b);
}

function comparesAfter(a: WordSequence, b: WordSequence): boolean {
  if (a.ids.length !== b.ids.length) return a.ids.length > b.ids.length;
  for (let position = 0; position < a.ids.length; position++) {
    if (writtenAlike(a, position, b, position)) continue;
    const inA = a.written(position);
    const inB = b.written(position);
    if (inA !== inB) return inA > inB;
  }
  return false;
}
