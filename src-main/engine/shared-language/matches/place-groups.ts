import type { Across, MatchTable } from './match-table.ts';
import type { Piece } from './piece.ts';
import type { SideBlocks } from './side-blocks.ts';
import type { SharedSettings } from '../shared-passage.ts';
import { RecordList } from '../words/record-list.ts';
import { WordBlocks } from './word-blocks.ts';

/**
 * Two stretches of one paragraph are one place when they have so much of the longer in common, and
 * the ends of a place are moved in for all its matches to cover it as long as so much is left. A
 * word or two that only some documents have at an end then makes no passage of its own.
 */
const SAME_PLACE = 0.85;

/** Numbers of a place: the part of its stretch that all matches cover, */
const [FROM, TO] = [0, 1];
/** how long the stretch was of the longest match that made it, */
const WIDEST = 2;
/** a place that says the same, itself at first, */
const JOINED = 3;
/** and lengths of the places joined to it, kept up to date while it is the first of its group. */
const [LEAST, MOST] = [4, 5];
const FIELDS = 6;

/**
 * Places that say the same, joined to groups as matches between them are met. A place is a stretch
 * of a paragraph that stands for all its copies; there are hundreds of thousands, so each is an
 * record of numbers.
 */
export class PlaceGroups {
  private readonly tolerance: number;
  private readonly shortest: number;
  private readonly places = new RecordList(FIELDS);
  /** Places by the stretch of the longest match that made them. */
  private readonly blocks: WordBlocks;

  /** Places of a group differ in length by the tolerated share of words at most. */
  constructor(words: number, settings: SharedSettings) {
    this.tolerance = settings.changedWordsInTen / 10;
    this.shortest = settings.shortestPhrase;
    this.blocks = new WordBlocks(words);
  }

  get length(): number {
    return this.places.length;
  }

  /** The part of a place that all its matches cover. */
  placeAt(index: number): Piece {
    return { from: this.places.get(index, FROM), to: this.places.get(index, TO) };
  }

  /** Index of the place of a stretch: the known one it has most in common with, or a new one. */
  findOrAdd(from: number, to: number): number {
    const best = this.nearest(from, to);
    if (best >= 0) {
      this.moveEndsIn(best, from, to);
      return best;
    }
    const { places } = this;
    const index = places.add();
    places.set(index, FROM, from);
    places.set(index, TO, to);
    places.set(index, WIDEST, to - from);
    places.set(index, JOINED, index);
    places.set(index, LEAST, to - from);
    places.set(index, MOST, to - from);
    this.blocks.add(from, to, index);
    return index;
  }

  private moveEndsIn(place: number, from: number, to: number): void {
    const { places } = this;
    const commonFrom = Math.max(places.get(place, FROM), from);
    const commonTo = Math.min(places.get(place, TO), to);
    const length = commonTo - commonFrom;
    if (length < this.shortest || length < SAME_PLACE * places.get(place, WIDEST)) return;
    places.set(place, FROM, commonFrom);
    places.set(place, TO, commonTo);
  }

  /** The first of the places that have most in common with a stretch; -1 when none has enough. */
  private nearest(from: number, to: number): number {
    const { blocks } = this;
    let best = -1;
    let most = 0;
    // Two stretches with so much in common both cover the middle of each.
    for (let at = blocks.firstAt((from + to) >>> 1); at >= 0; at = blocks.next(at)) {
      const start = blocks.fromOf(at);
      const end = blocks.toOf(at);
      const common = Math.min(to, end) - Math.max(from, start);
      const share = common / Math.max(to - from, end - start);
      if (share < SAME_PLACE || share < most) continue;
      const place = blocks.valueOf(at);
      if (share === most && place > best) continue;
      best = place;
      most = share;
    }
    return best;
  }

  /**
   * Makes the groups of two places one. Refuses, and says so with false, when their places
   * would differ in length by more than the tolerance: such a group would drift from wording to
   * wording until its ends have little in common.
   */
  join(x: number, y: number): boolean {
    const first = this.rootOf(x);
    const second = this.rootOf(y);
    if (first === second) return true;
    const { places } = this;
    const least = Math.min(places.get(first, LEAST), places.get(second, LEAST));
    const most = Math.max(places.get(first, MOST), places.get(second, MOST));
    if (least < (1 - this.tolerance) * most) return false;
    const root = Math.min(first, second);
    places.set(Math.max(first, second), JOINED, root);
    places.set(root, LEAST, least);
    places.set(root, MOST, most);
    return true;
  }

  /** The first place of the group of a place, which names the group. */
  rootOf(index: number): number {
    const { places } = this;
    let root = index;
    while (places.get(root, JOINED) !== root) root = places.get(root, JOINED);
    for (let i = index; i !== root;) {
      const next = places.get(i, JOINED);
      places.set(i, JOINED, root);
      i = next;
    }
    return root;
  }

  /**
   * Carries each place along the longer matches it lies in: where they lead, the same wording
   * stands too, though no match ends there.
   */
  followMatches(matches: MatchTable, sides: SideBlocks): void {
    const across: Across = { from: 0, to: 0, matched: 0 };
    // Places that are added on the way are followed in their turn.
    for (let i = 0; i < this.places.length; i++) {
      const from = this.places.get(i, FROM);
      const to = this.places.get(i, TO);
      const end = sides.endAt(from);
      for (let at = sides.startAt(from); at < end; at++) {
        if (!sides.covers(at, from, to)) continue;
        if (!matches.cross(sides.sideOf(at), from, to, across) || !this.isNear(to - from, across))
          continue;
        this.join(i, this.findOrAdd(across.from, across.to));
      }
    }
  }

  private isNear(length: number, { from, to, matched }: Across): boolean {
    const longer = Math.max(length, to - from);
    return to - from >= this.shortest && matched >= (1 - this.tolerance) * longer;
  }
}
