import type { ComparedSide } from './compared-side.ts';
import { lengthOf } from './compared-side.ts';
import { heaviestIncreasing } from '../word-changes/longest-increasing.ts';
import { nothingByHand } from './pairs-by-hand.ts';
import type { PlacedPairs } from './pairs-by-hand.ts';

/** A stretch of paragraphs between two matched pairs: half open on both sides. */
export interface Gap {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** The rule of a pair that a user made. */
export const BY_HAND = 'paired by hand';

/** The longest paragraph's say in what counts as the common order, in words. */
const MOST_WEIGHT = 200;

/** Which paragraph of A stands for which of B, while the passes of the alignment work on it. */
export class Pairing {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  /** For each paragraph of A its partner in B, or -1; and the other way round. */
  readonly ofA: Int32Array;
  readonly ofB: Int32Array;
  /** For each paragraph of A the rule that paired it, a sentence part. */
  readonly rules: string[];
  /** For each paragraph of A, 1 where its likeness to its partner needs no working out. */
  readonly surelyAlike: Uint8Array;
  readonly #byHand: PlacedPairs;
  readonly #keptApart: ReadonlySet<string>;

  /** Pairs that a user made are there from the start. */
  constructor(a: ComparedSide, b: ComparedSide, byHand: PlacedPairs = nothingByHand) {
    this.a = a;
    this.b = b;
    this.#byHand = byHand;
    this.#keptApart = new Set(byHand.apart.map((pair) => pair.join()));
    this.ofA = new Int32Array(a.paragraphs.length).fill(-1);
    this.ofB = new Int32Array(b.paragraphs.length).fill(-1);
    this.surelyAlike = new Uint8Array(a.paragraphs.length);
    this.rules = Array.from(a.paragraphs, () => '');
    for (const [inA, inB] of byHand.together) this.#pair(inA, inB, BY_HAND);
  }

  /** Whether neither paragraph has a partner yet and nothing keeps the two apart. */
  bothFree(a: number, b: number): boolean {
    return this.ofA[a] === -1 && this.ofB[b] === -1 && !this.areApart(a, b);
  }

  /** Whether a user has said that the two are no pair. */
  areApart(a: number, b: number): boolean {
    return this.#keptApart.size > 0 && this.#keptApart.has(`${a},${b}`);
  }

  /** Whether a user has paired this paragraph of A. */
  isByHand(a: number): boolean {
    return this.#byHand.together.some(([inA]) => inA === a);
  }

  /** Pairs two free paragraphs; those that a user keeps apart stay as they are. */
  join(a: number, b: number, rule: string): void {
    if (this.areApart(a, b)) return;
    if (!this.bothFree(a, b)) throw new Error(`paragraph ${a} or ${b} is paired already`);
    this.#pair(a, b, rule);
  }

  #pair(a: number, b: number, rule: string): void {
    this.ofA[a] = b;
    this.ofB[b] = a;
    this.rules[a] = rule;
  }

  /** Takes the pair of a paragraph of A apart, unless a user made it. */
  separate(a: number): void {
    const b = this.ofA[a] ?? -1;
    if (b < 0 || this.isByHand(a)) return;
    this.surelyAlike[a] = 0;
    this.ofA[a] = -1;
    this.ofB[b] = -1;
  }

  /** Whether the paragraphs have the same words and signs. */
  equal(a: number, b: number): boolean {
    const content = this.a.contents[a];
    return content !== undefined && content === this.b.contents[b];
  }

  /**
   * For each paragraph of A, 1 where its pair keeps the order both documents share: the pairs in
   * order that hold the most words. Every other pair has moved.
   */
  inOrder(): Uint8Array {
    const flags = new Uint8Array(this.ofA.length);
    const weight = (a: number) => 1 + Math.min(MOST_WEIGHT, lengthOf(this.a, a));
    for (const a of heaviestIncreasing(this.ofA, this.ofB.length, weight)) flags[a] = 1;
    return flags;
  }

  /** The gaps between pairs in order that hold free paragraphs on both sides. */
  gaps(): Gap[] {
    const inOrder = this.inOrder();
    const gaps: Gap[] = [];
    let aFrom = 0;
    let bFrom = 0;
    for (let a = 0; a <= this.ofA.length; a++) {
      if (a < this.ofA.length && !inOrder[a]) continue;
      const b = this.ofA[a] ?? this.ofB.length;
      if (a > aFrom && b > bFrom) gaps.push({ aFrom, aTo: a, bFrom, bTo: b });
      aFrom = a + 1;
      bFrom = b + 1;
    }
    return gaps;
  }
}

/** The paragraphs of a gap that have no partner, on each side. */
export function freeIn(pairing: Pairing, gap: Gap): { readonly a: number[]; readonly b: number[] } {
  const free = (partners: Int32Array, from: number, to: number) => {
    const found: number[] = [];
    for (let paragraph = from; paragraph < to; paragraph++)
      if ((partners[paragraph] ?? 0) < 0) found.push(paragraph);
    return found;
  };
  return { a: free(pairing.ofA, gap.aFrom, gap.aTo), b: free(pairing.ofB, gap.bFrom, gap.bTo) };
}
