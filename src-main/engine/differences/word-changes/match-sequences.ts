import { longestIncreasing } from './longest-increasing.ts';
import { matchByShortestEdit } from './shortest-edit.ts';

/** What `matchSequences` found. */
export interface SequenceMatch {
  /** For each element of `a` the position of its equal in `b`, or -1; never crossing. */
  readonly partners: Int32Array;
  /** Whether more could have been matched at a cost not taken. */
  readonly limited: boolean;
}

interface Stretch {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
  /** The length at which anchors were last looked for in vain. */
  readonly searched?: number;
}

/**
 * Stretches up to this many elements of both sides together are compared at once; the cost grows
 * with the square of the number of edits, and most pairs of paragraphs need no anchors.
 */
const DIRECT_LENGTH = 1_200;

/**
 * Edits after which a long stretch without anchors is settled as far as it was matched, so that the
 * work grows with the length and not with its square; what is matched may then not be the most.
 */
const MOST_EDITS = 600;

/** Lengths of the rows of elements that serve as anchors where they occur once on each side. */
const ANCHOR_LENGTHS = [4, 2, 1];

/**
 * Pairs equal elements of two sequences in order. Short stretches are compared by Myers' algorithm; long ones are first cut at rows of elements that stand once on each side, the
 * idea of patience diff. Work is bounded by counted edits, never by time.
 */
export function matchSequences(a: Int32Array, b: Int32Array): SequenceMatch {
  const partners = new Int32Array(a.length).fill(-1);
  const open: Stretch[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }];
  let limited = false;
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const rest = pairEqualEnds(a, b, stretch, partners);
    if (rest.aFrom === rest.aTo || rest.bFrom === rest.bTo) continue;
    const long = lengthOf(rest) > DIRECT_LENGTH;
    const length = lengthOf(rest);
    // Looking again in every rest would cost the square of the length.
    const search = long && length <= (stretch.searched ?? Infinity) / 2;
    const parts = search ? cutAtAnchors(a, b, rest, partners) : undefined;
    if (parts) {
      for (const part of parts) open.push(part);
      continue;
    }
    const left = matchDirectly(a, b, rest, partners);
    if (left) open.push({ ...left, searched: search ? length : (stretch.searched ?? length) });
    limited ||= left !== undefined;
  }
  return { partners, limited };
}

function lengthOf({ aFrom, aTo, bFrom, bTo }: Stretch): number {
  return aTo - aFrom + bTo - bFrom;
}

function pairEqualEnds(a: Int32Array, b: Int32Array, stretch: Stretch, partners: Int32Array) {
  let { aFrom, aTo, bFrom, bTo } = stretch;
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) partners[aFrom++] = bFrom++;
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) partners[--aTo] = --bTo;
  return { aFrom, aTo, bFrom, bTo };
}

/** Returns what is left when the edits it may make did not reach to the end. */
function matchDirectly(
  a: Int32Array,
  b: Int32Array,
  stretch: Stretch,
  partners: Int32Array,
): Stretch | undefined {
  const { aFrom, aTo, bFrom, bTo } = stretch;
  const length = aTo - aFrom + bTo - bFrom;
  const most = length <= DIRECT_LENGTH ? length : MOST_EDITS;
  const reached = matchByShortestEdit(a, b, stretch, most, partners);
  if (reached.a === aTo && reached.b === bTo) return undefined;
  return { aFrom: reached.a, aTo, bFrom: reached.b, bTo };
}

function cutAtAnchors(a: Int32Array, b: Int32Array, stretch: Stretch, partners: Int32Array) {
  for (const length of ANCHOR_LENGTHS) {
    const anchors = findAnchors(a, b, stretch, length);
    if (anchors.length > 0) return pairAnchors(a, b, stretch, { anchors, length }, partners);
  }
  return undefined;
}

/** Positions [in A, in B] of rows that stand once on each side, in order on both. */
function findAnchors(a: Int32Array, b: Int32Array, stretch: Stretch, length: number) {
  const inA = placesOfUniqueRows(a, stretch.aFrom, stretch.aTo, length);
  const inB = placesOfUniqueRows(b, stretch.bFrom, stretch.bTo, length);
  const anchors: [number, number][] = [];
  for (const [hash, start] of inA) {
    const other = inB.get(hash);
    if (start < 0 || other === undefined || other < 0) continue;
    if (rowsEqual(a, start, b, other, length)) anchors.push([start, other]);
  }
  anchors.sort((x, y) => x[0] - y[0]);
  const places = Int32Array.from(anchors, ([, other]) => other);
  const kept: [number, number][] = [];
  for (const index of longestIncreasing(places)) {
    const anchor = anchors[index];
    if (anchor) kept.push(anchor);
  }
  return kept;
}

const MORE_THAN_ONCE = -1;

function placesOfUniqueRows(elements: Int32Array, from: number, to: number, length: number) {
  const places = new Map<number, number>();
  for (let start = from; start + length <= to; start++) {
    let hash = 0;
    for (let step = 0; step < length; step++) {
      hash = Math.imul(hash ^ (elements[start + step] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    places.set(hash, places.has(hash) ? MORE_THAN_ONCE : start);
  }
  return places;
}

function rowsEqual(a: Int32Array, aStart: number, b: Int32Array, bStart: number, length: number) {
  for (let step = 0; step < length; step++) if (a[aStart + step] !== b[bStart + step]) return false;
  return true;
}

function pairAnchors(
  a: Int32Array,
  b: Int32Array,
  stretch: Stretch,
  found: { readonly anchors: readonly [number, number][]; readonly length: number },
  partners: Int32Array,
): Stretch[] {
  const between: Stretch[] = [];
  let { aFrom, bFrom } = stretch;
  for (const [inA, inB] of found.anchors) {
    if (inA < aFrom || inB < bFrom) continue;
    between.push({ aFrom, aTo: inA, bFrom, bTo: inB });
    aFrom = inA;
    bFrom = inB;
    while (aFrom < stretch.aTo && bFrom < stretch.bTo && a[aFrom] === b[bFrom])
      partners[aFrom++] = bFrom++;
  }
  between.push({ aFrom, aTo: stretch.aTo, bFrom, bTo: stretch.bTo });
  return between;
}
