import type { PairMatch } from './pair-match.ts';
import type { ParagraphCopies } from './paragraph-copies.ts';
import { findCuts, sidesByParagraph } from './cut-places.ts';
import type { SharedSettings } from './shared-passage.ts';
import { trimEnds } from './trim-ends.ts';
import { paragraphNumber, wordAt, type WordTable } from './word-table.ts';

/** A stretch `[from, to)` of words inside one paragraph. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/**
 * A piece may fall short of the user's tolerance by so much, since its ends are those of the
 * longest match and another match may be a little shorter.
 */
const SLACK = 0.1;

/** Share of a cell that all its matches must cover to set its ends. */
const LEAST_COMMON_PART = 0.7;

/** A piece between two cuts, with the part of it that its matches really cover. */
interface Cell {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  /** Index of the first cell found to say the same; itself at first. */
  joined: number;
  covered: Piece | undefined;
}

/**
 * Turns matches between pairs into groups of places that say the same from end to end. No place
 * of one group overlaps a place of another or of its own, so there are no nested and no duplicate
 * groups. Places come in reading order; each group has at least two.
 */
export function groupPieces(
  table: WordTable,
  copies: ParagraphCopies,
  matches: readonly PairMatch[],
  settings: SharedSettings,
): Piece[][] {
  const tolerance = settings.changedWordsInTen / 10;
  const sides = sidesByParagraph(table, matches);
  const cuts = findCuts(table, copies, sides, tolerance);
  const { cells, byParagraph } = makeCells(cuts, settings.shortestPhrase);
  for (const match of matches) joinCells(table, cells, byParagraph, match, tolerance);
  return collectGroups(table, copies, cells, settings.shortestPhrase);
}

function makeCells(cuts: ReadonlyMap<number, readonly number[]>, shortest: number) {
  const cells: Cell[] = [];
  const byParagraph = new Map<number, number[]>();
  for (const [paragraph, places] of cuts) {
    const own: number[] = [];
    for (const [i, from] of places.entries()) {
      const to = places[i + 1];
      if (to === undefined || to - from < shortest) continue;
      own.push(cells.length);
      cells.push({ paragraph, from, to, joined: cells.length, covered: undefined });
    }
    byParagraph.set(paragraph, own);
  }
  return { cells, byParagraph };
}

function joinCells(
  table: WordTable,
  cells: Cell[],
  byParagraph: ReadonlyMap<number, readonly number[]>,
  match: PairMatch,
  tolerance: number,
): void {
  for (const i of byParagraph.get(wordAt(table.paragraphOf, match.a)) ?? []) {
    for (const j of byParagraph.get(wordAt(table.paragraphOf, match.b)) ?? []) {
      const [a, b] = [cells[i]!, cells[j]!];
      const common = i === j ? undefined : commonPart(match, a, b);
      if (!common) continue;
      const longer = Math.max(a.to - a.from, b.to - b.from);
      if (common.matched < (1 - tolerance - SLACK) * longer) continue;
      cover(a, common.a);
      cover(b, common.b);
      unite(cells, i, j);
    }
  }
}

/** The equal words of a match that lie in both cells, and their extent on each side. */
function commonPart(match: PairMatch, a: Cell, b: Cell) {
  if (match.aEnd <= a.from || a.to <= match.a || match.bEnd <= b.from || b.to <= match.b) {
    return undefined;
  }
  let matched = 0;
  let first: { a: number; b: number } | undefined;
  let last = { a: 0, b: 0 };
  for (const run of match.runs) {
    const skip = Math.max(0, a.from - run.a, b.from - run.b);
    const length = Math.min(run.length, a.to - run.a, b.to - run.b);
    if (length <= skip) continue;
    matched += length - skip;
    first ??= { a: run.a + skip, b: run.b + skip };
    last = { a: run.a + length, b: run.b + length };
  }
  if (!first) return undefined;
  return { matched, a: { from: first.a, to: last.a }, b: { from: first.b, to: last.b } };
}

/**
 * Keeps the part of a cell that all its matches cover, so that a word which only some places have
 * at an end does not make them differ. A match that covers little of the cell does not count.
 */
function cover(cell: Cell, part: Piece): void {
  const known = cell.covered ?? cell;
  const common = { from: Math.max(known.from, part.from), to: Math.min(known.to, part.to) };
  const enough = common.to - common.from >= LEAST_COMMON_PART * (cell.to - cell.from);
  if (enough) cell.covered = common;
}

function rootOf(cells: readonly Cell[], index: number): number {
  let root = index;
  while (cells[root]!.joined !== root) root = cells[root]!.joined;
  for (let i = index; i !== root;) {
    const next = cells[i]!.joined;
    cells[i]!.joined = root;
    i = next;
  }
  return root;
}

function unite(cells: readonly Cell[], i: number, j: number): void {
  const [x, y] = [rootOf(cells, i), rootOf(cells, j)];
  cells[Math.max(x, y)]!.joined = Math.min(x, y);
}

function collectGroups(
  table: WordTable,
  copies: ParagraphCopies,
  cells: readonly Cell[],
  shortest: number,
): Piece[][] {
  const groups = new Map<number, Piece[]>();
  for (const [i, cell] of cells.entries()) {
    const { from, to } = cell.covered ?? cell;
    if (to - from < shortest) continue;
    const root = rootOf(cells, i);
    const pieces = groups.get(root) ?? [];
    const origin = paragraphNumber(table, cell.paragraph).from;
    for (const copy of copies.copiesOf.get(cell.paragraph) ?? []) {
      const shift = paragraphNumber(table, copy).from - origin;
      pieces.push({ from: from + shift, to: to + shift });
    }
    groups.set(root, pieces);
  }
  return [...groups.values()]
    .filter((pieces) => pieces.length > 1)
    .map((pieces) => trimEnds(table, pieces, shortest).sort((x, y) => x.from - y.from));
}
