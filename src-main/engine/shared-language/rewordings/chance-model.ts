import { backgroundRate } from './background-rates.ts';
import type { Piece } from '../matches/piece.ts';
import type { WordTable } from '../words/word-table.ts';

/*
 * How likely two stretches share their words by chance. A word that also stands elsewhere in
 * either document is subject matter and proves little, so the chance of each word is taken from
 * the two documents themselves, outside the stretches in question. All figures measured on the
 * training corpus of PAN 2013 text alignment (Potthast et al., CLEF 2013), where the method was
 * chosen on one half and read on the other.
 */

/** How many words' worth of evidence the unseen rate counts, against those of the documents. */
const UNSEEN_WORDS = 300;

/** No shared word is taken for less likely by chance: texts on one subject share their words. */
const LEAST_CHANCE = 0.03;

const MOST_CHANCE = 0.999;

/** What a repeated word costs when the other side has it, but fewer times. */
const USED_UP_COST = 0.5;

/** An end inside a clause costs so much, in nats, so ends fall on clause edges if words allow. */
const END_INSIDE_CLAUSE = 4;

/** Below so many telling words a clause's share is scaled down, or the shortest would win. */
const FEW_WORDS = 5;

/** How a word of one side stands to the words of the other. */
const ABSENT = 0;
const MATCHED = 1;
const USED_UP = 2;

/** The likeliest extent of a rewording on one side. */
export interface WeighedStretch extends Piece {
  /** Sum of log likelihood ratios, in nats: how much more likely by reuse than by chance. */
  readonly score: number;
  /** Share of its words, beyond those expected by chance, that stand on the other side. */
  readonly retention: number;
}

/** Weighs stretches of two documents against each other. Made once, then set to each pair. */
export class ChanceModel {
  private readonly roots: Int32Array;
  private readonly startsUnit: Uint8Array;
  private readonly counts: Int32Array;
  private readonly inside: Int32Array;
  private readonly supply: Int32Array;
  private readonly flags: Uint8Array;
  private readonly rates: Float64Array;
  /** Chances worked out since the background or the length last changed, by root. */
  private readonly chances: Float64Array;
  private readonly eras: Int32Array;
  private known = { among: -1, era: 1 };
  private total = 0;
  private insideTotal = 0;
  private counted: readonly Piece[] = [];
  private held: readonly Piece[] = [];
  private offered: Piece = { from: 0, to: 0 };

  constructor(table: WordTable, edges: Uint8Array) {
    this.roots = table.roots;
    let most = 0;
    for (const root of table.roots) if (root > most) most = root;
    this.counts = new Int32Array(most + 1);
    this.inside = new Int32Array(most + 1);
    this.supply = new Int32Array(most + 1);
    this.flags = new Uint8Array(table.roots.length);
    this.startsUnit = edges;
    this.chances = new Float64Array(most + 1);
    this.eras = new Int32Array(most + 1);
    this.rates = Float64Array.from(table.rootNames, backgroundRate);
  }

  /** Takes the words of two documents as the background. */
  setDocuments(documents: readonly Piece[]): void {
    this.setInside([]);
    // Pairs come with the first document the same many times in a row.
    for (const piece of this.counted) {
      if (!documents.includes(piece)) this.add(this.counts, piece, -1);
    }
    for (const piece of documents) {
      if (!this.counted.includes(piece)) this.add(this.counts, piece, 1);
    }
    this.counted = documents;
    this.total = lengthOf(documents);
    this.known = { among: -1, era: this.known.era + 1 };
  }

  /** Takes the stretches in question out of the background. */
  setInside(stretches: readonly Piece[]): void {
    for (const piece of this.held) this.add(this.inside, piece, -1);
    for (const piece of stretches) this.add(this.inside, piece, 1);
    this.held = stretches;
    this.insideTotal = lengthOf(stretches);
    this.known = { among: -1, era: this.known.era + 1 };
  }

  private add(counts: Int32Array, { from, to }: Piece, by: number): void {
    const { roots } = this;
    for (let i = from; i < to; i++) counts[roots[i]!]! += by;
  }

  /** How likely a word stands among so many others by chance. */
  chance(root: number, among: number): number {
    if (among !== this.known.among) this.known = { among, era: this.known.era + 1 };
    if (this.eras[root] === this.known.era) return this.chances[root]!;
    const outside = this.counts[root]! - this.inside[root]!;
    const rate =
      (outside + UNSEEN_WORDS * this.rates[root]!) / (this.total - this.insideTotal + UNSEEN_WORDS);
    const chance = Math.min(MOST_CHANCE, Math.max(LEAST_CHANCE, -Math.expm1(-among * rate)));
    this.eras[root] = this.known.era;
    this.chances[root] = chance;
    return chance;
  }

  /** Sets which words may be matched, each as often as it stands there. */
  offer(piece: Piece): void {
    for (let i = this.offered.from; i < this.offered.to; i++) this.supply[this.roots[i]!] = 0;
    this.add(this.supply, piece, 1);
    this.offered = piece;
  }

  /**
   * The part of `window` that is likeliest drawn from the words on offer. It overlaps `core`. Each
   * word on offer is used once, by the clause of the window that matches best.
   */
  weigh(window: Piece, core: Piece): WeighedStretch {
    const among = this.offered.to - this.offered.from;
    const retention = this.retentionOf(core, among);
    this.assignWords(window, among);
    return { ...this.greatestSum(window, core, among, clamp(retention)), retention };
  }

  /** The part of a longer text from which the few words on offer are likeliest drawn. */
  drawnFrom(source: Piece, bounds: { readonly least: number; readonly most: number }): Piece {
    const among = this.offered.to - this.offered.from;
    const kept = this.retentionOf(source, among);
    const m = Math.min(bounds.most, Math.max(bounds.least, kept));
    let best = { from: source.from, to: source.to, score: -Infinity };
    let [sum, from] = [0, source.from];
    for (let i = source.from; i < source.to; i++) {
      if (sum < 0) [sum, from] = [0, i];
      this.flags[i] = this.supply[this.roots[i]!]! > 0 ? MATCHED : ABSENT;
      sum += this.scoreOf(i, among, m);
      if (sum > best.score) best = { from, to: i + 1, score: sum };
    }
    return best;
  }

  private retentionOf({ from, to }: Piece, among: number): number {
    let [gained, possible] = [0, 0];
    for (let i = from; i < to; i++) {
      const root = this.roots[i]!;
      const chance = this.chance(root, among);
      if (chance > 0.5) continue;
      gained += (this.supply[root]! > 0 ? 1 : 0) - chance;
      possible += 1 - chance;
    }
    return possible > 0 ? gained / possible : 0;
  }

  private assignWords(window: Piece, among: number): void {
    const { roots } = this;
    const units = this.unitsIn(window).map((unit) => ({ unit, share: this.shareOf(unit, among) }));
    units.sort((x, y) => y.share - x.share || x.unit.from - y.unit.from);
    const used: number[] = [];
    for (const { unit } of units) {
      for (let i = unit.from; i < unit.to; i++) {
        const root = roots[i]!;
        const had = this.supply[root]!;
        this.flags[i] = had > 0 ? MATCHED : ABSENT;
        if (had > 0) {
          used.push(root);
          // A supply that runs out is kept below zero, to tell it from a word that was never there.
          this.supply[root] = had === 1 ? -1 : had - 1;
        } else if (had < 0) this.flags[i] = USED_UP;
      }
    }
    for (const root of used) this.supply[root] = Math.max(0, this.supply[root]!) + 1;
  }

  private unitsIn({ from, to }: Piece): Piece[] {
    const units: Piece[] = [];
    let start = from;
    for (let i = from + 1; i <= to; i++) {
      if (i < to && !this.startsUnit[i]) continue;
      units.push({ from: start, to: i });
      start = i;
    }
    return units;
  }

  private shareOf({ from, to }: Piece, among: number): number {
    let [gained, possible] = [0, 0];
    for (let i = from; i < to; i++) {
      const root = this.roots[i]!;
      const weight = 1 - this.chance(root, among);
      possible += weight;
      if (this.supply[root]! > 0) gained += weight;
    }
    return possible > 0 ? (gained / possible) * Math.min(1, possible / FEW_WORDS) : 0;
  }

  private greatestSum(
    window: Piece,
    core: Piece,
    among: number,
    m: number,
  ): Piece & { score: number } {
    let best = { from: core.from, to: core.to, score: -Infinity };
    let [sum, from] = [-Infinity, window.from];
    for (let i = window.from; i < window.to; i++) {
      const fresh = this.startsUnit[i] ? 0 : -END_INSIDE_CLAUSE;
      if (fresh > sum) [sum, from] = [fresh, i];
      sum += this.scoreOf(i, among, m);
      const score = sum - (this.startsUnit[i + 1] ? 0 : END_INSIDE_CLAUSE);
      if (score > best.score && i >= core.from && from < core.to) best = { from, to: i + 1, score };
    }
    return best;
  }

  private scoreOf(i: number, among: number, m: number): number {
    const chance = this.chance(this.roots[i]!, among);
    if (this.flags[i] !== MATCHED) {
      // Scaled by (1 - chance): that a common word is missing says little.
      const missed = Math.log(1 - m) * (1 - chance);
      return this.flags[i] === USED_UP ? USED_UP_COST * missed : missed;
    }
    return Math.log(1 + (m * (1 - chance)) / chance);
  }

  /** Whether a word was matched when its stretch was last weighed. */
  isMatched(i: number): boolean {
    return this.flags[i] === MATCHED;
  }
}

/** Bounds of the share of words that a rewording is taken to keep. */
function clamp(retention: number): number {
  return Math.min(0.95, Math.max(0.5, retention));
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { from, to }) => sum + to - from, 0);
}
