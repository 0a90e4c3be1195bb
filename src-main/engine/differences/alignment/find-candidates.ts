import type { ComparedSide } from './compared-side.ts';
import { LikelyPlaces } from './likely-places.ts';
import type { Likeness, ParagraphSimilarity } from './paragraph-similarity.ts';
import type { Pairing } from './pairing.ts';

/** Two paragraphs alike enough to be considered as a pair. */
export interface Candidate extends Likeness {
  readonly a: number;
  readonly b: number;
}

/** All candidates, best first, and what each paragraph's best ones are. */
export interface Candidates {
  /** By Dice, highest first; ties by the earlier paragraph of A, then of B. */
  readonly all: readonly Candidate[];
  /** Candidate of a pair, if it is one. */
  readonly of: (a: number, b: number) => Candidate | undefined;
  /** All candidates of a paragraph of A, best first. */
  readonly ofA: (a: number) => readonly Candidate[];
  /** The highest Dice among the other candidates of either paragraph: how unsure the pair is. */
  readonly runnerUp: (candidate: Candidate) => number;
  /** Whether a limit on work was met. */
  readonly limited: boolean;
  /**
   * Paragraphs for which not every likely counterpart was looked at: all their words are too common,
   * or so many others are nearly as like that only some were compared.
   */
  readonly cut: { readonly a: ReadonlySet<number>; readonly b: ReadonlySet<number> };
}

const LEAST_DICE = 0.24;
const LEAST_CONTAINMENT = 0.5;

/**
 * For every paragraph without a partner, the paragraphs of the whole other document that are
 * like it, also those that have a partner: they say how sure a pair is, and where parts belong.
 * `steps` bounds the work, counted in places looked up.
 */
export function findCandidates(
  pairing: Pairing,
  similarity: ParagraphSimilarity,
  steps: number,
): Candidates {
  const found = new Map<number, Candidate>();
  const key = (a: number, b: number) => a * pairing.ofB.length + b;
  const consider = (a: number, b: number) => {
    if (found.has(key(a, b))) return;
    const { dice, containment } = similarity.compare(a, b);
    if (dice < LEAST_DICE && containment < LEAST_CONTAINMENT) return;
    found.set(key(a, b), { a, b, dice, containment });
  };
  const { a, b, ofA, ofB } = pairing;
  const cut = { a: new Set<number>(), b: new Set<number>() };
  const restA = lookUp(a, ofA, b, similarity, steps, consider, cut.a);
  const considerBack = (inB: number, inA: number) => {
    consider(inA, inB);
  };
  const restB = lookUp(b, ofB, a, similarity, restA, considerBack, cut.b);
  const all = [...found.values()].sort((x, y) => y.dice - x.dice || x.a - y.a || x.b - y.b);
  return {
    all,
    of: (inA, inB) => found.get(key(inA, inB)),
    ofA: groupByA(all),
    runnerUp: runnersUp(all),
    limited: restB < 0,
    cut,
  };
}

/** Looks for each free paragraph of a side; returns what is left of the steps, below 0 if none. */
function lookUp(
  side: ComparedSide,
  partners: Int32Array,
  other: ComparedSide,
  similarity: ParagraphSimilarity,
  steps: number,
  consider: (paragraph: number, likely: number) => void,
  cut: Set<number>,
): number {
  const free: number[] = [];
  for (let paragraph = 0; paragraph < partners.length; paragraph++)
    if (partners[paragraph] === -1) free.push(paragraph);
  if (free.length === 0) return steps;
  const likely = new LikelyPlaces(side, free, other, similarity);
  for (const paragraph of free) {
    if (likely.lookups > steps) break;
    const found = likely.of(paragraph);
    if (found.cut) cut.add(paragraph);
    for (const place of found.places) consider(paragraph, place);
  }
  return steps - likely.lookups;
}

function groupByA(all: readonly Candidate[]): (a: number) => readonly Candidate[] {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of all) {
    const known = groups.get(candidate.a);
    if (known) known.push(candidate);
    else groups.set(candidate.a, [candidate]);
  }
  return (a) => groups.get(a) ?? [];
}

function runnersUp(all: readonly Candidate[]): (candidate: Candidate) => number {
  const bestOfA = new Map<number, Candidate[]>();
  const bestOfB = new Map<number, Candidate[]>();
  for (const candidate of all) {
    keepTwo(bestOfA, candidate.a, candidate);
    keepTwo(bestOfB, candidate.b, candidate);
  }
  const otherThan = (candidate: Candidate, best: readonly Candidate[] = []) =>
    best.find((other) => other !== candidate)?.dice ?? 0;
  return (candidate) =>
    Math.max(
      otherThan(candidate, bestOfA.get(candidate.a)),
      otherThan(candidate, bestOfB.get(candidate.b)),
    );
}

function keepTwo(best: Map<number, Candidate[]>, paragraph: number, candidate: Candidate): void {
  const known = best.get(paragraph);
  if (!known) best.set(paragraph, [candidate]);
  else if (known.length < 2) known.push(candidate);
}
