import { GrowingList } from '../words/growing-list.ts';
import type { PairMatch } from './pair-match.ts';

/** Numbers of a run in the list of all runs. */
const RUN_SIZE = 3;

/**
 * Many matches as columns of numbers, one entry for each match: an object for each would take ten
 * times the memory. Match i has two sides, of which `2 * i` stands for the first and `2 * i + 1` for
 * the second.
 */
export class MatchTable {
  /** First words of the sides, and the words behind their last ones. */
  readonly from = new GrowingList();
  readonly to = new GrowingList();
  readonly matched = new GrowingList();
  /** Where the runs of each match begin, and where those of the last one end. */
  private readonly firstRun = new GrowingList();
  private readonly runs = new GrowingList();

  constructor() {
    this.firstRun.add(0);
  }

  get length(): number {
    return this.matched.length;
  }

  add(match: PairMatch): void {
    this.from.add(match.a);
    this.from.add(match.b);
    this.to.add(match.aEnd);
    this.to.add(match.bEnd);
    this.matched.add(match.matched);
    for (const { a, b, length } of match.runs) {
      this.runs.add(a);
      this.runs.add(b);
      this.runs.add(length);
    }
    this.firstRun.add(this.runs.length);
  }

  /** Matches with more equal words first, then in reading order. */
  longestFirst(): Uint32Array {
    const { matched, from } = this;
    return Uint32Array.from(matched.list().keys()).sort(
      (x, y) =>
        matched.at(y) - matched.at(x) ||
        from.at(2 * x) - from.at(2 * y) ||
        from.at(2 * x + 1) - from.at(2 * y + 1),
    );
  }

  /**
   * Puts into `across` the words on the other side of a match that answer to the words `[from, to)`
   * of this side, from the first equal word to the last; false when none is equal.
   */
  cross(side: number, from: number, to: number, across: Across): boolean {
    const { runs, firstRun } = this;
    const end = firstRun.at((side >> 1) + 1);
    const here = side & 1;
    across.matched = 0;
    for (let r = firstRun.at(side >> 1); r < end; r += RUN_SIZE) {
      const start = runs.at(r + here);
      if (start >= to) break;
      const skip = Math.max(0, from - start);
      const length = Math.min(runs.at(r + 2), to - start);
      if (length <= skip) continue;
      const there = runs.at(r + 1 - here);
      if (across.matched === 0) across.from = there + skip;
      across.to = there + length;
      across.matched += length - skip;
    }
    if (across.matched === 0) return false;
    // Both ends answer to each other, though an end may lie behind the last equal word.
    if (from === this.from.at(side)) across.from = this.from.at(side ^ 1);
    if (to === this.to.at(side)) across.to = this.to.at(side ^ 1);
    return true;
  }
}

/** Words that answer to others, and how many of them are equal. */
export interface Across {
  from: number;
  to: number;
  matched: number;
}
