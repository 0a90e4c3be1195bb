import type { ComparedSide } from './compared-side.ts';
import { wordsOf } from './compared-side.ts';

/** How alike two paragraphs are by rare words and pairs of words, each 0 to 1. */
export interface Likeness {
  /** Twice the shared weight by the weight of both (Dice). */
  readonly dice: number;
  /** Shared weight by the weight of the lighter one. */
  readonly containment: number;
}

/** Words and neighbouring pairs of words of a paragraph, sorted, with what they weigh together. */
interface Features {
  readonly words: Int32Array;
  /** High 24 bits a hash of the pair, low 8 bits its weight in sixteenths. */
  readonly pairs: Uint32Array;
  readonly weight: number;
}

/** Words that stand in more paragraphs than this find no candidates: too common to be telling. */
const MOST_PARAGRAPHS = 60;

const WEIGHT_MASK = 0xff;
const WEIGHT_SCALE = 16;

/**
 * Likeness of paragraphs over two documents. A word weighs ln(1 + N / n) where n of all N
 * paragraphs have it (inverse document frequency, Spärck Jones 1972); a pair weighs as much as its
 * rarer word, so that order counts too.
 */
export class ParagraphSimilarity {
  readonly #sides: readonly [ComparedSide, ComparedSide];
  readonly #features: [(Features | undefined)[], (Features | undefined)[]] = [[], []];
  /** Number of paragraphs of both documents that have a word. */
  readonly paragraphsWith: Int32Array;
  readonly #weights: Float64Array;

  /** @param vocabularySize - one more than the highest word number of both sides. */
  constructor(a: ComparedSide, b: ComparedSide, vocabularySize: number) {
    this.#sides = [a, b];
    this.paragraphsWith = countParagraphs([a, b], vocabularySize);
    const all = a.paragraphs.length + b.paragraphs.length;
    // Sixteenths of a unit add up exactly, so that sums do not depend on the order of words.
    this.#weights = Float64Array.from(this.paragraphsWith, (count) =>
      Math.min(WEIGHT_MASK, Math.round(WEIGHT_SCALE * Math.log(1 + all / Math.max(1, count)))),
    );
  }

  /** What a word weighs, in sixteenths. */
  weightOf(word: number): number {
    return this.#weights[word] ?? 0;
  }

  /** Whether a word stands in too many paragraphs to lead from one to another. */
  isCommon(word: number): boolean {
    return (this.paragraphsWith[word] ?? 0) > MOST_PARAGRAPHS;
  }

  /** Weight of a whole paragraph. */
  weightOfParagraph(side: 'a' | 'b', paragraph: number): number {
    return this.#featuresOf(side, paragraph).weight;
  }

  /** Likeness of a paragraph of A and one of B. */
  compare(a: number, b: number): Likeness {
    return likeness(this.#featuresOf('a', a), this.#featuresOf('b', b), this.#weights);
  }

  /** Dice of one paragraph with several of the other side taken together. */
  diceWithSeveral(side: 'a' | 'b', whole: number, parts: readonly number[]): number {
    const other = side === 'a' ? 'b' : 'a';
    const joined = joinFeatures(parts.map((part) => this.#featuresOf(other, part)));
    return likeness(this.#featuresOf(side, whole), joined, this.#weights).dice;
  }

  #featuresOf(side: 'a' | 'b', paragraph: number): Features {
    const index = side === 'a' ? 0 : 1;
    const known = this.#features[index][paragraph];
    if (known) return known;
    const made = makeFeatures(wordsOf(this.#sides[index], paragraph), this.#weights);
    this.#features[index][paragraph] = made;
    return made;
  }
}

function countParagraphs(sides: readonly ComparedSide[], vocabularySize: number): Int32Array {
  const counts = new Int32Array(vocabularySize);
  const lastSeen = new Int32Array(vocabularySize);
  let stamp = 0;
  for (const side of sides)
    for (let paragraph = 0; paragraph < side.paragraphs.length; paragraph++) {
      stamp++;
      for (const word of wordsOf(side, paragraph)) {
        if (lastSeen[word] === stamp) continue;
        lastSeen[word] = stamp;
        counts[word] = (counts[word] ?? 0) + 1;
      }
    }
  return counts;
}

function makeFeatures(words: Int32Array, weights: Float64Array): Features {
  const pairs = new Uint32Array(Math.max(0, words.length - 1));
  let weight = 0;
  for (const word of words) weight += weights[word] ?? 0;
  for (let index = 0; index < pairs.length; index++) {
    const first = words[index] ?? 0;
    const second = words[index + 1] ?? 0;
    const heavier = Math.max(weights[first] ?? 0, weights[second] ?? 0);
    pairs[index] = (hashPair(first, second) & ~WEIGHT_MASK) | heavier;
    weight += heavier;
  }
  return { words: words.slice().sort(), pairs: pairs.sort(), weight };
}

function hashPair(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d);
}

function joinFeatures(parts: readonly Features[]): Features {
  const words = Int32Array.from(parts.flatMap((part) => [...part.words]));
  const pairs = Uint32Array.from(parts.flatMap((part) => [...part.pairs]));
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return { words: words.sort(), pairs: pairs.sort(), weight };
}

function likeness(a: Features, b: Features, weights: Float64Array): Likeness {
  if (a.weight === 0 || b.weight === 0) return { dice: 0, containment: 0 };
  const shared = sumCommonWords(a.words, b.words, weights) + sumCommonPairs(a.pairs, b.pairs);
  return {
    dice: (2 * shared) / (a.weight + b.weight),
    containment: shared / Math.min(a.weight, b.weight),
  };
}

/** Sum of the weights of the words two sorted lists have in common, repeats counted. */
function sumCommonWords(a: Int32Array, b: Int32Array, weights: Float64Array): number {
  let sum = 0;
  let inA = 0;
  let inB = 0;
  while (inA < a.length && inB < b.length) {
    const first = a[inA] ?? 0;
    const second = b[inB] ?? 0;
    if (first === second) sum += weights[first] ?? 0;
    if (first <= second) inA++;
    if (second <= first) inB++;
  }
  return sum;
}

/** The same for pairs of words, which hold their weight themselves. */
function sumCommonPairs(a: Uint32Array, b: Uint32Array): number {
  let sum = 0;
  let inA = 0;
  let inB = 0;
  while (inA < a.length && inB < b.length) {
    const first = a[inA] ?? 0;
    const second = b[inB] ?? 0;
    if (first === second) sum += first & WEIGHT_MASK;
    if (first <= second) inA++;
    if (second <= first) inB++;
  }
  return sum;
}
