import type { PairMatch } from './pair-match.ts';
import type { ParagraphCopies } from './paragraph-copies.ts';
import { paragraphNumber, wordAt, type WordTable } from './word-table.ts';

/** One side of a match, as seen from the paragraph it lies in. */
export interface MatchSide {
  readonly match: PairMatch;
  /** Whether this is side `a` of the match. */
  readonly isA: boolean;
  readonly from: number;
  readonly to: number;
  /** The paragraph of the other side. */
  readonly other: number;
}

/** For each paragraph (by number) the matches that touch it. */
export type SidesByParagraph = ReadonlyMap<number, readonly MatchSide[]>;

/** Sorts matches by the paragraphs they touch. */
export function sidesByParagraph(
  table: WordTable,
  matches: readonly PairMatch[],
): Map<number, MatchSide[]> {
  const sides = new Map<number, MatchSide[]>();
  const add = (paragraph: number, side: MatchSide): void => {
    const known = sides.get(paragraph);
    if (known) known.push(side);
    else sides.set(paragraph, [side]);
  };
  for (const match of matches) {
    const a = wordAt(table.paragraphOf, match.a);
    const b = wordAt(table.paragraphOf, match.b);
    add(a, { match, isA: true, from: match.a, to: match.aEnd, other: b });
    add(b, { match, isA: false, from: match.b, to: match.bEnd, other: a });
  }
  return sides;
}

/** A place where a paragraph is cut, and the length of the shared stretch that asks for it. */
interface Cut {
  readonly place: number;
  readonly strength: number;
}

/**
 * Where paragraphs are cut so that each piece stands in one set of documents from end to end. A
 * cut is made where a document begins or ceases to share the wording, and carried along every
 * match to the same place of the other side. Two cuts nearer than the tolerated share of changed
 * words are one. Returns the cuts of each paragraph in order, the first and last of them the ends
 * of what is shared.
 */
export function findCuts(
  table: WordTable,
  copies: ParagraphCopies,
  sides: SidesByParagraph,
  tolerance: number,
): Map<number, number[]> {
  const cuts = new Map<number, number[]>();
  const queue: { paragraph: number; place: number }[] = [];
  const add = (paragraph: number, cut: Cut): void => {
    const known = cuts.get(paragraph) ?? [];
    const near = Math.max(1, Math.floor((cut.strength * tolerance) / 2));
    if (known.some((place) => Math.abs(place - cut.place) <= near)) return;
    cuts.set(paragraph, [...known, cut.place]);
    queue.push({ paragraph, place: cut.place });
  };
  for (const [paragraph, all] of [...copies.copiesOf].sort((x, y) => x[0] - y[0])) {
    const own = sides.get(paragraph) ?? [];
    for (const cut of cutsOf(table, copies, paragraph, all, own)) add(paragraph, cut);
  }
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const side of sides.get(next.paragraph) ?? []) {
      if (next.place <= side.from || next.place >= side.to) continue;
      const strength = side.to - side.from;
      add(side.other, { place: placeAcross(side, next.place), strength });
    }
  }
  for (const places of cuts.values()) places.sort((x, y) => x - y);
  return cuts;
}

/** Cuts that a paragraph's own matches ask for, the longest stretches first. */
function cutsOf(
  table: WordTable,
  copies: ParagraphCopies,
  paragraph: number,
  all: readonly number[],
  sides: readonly MatchSide[],
): Cut[] {
  const { from, to } = paragraphNumber(table, paragraph);
  const cuts: Cut[] = [];
  if (all.length > 1)
    cuts.push({ place: from, strength: to - from }, { place: to, strength: to - from });
  const { foreign, own } = stretchesByDocument(table, copies, all, sides);
  for (const stretch of foreign) cuts.push(...endsOf(stretch));
  for (const stretch of own) {
    // A repeat inside one document does not cut wording that other documents share beyond it.
    const free = endsOf(stretch).filter(
      ({ place }) => !foreign.some((f) => f.from < place && place < f.to),
    );
    cuts.push(...free);
  }
  return cuts.sort((x, y) => y.strength - x.strength || x.place - y.place);
}

interface SharedStretch {
  readonly from: number;
  readonly to: number;
}

function endsOf({ from, to }: SharedStretch): Cut[] {
  return [
    { place: from, strength: to - from },
    { place: to, strength: to - from },
  ];
}

/** What each other document shares of a paragraph, as stretches; apart, what its own document does. */
function stretchesByDocument(
  table: WordTable,
  copies: ParagraphCopies,
  all: readonly number[],
  sides: readonly MatchSide[],
): { foreign: SharedStretch[]; own: SharedStretch[] } {
  const home = new Set(all.map((index) => paragraphNumber(table, index).document));
  const byDocument = new Map<number, MatchSide[]>();
  const own: SharedStretch[] = [];
  for (const side of sides) {
    const others = (copies.copiesOf.get(side.other) ?? [side.other])
      .map((index) => paragraphNumber(table, index).document)
      .filter((document) => !home.has(document));
    if (others.length === 0) own.push({ from: side.from, to: side.to });
    for (const document of new Set(others)) {
      byDocument.set(document, [...(byDocument.get(document) ?? []), side]);
    }
  }
  return { foreign: [...byDocument.values()].flatMap(mergeStretches), own };
}

/** Overlapping stretches as one. */
export function mergeStretches(stretches: readonly SharedStretch[]): SharedStretch[] {
  const merged: SharedStretch[] = [];
  for (const { from, to } of [...stretches].sort((x, y) => x.from - y.from || y.to - x.to)) {
    const last = merged.at(-1);
    if (last && from < last.to) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    } else merged.push({ from, to });
  }
  return merged;
}

/** The place on the other side of a match that answers to a place between two words of this one. */
function placeAcross({ match, isA }: MatchSide, place: number): number {
  for (const run of match.runs) {
    const [here, there] = isA ? [run.a, run.b] : [run.b, run.a];
    if (place < here + run.length) return there + Math.max(0, place - here);
  }
  return isA ? match.bEnd : match.aEnd;
}
