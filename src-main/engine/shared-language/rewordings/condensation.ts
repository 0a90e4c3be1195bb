import { backgroundRate } from './background-rates.ts';
import type { TextUnits } from './clause-units.ts';
import { ChanceModel } from './chance-model.ts';
import type { Piece } from '../matches/piece.ts';
import type { RewordingPair } from './rewording-pairs.ts';
import type { WordTable } from '../words/word-table.ts';

/*
 * A summary says in few words what another text says in many, in another order, so no clause of
 * one answers to a clause of the other. What shows is one-sided: a stretch of one text is drawn
 * from the words of the other more than its subject and chance explain. All figures were chosen on
 * one half of the training corpus of PAN 2013 text alignment and read on the other.
 */

/** Share of its words, beyond chance, that a summary takes from its source. */
const KEPT = 0.6;

/** No word is taken for less likely by chance, nor, when it stands elsewhere, for more. */
const LEAST_CHANCE = 0.05;
const MOST_CHANCE = 0.999;

/** What each further use in the summary's own document adds to the chance of a word, and its bound. */
const CHANCE_PER_USE = 0.3;
const MOST_BY_USE = 0.9;

/** An end inside a sentence costs so much, in nats. */
const END_INSIDE_SENTENCE = 3;

/** Rounds in which the stretch is taken out of the counts of its own document. */
const ROUNDS = 3;

/** Least evidence of a summary in nats, in all and for each of its words, and its least length. */
const LEAST_SCORE = 33;
const LEAST_SCORE_A_WORD = 0.28;
const SHORTEST = 40;

/** What the words outside closer passages must still prove, in all and each, for a summary. */
const LEAST_REST = 12;
const LEAST_REST_A_WORD = 0.1;

/** Two passages near each other here but so much farther apart there are parts of a summary. */
const SCATTERED = 2.2;

/** Sentences make a summary: passages longer than this on average were taken one after another. */
const LONGEST_PARTS = 60;

/** Share of a closer passage that must lie in a summary for it to be a part of it. */
const PART = 0.3;

/** A source so much of which was used is told as a whole. */
const WHOLE = 0.8;

/** A source has at least so many sentences, and is so much longer than its summary. */
const FEWEST_SENTENCES = 3;
const LEAST_RATIO = 1.5;

/** Share of a source's words that its summary keeps: bounds of the estimate. */
const SOURCE_KEPT = { least: 0.03, most: 0.5 };

/**
 * Sources longer than one window and a half are looked at window by window, half overlapping: the
 * words of a longer text come near to those of the language, and anything is drawn from them.
 */
const WINDOW = 2_000;

interface Summary extends Piece {
  readonly score: number;
}

/** Looks for stretches of one document that sum up another. */
export class CondensationSearch {
  private readonly table: WordTable;
  private readonly edges: Uint8Array;
  private readonly model: ChanceModel;
  private readonly rates: Float64Array;
  /** Uses of each root in the whole document of the summary, less those in the stretch itself. */
  private readonly uses: Int32Array;
  private readonly offered: Uint8Array;
  private readonly scores: Float64Array;

  constructor(table: WordTable, units: TextUnits) {
    this.table = table;
    this.edges = units.edges;
    this.model = new ChanceModel(table, units.edges);
    this.rates = Float64Array.from(table.rootNames, backgroundRate);
    this.uses = new Int32Array(table.rootNames.length);
    this.offered = new Uint8Array(table.rootNames.length);
    this.scores = new Float64Array(table.rootNames.length);
  }

  /**
   * The stretch of `first` that likeliest sums up a part of `second`, unless the closer passages
   * between both explain it. Its score counts the summary's side only.
   */
  between(
    first: Piece,
    second: Piece,
    closer: readonly RewordingPair[],
  ): RewordingPair | undefined {
    if (first.to - first.from < SHORTEST) return undefined;
    this.count(first, 1);
    const source = this.bestWindow(first, second);
    const summary = source && this.findSummary(first, source);
    const accepted = summary && source && this.isSummary(summary, source, closer);
    this.count(first, -1);
    if (!accepted) return undefined;
    const b = this.sourceOf(first, source, summary);
    return b && { a: { from: summary.from, to: summary.to }, b, score: summary.score };
  }

  private count({ from, to }: Piece, by: number): void {
    for (let i = from; i < to; i++) this.uses[this.table.roots[i]!]! += by;
  }

  private bestWindow(first: Piece, second: Piece): Piece | undefined {
    if (second.to - second.from <= 1.5 * WINDOW) return second;
    let best: { window: Piece; score: number } | undefined;
    for (let from = second.from; from < second.to; from += WINDOW / 2) {
      const window = this.toEdges({ from, to: Math.min(second.to, from + WINDOW) }, second);
      const { score } = this.findSummary(first, window);
      if (!best || score > best.score) best = { window, score };
      if (window.to === second.to) break;
    }
    return best?.window;
  }

  /** The stretch widened to whole sentences, inside bounds. */
  private toEdges({ from, to }: Piece, bounds: Piece): Piece {
    let [start, end] = [from, to];
    while (start > bounds.from && !this.edges[start]) start--;
    while (end < bounds.to && !this.edges[end]) end++;
    return { from: start, to: end };
  }

  private offer({ from, to }: Piece, value: 0 | 1): void {
    for (let i = from; i < to; i++) this.offered[this.table.roots[i]!] = value;
  }

  /** Evidence of one word of the summary's side; `own` counts its use at the place itself. */
  private scoreOf(root: number, sourceWords: number, own: number): number {
    const uses = this.uses[root]! - own;
    const byChance = -Math.expm1(-sourceWords * this.rates[root]!);
    const byUse = uses > 0 ? Math.min(MOST_BY_USE, CHANCE_PER_USE * uses) : 0;
    const chance = Math.min(MOST_CHANCE, Math.max(LEAST_CHANCE, byChance, byUse));
    return this.offered[root] === 1
      ? Math.log(1 + (KEPT * (1 - chance)) / chance)
      : Math.log(1 - KEPT) * (1 - chance);
  }

  private findSummary(first: Piece, source: Piece): Summary {
    this.offer(source, 1);
    let best: Summary = { from: first.from, to: first.from, score: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      // In the first round each use is set off alone, later those of the whole stretch.
      this.count(best, -1);
      const next = this.greatestSum(first, source, round === 0 ? 1 : 0);
      this.count(best, 1);
      const settled = next.from === best.from && next.to === best.to;
      best = next;
      if (settled) break;
    }
    this.offer(source, 0);
    return best;
  }

  private greatestSum(first: Piece, source: Piece, own: number): Summary {
    const { roots } = this.table;
    const words = source.to - source.from;
    this.scores.fill(NaN);
    let best: Summary = { from: first.from, to: first.from, score: -Infinity };
    let [sum, start] = [-Infinity, first.from];
    for (let i = first.from; i < first.to; i++) {
      const root = roots[i]!;
      let score = this.scores[root]!;
      if (Number.isNaN(score)) score = this.scores[root] = this.scoreOf(root, words, own);
      const fresh = this.edges[i] ? 0 : -END_INSIDE_SENTENCE;
      if (fresh > sum) [sum, start] = [fresh, i];
      sum += score;
      const reached = sum - (this.edges[i + 1] ? 0 : END_INSIDE_SENTENCE);
      if (reached > best.score) best = { from: start, to: i + 1, score: reached };
    }
    return best;
  }

  /** Whether there is evidence enough that closer passages do not account for. */
  private isSummary(summary: Summary, source: Piece, closer: readonly RewordingPair[]): boolean {
    const words = summary.to - summary.from;
    if (words < SHORTEST || summary.score < LEAST_SCORE) return false;
    if (summary.score < LEAST_SCORE_A_WORD * words) return false;
    const parts = closer.filter(({ a }) => common(a, summary) > (a.to - a.from) / 2);
    if (parts.length === 0) return true;
    const from = Math.min(...parts.map(({ b }) => b.from));
    const to = Math.max(...parts.map(({ b }) => b.to));
    const together = parts.reduce((sum, { a }) => sum + a.to - a.from, 0);
    const areSentences = parts.length > 1 && together <= LONGEST_PARTS * parts.length;
    if (areSentences && to - from >= SCATTERED * words) return true;
    const rest = this.restOf(summary, source, closer);
    return rest.score >= LEAST_REST && rest.score >= LEAST_REST_A_WORD * rest.words;
  }

  /** Evidence of the words of a summary that lie in no closer passage. */
  private restOf(
    summary: Summary,
    source: Piece,
    closer: readonly RewordingPair[],
  ): { score: number; words: number } {
    this.offer(source, 1);
    this.count(summary, -1);
    let [score, words] = [0, 0];
    for (let i = summary.from; i < summary.to; i++) {
      if (closer.some(({ a }) => a.from <= i && i < a.to)) continue;
      score += this.scoreOf(this.table.roots[i]!, source.to - source.from, 0);
      words++;
    }
    this.count(summary, 1);
    this.offer(source, 0);
    return { score, words };
  }

  /** The part of the source a summary is drawn from, in whole sentences. */
  private sourceOf(first: Piece, source: Piece, summary: Piece): Piece | undefined {
    this.model.setDocuments([first, source]);
    this.model.setInside([summary, source]);
    this.model.offer(summary);
    const found = this.toEdges(this.model.drawnFrom(source, SOURCE_KEPT), source);
    const whole = found.to - found.from >= WHOLE * (source.to - source.from);
    const b = whole ? source : found;
    const isLonger = b.to - b.from >= LEAST_RATIO * (summary.to - summary.from);
    return isLonger && this.sentencesIn(b) >= FEWEST_SENTENCES ? b : undefined;
  }

  private sentencesIn({ from, to }: Piece): number {
    let count = 0;
    for (let i = from; i < to; i++) if (this.edges[i]) count++;
    return count;
  }
}

function common(x: Piece, y: Piece): number {
  return Math.min(x.to, y.to) - Math.max(x.from, y.from);
}

/** Closer passages with a summary in place of those that are parts of it. */
export function withCondensed(
  closer: readonly RewordingPair[],
  summary: RewordingPair | undefined,
): RewordingPair[] {
  if (!summary) return [...closer];
  const others = closer.filter(({ a }) => common(a, summary.a) <= PART * (a.to - a.from));
  return [...others, summary];
}
