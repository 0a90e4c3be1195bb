import type { LeastSeed } from './clause-seeds.ts';

/**
 * What it takes for two stretches to count as a rewording of each other. `long` figures hold for
 * stretches of at least `LONG_STRETCH` words on both sides, `short` ones below.
 */
export interface RewordingRules {
  /** Shortest stretch on either side, in words. */
  readonly shortest: number;
  /** Least evidence of both sides together, in nats. */
  readonly leastScore: { readonly long: number; readonly short: number };
  /** Each side must prove so much by itself, in nats. */
  readonly leastSide: number;
  /** Share of words, beyond those expected by chance, that must stand on the other side. */
  readonly leastRetention: { readonly long: number; readonly short: number };
  /** Share of the longer stretch's words that must stand on the other side. */
  readonly leastInCommon: number;
  /** Length of the shorter side as a share of the longer. */
  readonly leastRatio: number;
  /** Telling words each side must have; with fewer it is a set phrase or a chance. */
  readonly leastTelling: number;
  /** What two clauses must have in common to be weighed at all. */
  readonly leastSeed: LeastSeed;
  /** Stretches nearer than this on both sides, in words, are one; undefined to keep them apart. */
  readonly joinWithin?: number;
}

/** Stretches of so many words on both sides are long. */
export const LONG_STRETCH = 40;

/**
 * The rules for what is shown to users, who look for clauses as well as paragraphs. On the half of
 * the clause pairs written for this project on which they were chosen, 28 nats give a precision of
 * .93 and a recall of .90, 26.5 nats .90 and .93. One side may be a little under half as long as the
 * other (at half the recall is .87); a shorter one is a summary, not a rewording. Seeds with a Dice coefficient of .33 would take a third
 * less time, but a promise put wholly otherwise is then missed in the sample texts.
 */
export function clauseRules(shortest: number): RewordingRules {
  return {
    shortest,
    leastScore: { long: 45, short: 28 },
    leastSide: 12,
    leastRetention: { long: 0.3, short: 0.45 },
    leastInCommon: 0.35,
    leastRatio: 0.45,
    leastTelling: 4,
    leastSeed: { common: 3, dice: 0.25, worth: 8.5, runIsEnough: false },
  };
}

/**
 * Rules for whole passages in long texts, as chosen on one half of the training corpus of PAN 2013
 * text alignment; that corpus has no case shorter than 150 characters.
 */
export const passageRules: RewordingRules = {
  shortest: 23,
  leastScore: { long: 50, short: 50 },
  leastSide: 15,
  leastRetention: { long: 0.3, short: 0.3 },
  leastInCommon: 0,
  leastRatio: 0,
  leastTelling: 0,
  leastSeed: { common: 2, dice: 0.2, worth: 0, runIsEnough: true },
  joinWithin: 60,
};
