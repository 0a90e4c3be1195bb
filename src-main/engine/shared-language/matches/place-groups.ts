import { commonShare, type Piece } from './piece.ts';
import { acrossMatch, type MatchSide } from './same-wording.ts';
import type { SharedSettings } from '../shared-passage.ts';
import { StretchIndex } from './stretch-index.ts';

/**
 * Two stretches of one paragraph are one place when they have so much of the longer in common, and
 * the ends of a place are moved in for all its matches to cover it as long as so much is left. A
 * word or two that only some documents have at an end then makes no passage of its own.
 */
const SAME_PLACE = 0.85;

/** A paragraph has fewer words, so that a stretch can be named by one number. */
const LONGEST_PLACE = 2 ** 24;

/** A place where wording stands, in a paragraph that stands for all its copies. */
interface Place {
  /** The stretch of the longest match that made the place. */
  readonly widest: Piece;
  /** The part of it that all matches cover. */
  common: Piece;
  /** Index of a place that says the same; its own at first. */
  joined: number;
  /** Of the places joined to this one, kept up to date while it is the first of its group. */
  shortest: number;
  longest: number;
}

/** Places that say the same, joined to groups as matches between them are met. */
export class PlaceGroups {
  private readonly tolerance: number;
  private readonly shortest: number;
  private readonly places: Place[] = [];
  private readonly index = new StretchIndex<number>();
  /** Places by their stretches, first word and length; the same stretch is asked for many times. */
  private readonly known = new Map<number, number>();

  /** Places of a group differ in length by the tolerated share of words at most. */
  constructor(settings: SharedSettings) {
    this.tolerance = settings.changedWordsInTen / 10;
    this.shortest = settings.shortestPhrase;
  }

  /** Index of the place of a stretch: the known one it has most in common with, or a new one. */
  findOrAdd(piece: Piece): number {
    const name = piece.from * LONGEST_PLACE + piece.to - piece.from;
    const best = this.known.get(name) ?? this.nearest(piece);
    if (best !== undefined) {
      this.moveEndsIn(this.places[best]!, piece);
      return best;
    }
    const length = piece.to - piece.from;
    const index = this.places.length;
    this.places.push({
      widest: piece,
      common: piece,
      joined: index,
      shortest: length,
      longest: length,
    });
    this.index.add(piece, index);
    this.known.set(name, index);
    return index;
  }

  private moveEndsIn(place: Place, { from, to }: Piece): void {
    const common = { from: Math.max(place.common.from, from), to: Math.min(place.common.to, to) };
    const enough = common.to - common.from >= this.shortest;
    if (enough && commonShare(place.widest, common) >= SAME_PLACE) place.common = common;
  }

  private nearest(piece: Piece): number | undefined {
    let best: number | undefined;
    let most = 0;
    // Two stretches with so much in common both cover the middle of each.
    this.index.eachAt(Math.floor((piece.from + piece.to) / 2), (index, widest) => {
      const share = commonShare(widest, piece);
      if (share >= SAME_PLACE && share > most) [best, most] = [index, share];
    });
    return best;
  }

  /**
   * Makes the groups of two stretches one. Refuses, and says so with false, when their places
   * would differ in length by more than the tolerance: such a group would drift from wording to
   * wording until its ends have little in common.
   */
  join(x: Piece, y: Piece): boolean {
    const first = this.places[this.rootOf(this.findOrAdd(x))]!;
    const second = this.places[this.rootOf(this.findOrAdd(y))]!;
    if (first === second) return true;
    const shortest = Math.min(first.shortest, second.shortest);
    const longest = Math.max(first.longest, second.longest);
    if (shortest < (1 - this.tolerance) * longest) return false;
    const [root, other] = first.joined < second.joined ? [first, second] : [second, first];
    other.joined = root.joined;
    root.shortest = shortest;
    root.longest = longest;
    return true;
  }

  private rootOf(index: number): number {
    let root = index;
    while (this.places[root]!.joined !== root) root = this.places[root]!.joined;
    for (let i = index; i !== root;) {
      const next = this.places[i]!.joined;
      this.places[i]!.joined = root;
      i = next;
    }
    return root;
  }

  /**
   * Carries each place along the longer matches it lies in: where they lead, the same wording
   * stands too, though no match ends there.
   */
  followMatches(sides: StretchIndex<MatchSide>): void {
    // Places that are added on the way are followed in their turn.
    for (let i = 0; i < this.places.length; i++) {
      const { common } = this.places[i]!;
      sides.eachAt(common.from, (side) => {
        if (side.from > common.from || side.to < common.to) return;
        const there = acrossMatch(side, common);
        if (there && this.isNear(common, there)) this.join(common, there);
      });
    }
  }

  private isNear(piece: Piece, there: Piece & { readonly matched: number }): boolean {
    const longer = Math.max(piece.to - piece.from, there.to - there.from);
    return there.to - there.from >= this.shortest && there.matched >= (1 - this.tolerance) * longer;
  }

  /** All places with the number of their group. */
  list(): { place: Piece; group: number }[] {
    return this.places.map(({ common }, i) => ({ place: common, group: this.rootOf(i) }));
  }
}
