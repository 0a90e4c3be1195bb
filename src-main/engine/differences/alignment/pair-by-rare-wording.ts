import { lengthOf } from './compared-side.ts';
import type { ComparedSide } from './compared-side.ts';
import { growPairs } from './pair-equal-paragraphs.ts';
import type { Pairing } from './pairing.ts';
import type { ParagraphSimilarity } from './paragraph-similarity.ts';

/**
 * Pairs of neighbouring words that must point from one paragraph to the other. Two would let one
 * name decide; more leave short paragraphs to the full search, which only costs time.
 */
const LEAST_POINTERS = 3;

/**
 * Share of a paragraph's pointers that must agree, so that a paragraph split in parts of like size
 * or put together from two is left to the full search.
 */
const AGREEING = 0.75;

/**
 * Dice such a pair must reach. Higher than elsewhere, as no rival is looked for. Where pairs of words
 * that stand once are this share of all pairs of the longer paragraph, the likeness is above it
 * without being worked out: nothing weighs more than what stands once.
 */
const LEAST_DICE = 0.6;

/**
 * Pairs free paragraphs of which pairs of words that stand once in each document point to each
 * other and hardly elsewhere. Finds most edited paragraphs in linear time, so that the search
 * among all paragraphs is left for what moved, was parted or much rewritten. Returns how many pairs
 * of words were looked up.
 */
export function pairByRareWording(pairing: Pairing, similarity: ParagraphSimilarity): number {
  const inA = freeWords(pairing.a, pairing.ofA);
  const inB = freeWords(pairing.b, pairing.ofB);
  if (inA === 0 || inB === 0) return 0;
  const pointers = pointersBetween(pairing, inA);
  for (let a = 0; a < pairing.ofA.length; a++) {
    const b = pointers.ofA.best(a);
    if (b < 0 || pointers.ofB.best(b) !== a || !pairing.bothFree(a, b)) continue;
    const pairs = Math.max(lengthOf(pairing.a, a), lengthOf(pairing.b, b)) - 1;
    const surelyAlike = pointers.ofA.agreeing(a) >= LEAST_DICE * pairs;
    if (!surelyAlike && similarity.compare(a, b).dice < LEAST_DICE) continue;
    pairing.join(a, b, 'each is much like the other and like no third');
    if (surelyAlike) pairing.surelyAlike[a] = 1;
  }
  growPairs(pairing);
  return inA + inB;
}

/** Where the pointers of the paragraphs of one side lead: one list, cut up by `starts`. */
class Pointers {
  readonly #targets: Int32Array;
  readonly #starts: Int32Array;
  readonly #count: Int32Array;
  readonly #agreeing: Int32Array;

  constructor(side: ComparedSide) {
    this.#targets = new Int32Array(side.wordIds.length);
    this.#starts = side.wordStarts;
    this.#count = new Int32Array(side.paragraphs.length);
    this.#agreeing = new Int32Array(side.paragraphs.length);
  }

  add(from: number, to: number): void {
    const count = this.#count[from] ?? 0;
    this.#targets[(this.#starts[from] ?? 0) + count] = to;
    this.#count[from] = count + 1;
  }

  /** How many pointers lead to the paragraph that `best` gave. */
  agreeing(from: number): number {
    return this.#agreeing[from] ?? 0;
  }

  /** The paragraph most pointers lead to, or -1 when they are too few or disagree. */
  best(from: number): number {
    const count = this.#count[from] ?? 0;
    if (count < LEAST_POINTERS) return -1;
    const start = this.#starts[from] ?? 0;
    const targets = this.#targets.subarray(start, start + count);
    const needed = Math.ceil(AGREEING * count);
    // A majority of three quarters stands in the middle of the sorted list.
    targets.sort();
    const middle = targets[count >> 1] ?? -1;
    const agreeing = targets.lastIndexOf(middle) - targets.indexOf(middle) + 1;
    this.#agreeing[from] = agreeing;
    return agreeing >= needed && agreeing >= LEAST_POINTERS ? middle : -1;
  }
}

function pointersBetween(pairing: Pairing, wordsOfA: number) {
  const { a, b } = pairing;
  const ofA = new Pointers(a);
  const ofB = new Pointers(b);
  const table = new PairTable(wordsOfA);
  eachFree(a, pairing.ofA, (paragraph, from, to) => {
    for (let at = from; at + 1 < to; at++)
      table.addA(a.wordIds[at] ?? 0, a.wordIds[at + 1] ?? 0, paragraph);
  });
  eachFree(b, pairing.ofB, (paragraph, from, to) => {
    for (let at = from; at + 1 < to; at++)
      table.addB(b.wordIds[at] ?? 0, b.wordIds[at + 1] ?? 0, paragraph);
  });
  table.eachOnce((inA, inB) => {
    ofA.add(inA, inB);
    ofB.add(inB, inA);
  });
  return { ofA, ofB };
}

function freeWords(side: ComparedSide, partners: Int32Array): number {
  let words = 0;
  for (let paragraph = 0; paragraph < partners.length; paragraph++)
    if (partners[paragraph] === -1) words += lengthOf(side, paragraph);
  return words;
}

/** Visits the free paragraphs of a side with where their words start and end. */
function eachFree(
  { wordStarts }: ComparedSide,
  partners: Int32Array,
  visit: (paragraph: number, from: number, to: number) => void,
): void {
  for (let paragraph = 0; paragraph < partners.length; paragraph++)
    if (partners[paragraph] === -1)
      visit(paragraph, wordStarts[paragraph] ?? 0, wordStarts[paragraph + 1] ?? 0);
}

/** Numbers of an entry: the two words, then where the pair stands in A and in B. */
const ENTRY = 4;
const REPEATED = -1;

/**
 * Pairs of words by hash, with the one paragraph of each side they stand in: one more than the
 * paragraph, 0 for none, `REPEATED` for several places. An entry is in one line of memory, as most of
 * the time it takes to look up a pair is waiting for memory.
 */
class PairTable {
  readonly #entries: Int32Array;

  /** @param most - how many pairs A has at most. */
  constructor(most: number) {
    this.#entries = new Int32Array(ENTRY * 2 ** Math.ceil(Math.log2(2 * most + 2)));
  }

  addA(first: number, second: number, paragraph: number): void {
    const entries = this.#entries;
    const at = this.#entryOf(first, second);
    entries[at] = first;
    entries[at + 1] = second;
    entries[at + 2] = entries[at + 2] === 0 ? paragraph + 1 : REPEATED;
  }

  /** Pairs of words that A does not have need no place. */
  addB(first: number, second: number, paragraph: number): void {
    const entries = this.#entries;
    const at = this.#entryOf(first, second);
    if (entries[at + 2] === 0) return;
    entries[at + 3] = entries[at + 3] === 0 ? paragraph + 1 : REPEATED;
  }

  eachOnce(visit: (inA: number, inB: number) => void): void {
    const entries = this.#entries;
    for (let at = 0; at < entries.length; at += ENTRY) {
      const inA = entries[at + 2] ?? 0;
      const inB = entries[at + 3] ?? 0;
      if (inA > 0 && inB > 0) visit(inA - 1, inB - 1);
    }
  }

  #entryOf(first: number, second: number): number {
    const entries = this.#entries;
    const last = entries.length - 1;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    let at = ((hash ^ (hash >>> 13)) << 2) & last;
    while (entries[at + 2] !== 0 && (entries[at] !== first || entries[at + 1] !== second))
      at = (at + ENTRY) & last;
    return at;
  }
}
